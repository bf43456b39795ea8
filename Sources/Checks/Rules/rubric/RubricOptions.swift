import RiskAssessment

extension Rule {
    /// Every question has a best and a worst answer.
    static let rubricOptions = Rule.rubric(
        "rubric/options", .options, "Every question has a best and a worst answer",
        why: "A question without both cannot move the score over its whole range, and one left open must never pay.",
        remedy: "Give the question an option that is 0 and one that is 4.",
        bad: """
            questions:
              - {id: ex.people, factor: exposure, weight: 2, text: People affected, options: {few: 1, many: 4}}
            """,
        good: """
            questions:
              - {id: ex.people, factor: exposure, weight: 2, text: People affected, options: {none: 0, few: 1, many: 4}}
            """)
}
