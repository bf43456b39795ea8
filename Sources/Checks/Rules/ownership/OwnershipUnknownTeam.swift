import Diagnostics
import Records

extension Rule {
    /// An owner is a team of this registry.
    static let ownershipUnknownTeam = Rule(
        "ownership/unknown-team", .warning, "An owner is a team of this registry",
        why: "A team without a record has no members, no roles and nobody to call.",
        remedy: "Correct the id, or add the team to content/teams.",
        bad: """
            owner: claims-mll
            """,
        good: """
            owner: claims-ml
            """,
        check: .record { scope, findings in
            for link in scope.links where link.use.relation == .owner {
                guard case .external(let position) = link.target else { continue }
                let text = scope.registry.externals[position].text
                guard !OwnerForm.isPerson(text) else { continue }
                let near = scope.registry.suggestion(for: link.use)
                findings.report(
                    link.use.range, "owner \(quoted(text)) is no team here",
                    remedy: near.map { "Did you mean `\($0)`?" })
            }
        })
}

/// Tells people from teams by how they are written.
enum OwnerForm {
    /// An e-mail address, a handle with `@`, or a name with a dot such as `m.okafor`.
    static func isPerson(_ text: String) -> Bool { text.utf8.contains(0x40) || text.utf8.contains(0x2E) }
}
