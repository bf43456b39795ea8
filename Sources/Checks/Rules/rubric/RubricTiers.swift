import RiskAssessment

extension Rule {
    /// Every tier can be reached, from 0 upwards.
    static let rubricTiers = Rule.rubric(
        "rubric/tiers", .tiers, "Every tier can be reached, from 0 upwards",
        why: "A tier that begins below the one before it holds no score at all.",
        remedy: "Let the tiers begin at 0 and rise.",
        bad: """
            tiers:
              - {id: low, from: 0}
              - {id: high, from: 60}
              - {id: critical, from: 50}
            """,
        good: """
            tiers:
              - {id: low, from: 0}
              - {id: high, from: 50}
              - {id: critical, from: 75}
            """)
}
