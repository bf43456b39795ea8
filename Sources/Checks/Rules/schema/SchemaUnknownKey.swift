import Diagnostics
import Records

extension Rule {
    /// Every key of ours is in the vocabulary.
    static let schemaUnknownKey = Rule.schema(
        "schema/unknown-key", .error, "Every key of ours is in the vocabulary",
        why: "A key that nobody knows is never checked, shown or searched: a misspelt `owner` means no owner.",
        remedy:
            "Use the name from the field reference; put what is yours alone under `ext:`, or declare it in muster.yml "
            + "under `fields:`.",
        bad: """
            registry:
              ower: claims-ml
            """,
        good: """
            registry:
              owner: claims-ml
            """
    ) { issue in
        if !issue.isHubKey, case .furtherUnknownKeys(let count, let section) = issue.kind {
            let place = section.isEmpty ? "at the top level" : "under \(quoted(section))"
            return IssueReport("\(count) further unknown keys \(place)")
        }
        guard !issue.isHubKey, case .unknownKey(let name, let section, let suggestion) = issue.kind else { return nil }
        let place = section.isEmpty ? "at the top level" : "under \(quoted(section))"
        return IssueReport(
            "unknown key \(quoted(name)) \(place)", remedy: suggestion.map { "Did you mean `\($0)`?" },
            replacement: suggestion.map { (summary: "Rename it to `\($0)`", text: $0) })
    }
}
