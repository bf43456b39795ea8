import RiskAssessment

extension Rule {
    /// Every id in a rubric is there once.
    static let rubricUnknownId = Rule.rubric(
        "rubric/unknown-id", .reference, "Every id in a rubric is there once",
        why: "What names nothing has no effect, and of two with one name only one would count.",
        remedy: "Correct the id, or add what it names.",
        bad: """
            propagation:
              combine: max
              relations: {trained_on: {privcy: 0.9}}
              never_inherited: [autonomy]
            """,
        good: """
            propagation:
              combine: max
              relations: {trained_on: {privacy: 0.9}}
              never_inherited: [autonomy]
            """)
}
