import RiskAssessment

extension Rule {
    /// Every condition can be understood.
    static let rubricCondition = Rule.rubric(
        "rubric/condition", .condition, "Every condition can be understood",
        why: "A condition that asks for what nobody knows would never hold, and its floor protect nobody.",
        remedy: "Write `fact operator value`, joined by `and`.",
        bad: """
            signals:
              - {id: eol, when: "environment.end == true", factor: supply_chain, floor: 60}
            """,
        good: """
            signals:
              - {id: eol, when: "environment.eol == true", factor: supply_chain, floor: 60}
            """)
}
