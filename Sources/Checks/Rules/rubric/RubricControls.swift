import RiskAssessment

extension Rule {
    /// No control does more than controls may.
    static let rubricControls = Rule.rubric(
        "rubric/controls", .controls, "No control does more than controls may",
        why: "A cap says how much of a factor controls can take off; what is only planned takes off nothing.",
        remedy: "Lower the reduction, or raise the cap.",
        bad: """
            controls:
              states: {absent: 0, planned: 0, implemented: 0.5, verified: 1}
              cap: {impact: 0.3, likelihood: 0.6}
              list: [{id: dpia, valid_months: 24, reduces: {privacy: 0.8}}]
            """,
        good: """
            controls:
              states: {absent: 0, planned: 0, implemented: 0.5, verified: 1}
              cap: {impact: 0.3, likelihood: 0.6}
              list: [{id: dpia, valid_months: 24, reduces: {privacy: 0.2}}]
            """)
}
