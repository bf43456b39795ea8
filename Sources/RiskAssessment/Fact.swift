import SourceText

/// Everything that a rubric may ask about a record, by the name that stands in it; the list is closed.
package enum Fact: String, Sendable, Hashable, CaseIterable {
    case vulnerabilityScore = "vulnerability.cvss"
    case environmentIsEndOfLife = "environment.eol"
    case stage
    case artifactDigest = "artifact.digest"
    case licenceVerdict = "licence.verdict"
    case reviewOverdueDays = "review.overdue_days"
    case openIncidentSeverity = "incident.open.severity"
    case dependencyRecord = "dependency.record"
    case regulationClass = "regulation.eu_ai_act.class"
    case dataProtectionLevel = "data_protection.level"
    /// The highest own residual factor, in points; only tier floors may ask for it.
    case anyFactor = "factor.any"

    /// What a fact can be.
    enum Values {
        case number
        case flag
        /// Known to be there or known to be missing: compared with `null` alone.
        case presence
        /// One of these; where `isOrdered`, the later the worse.
        case names([String], isOrdered: Bool)
    }

    // Made once: conditions ask for them for every record.
    private static let stages = [
        "concept", "exploration", "validation", "staging", "production", "deprecated", "retired", "suspended",
        "rejected",
    ]
    private static let verdicts = ["compatible", "unclear", "conflict"]
    private static let severities = ["minor", "moderate", "serious", "critical"]
    private static let classes = [
        "minimal", "transparency", "gpai", "gpai-systemic", "annex-iii-exempt", "high-annex-iii", "high-annex-i",
        "prohibited",
    ]
    private static let dataLevels = ["none", "pseudonymous", "personal", "sensitive", "special_category"]

    var values: Values {
        switch self {
        case .vulnerabilityScore, .reviewOverdueDays, .anyFactor: .number
        case .environmentIsEndOfLife: .flag
        case .artifactDigest, .dependencyRecord: .presence
        case .stage: .names(Fact.stages, isOrdered: false)
        case .licenceVerdict: .names(Fact.verdicts, isOrdered: false)
        case .openIncidentSeverity: .names(Fact.severities, isOrdered: true)
        case .regulationClass: .names(Fact.classes, isOrdered: false)
        case .dataProtectionLevel: .names(Fact.dataLevels, isOrdered: true)
        }
    }

    /// The names that the fact can have, in their order; empty for what is no name.
    package var names: [String] {
        if case .names(let names, _) = values { names } else { [] }
    }

    func place(of name: String) -> Int? { names.firstIndex { $0.hasSameBytes(as: name) } }
}

/// What is known of a record; a fact that is not known has no value, and then no condition about it holds.
package enum FactValue: Sendable, Hashable {
    case number(FixedDecimal)
    /// A vulnerability that nobody scored: it counts as the rubric's `severity_unknown_as`.
    case unscored
    case flag(Bool)
    case name(String)
    case present
    case missing
}
