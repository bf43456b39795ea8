import Diagnostics
import Records
import Vocabulary

extension Rule {
    /// Guides that the footer links are there.
    static let configUnknownGuide = Rule(
        "config/unknown-guide", .error, "Guides that the footer links are there",
        why: "A link that leads nowhere would stand on every page.",
        remedy: "Name the id of a guide of this registry, or write url instead.",
        bad: """
            branding: {links: [{guide: geting-started}]}
            """,
        good: """
            branding: {links: [{guide: getting-started}]}
            """,
        check: .registry { registry, findings in
            let ids = registry.records.filter { $0.kind == .guide }.map(\.layout.id.text)
            for link in registry.configuration.branding.links {
                guard case .guide(let name) = link.target, registry.guide(name) == nil else { continue }
                let near = Suggestion.nearest(to: name, among: ids)
                findings.report(
                    link.range, "no guide has the id \(quoted(name))", remedy: near.map { "Did you mean `\($0)`?" })
            }
        })
}
