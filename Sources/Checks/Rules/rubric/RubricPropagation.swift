import RiskAssessment

extension Rule {
    /// What is inherited is said once.
    static let rubricPropagation = Rule.rubric(
        "rubric/propagation", .propagation, "What is inherited is said once",
        why:
            "Risks are passed on by the highest alone, so that nothing counts twice; what is never inherited has no coefficient.",
        remedy: "Delete the coefficient, or take the factor out of `never_inherited`.",
        bad: """
            propagation:
              combine: max
              relations: {trained_on: {privacy: 0.9, autonomy: 0.5}}
              never_inherited: [autonomy]
            """,
        good: """
            propagation:
              combine: max
              relations: {trained_on: {privacy: 0.9}}
              never_inherited: [autonomy]
            """)
}
