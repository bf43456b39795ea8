import RiskAssessment

extension Rule {
    /// Every key of rubric.yml has a value that it can have.
    static let rubricWrongValue = Rule.rubric(
        "rubric/wrong-value", .value, "Every key of rubric.yml has a value that it can have",
        why: "A number or name that cannot be understood would be scored as something else.",
        remedy: "Write a value that fits; `muster rubric show --built-in` has an example of each.",
        bad: """
            approaching: {points_below_next: five}
            """,
        good: """
            approaching: {points_below_next: 5}
            """)
}
