import Diagnostics
import Records
import Vocabulary

extension Rule {
    /// A reference names a record that is there.
    static let referenceUnknownRecord = Rule(
        "reference/unknown-record", .error, "A reference names a record that is there",
        why: "Lineage, ownership and impact follow references; one that leads nowhere hides a dependency.",
        remedy: "Correct the id, or add the record.",
        bad: """
            environment: gpu-servng
            """,
        good: """
            environment: gpu-serving
            """,
        check: .record { scope, findings in
            for link in scope.links where link.isUnresolved && !link.use.isInferred {
                // Owners have a rule of their own.
                guard link.use.relation != .owner else { continue }
                let text = link.use.reference.text
                if let other = otherKind(link, scope) {
                    let taken = link.use.type.kinds.map(\.nounWithArticle).joined(separator: " or ")
                    findings.report(
                        link.use.range, "\(quoted(link.use.path)) names \(quoted(text)), which is \(other)",
                        remedy: "Name \(taken).", atMost: link.use.isHubKey ? .warning : nil)
                    continue
                }
                let suggestion = scope.registry.suggestion(for: link.use)
                findings.report(
                    link.use.range, "\(quoted(link.use.path)) names \(quoted(text)), which is no record here",
                    remedy: suggestion.map { "Did you mean `\($0)`?" },
                    fix: (hasVersion(link) ? nil : suggestion).map {
                        DiagnosticFix(
                            summary: "Change it to `\($0)`",
                            replacements: [DiagnosticFix.Replacement(range: link.use.range, text: $0)])
                    }, atMost: link.use.isHubKey ? .warning : nil)
            }
        })

    /// Whether a version follows the id, which a replacement would lose.
    private static func hasVersion(_ link: Link) -> Bool {
        if case .record(_, _, .some) = link.use.reference.form { true } else { false }
    }

    /// What a bare id names where its field does not look, such as "a dataset"; nil where it names nothing.
    private static func otherKind(_ link: Link, _ scope: RecordScope) -> String? {
        guard case .record(nil, _, _) = link.use.reference.form, !link.use.type.kinds.isEmpty else { return nil }
        let found = scope.registry.find(link.use.reference.text).first
        return found.map { scope.registry.records[$0].kind.nounWithArticle }
    }
}
