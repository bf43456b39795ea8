import Diagnostics
import Records
import Vocabulary

/// How bad a finding is here: the rule's own severity, unless `muster.yml` says otherwise.
struct SeverityPolicy: Sendable {
    private struct Change: Sendable {
        var code: String
        var kind: Kind?
        var pattern: PathPattern?
        /// nil turns the rule off.
        var severity: Severity?
    }

    /// What must not be published stops every build, whatever a configuration says; so the finding stays.
    ///
    /// Nor must anything be scored by another rubric than the one that is asked for.
    static func isFixed(_ code: String) -> Bool {
        code == "schema/restricted-visibility" || code.hasPrefix("rubric/")
    }

    private let changes: [Change]

    init(_ configuration: Configuration) {
        changes = configuration.severityChanges.map { change in
            Change(
                code: change.code, kind: change.kind, pattern: change.path.map { PathPattern($0) },
                severity: Severity(rawValue: change.severity))
        }
    }

    /// The severity by the last change that matches; nil where the finding is turned off.
    ///
    /// `limit` holds the rule's own severity down, but not one that somebody asked for.
    func severity(of rule: Rule, atMost limit: Severity? = nil, kind: Kind?, file: String) -> Severity? {
        for change in SeverityPolicy.isFixed(rule.code) ? [] : changes.reversed() {
            guard SeverityPolicy.covers(change.code, rule), change.kind == nil || change.kind == kind,
                change.pattern?.matches(file) ?? true
            else { continue }
            return change.severity
        }
        return min(rule.severity, limit ?? rule.severity)
    }

    /// Whether `pattern` is the rule's code, its family with a star, or a star alone.
    ///
    /// A star alone speaks of cards: mistakes in `muster.yml` itself are only turned down by name.
    static func covers(_ pattern: String, _ rule: Rule) -> Bool {
        pattern == rule.code || pattern == rule.family + "/*" || (pattern == "*" && rule.family != "config")
    }
}
