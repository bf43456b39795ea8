import RiskAssessment

extension Rule {
    /// Every key that a rubric needs is there.
    static let rubricMissingKey = Rule.rubric(
        "rubric/missing-key", .missingKey, "Every key that a rubric needs is there",
        why: "A rubric says all that it goes by, so that no score rests on a default that nobody has read.",
        remedy: "Add the key; `muster rubric show --built-in` has an example of each.",
        bad: """
            incomplete: {below_answered_share: 0.5, badge: unassessed}
            """,
        good: """
            incomplete: {below_answered_share: 0.5, badge: unassessed, gate_as: critical}
            """)
}
