import Diagnostics
import Records

extension Rule {
    /// Nothing is published that asks to be withheld.
    static let schemaRestrictedVisibility = Rule(
        "schema/restricted-visibility", .error, "Nothing is published that asks to be withheld",
        why: "A record that is `restricted` must not appear on a site that everybody reads, and this version of Muster "
            + "cannot leave it out of every page, index and feed. So it builds nothing at all.",
        remedy: "Move the card to a registry of its own, or change its visibility to `internal` or `public`.",
        bad: """
            access: {visibility: restricted}
            """,
        good: """
            access: {visibility: internal}
            """,
        check: .record { scope, findings in
            guard let withholding = scope.record.withholding else { return }
            findings.report(
                withholding.range, "the record asks not to be published: visibility \(quoted(withholding.words))")
        })
}
