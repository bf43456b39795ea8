import RiskAssessment

extension Rule {
    /// Every key of rubric.yml is known.
    static let rubricUnknownKey = Rule.rubric(
        "rubric/unknown-key", .unknownKey, "Every key of rubric.yml is known",
        why: "A misspelt key has no effect, and nobody notices.",
        remedy: "Use one of the keys that the finding lists.",
        bad: """
            id: acme
            titel: Our rubric
            """,
        good: """
            id: acme
            """)
}
