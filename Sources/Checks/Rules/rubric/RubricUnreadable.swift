import RiskAssessment

extension Rule {
    /// rubric.yml can be read, and is valid YAML.
    static let rubricUnreadable = Rule.rubric(
        "rubric/unreadable", .yaml, "rubric.yml can be read, and is valid YAML",
        why: "Without it nothing can be scored, and every tier in the catalog would be a guess.",
        remedy: "Mend the YAML at this place.",
        bad: """
            unknown: worst: always
            """,
        good: """
            unknown: worst
            """)
}
