import RiskAssessment

extension Rule {
    /// The weights of all factors are 100, and each is asked about.
    static let rubricWeights = Rule.rubric(
        "rubric/weights", .weights, "The weights of all factors are 100, and each is asked about",
        why: "Otherwise the score is not between 0 and 100, or a factor can never be anything but 0.",
        remedy: "Change the weights, or add a question.",
        bad: """
            factors:
              - {id: exposure, group: impact, weight: 40, title: Scale}
              - {id: privacy, group: likelihood, weight: 50, title: Privacy}
            """,
        good: """
            factors:
              - {id: exposure, group: impact, weight: 50, title: Scale}
              - {id: privacy, group: likelihood, weight: 50, title: Privacy}
            """)
}
