import Diagnostics
import Records

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
            for link in scope.links where link.isUnresolved {
                // Owners have a rule of their own.
                guard link.use.relation != .owner else { continue }
                let text = link.use.reference.text
                let suggestion = scope.registry.suggestion(for: link.use)
                findings.report(
                    link.use.range, "\(quoted(link.use.path)) names \(quoted(text)), which is no record here",
                    remedy: suggestion.map { "Did you mean `\($0)`?" },
                    fix: suggestion.map {
                        DiagnosticFix(
                            summary: "Change it to `\($0)`",
                            replacements: [DiagnosticFix.Replacement(range: link.use.range, text: $0)])
                    }, atMost: link.use.isHubKey ? .warning : nil)
            }
        })
}
