import Diagnostics
import Records
import SourceText
import Vocabulary

extension Rule {
    /// Links to a heading find it.
    static let contentBrokenAnchor = Rule(
        "content/broken-anchor", .warning, "Links to a heading find it",
        why: "The reader lands at the top of the page and has to search.",
        remedy: "Use the heading's anchor: its words in small letters with hyphens.",
        bad: """
            [results](#evalution)

            ## Evaluation
            """,
        good: """
            [results](#evaluation)

            ## Evaluation
            """,
        check: .record { scope, findings in
            let record = scope.record
            for link in record.document.links where link.url.utf8.first == 0x23 {
                let fragment = LinkResolver.anchor(String(link.url.dropFirst()))
                guard !fragment.isEmpty, fragment != "top", !record.anchors.contains(UTF8Key(fragment))
                else { continue }
                let near = Suggestion.nearest(to: fragment, among: record.document.anchors)
                findings.report(
                    link.range, "no heading has the anchor \(quoted("#" + fragment))",
                    remedy: near.map { "Did you mean `#\($0)`?" })
            }
            for outcome in record.linkOutcomes {
                guard case .record(let path, let fragment) = outcome.kind, !fragment.isEmpty,
                    let target = scope.registry.record(at: path),
                    !target.anchors.contains(UTF8Key(fragment))
                else { continue }
                let near = Suggestion.nearest(to: fragment, among: target.document.anchors)
                findings.report(
                    outcome.link.range, "\(quoted(path)) has no heading with the anchor \(quoted("#" + fragment))",
                    remedy: near.map { "Did you mean `#\($0)`?" })
            }
        })
}
