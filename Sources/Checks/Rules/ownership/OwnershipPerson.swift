import Diagnostics
import Records

extension Rule {
    /// A team owns a record, not one person.
    static let ownershipPerson = Rule(
        "ownership/person", .note, "A team owns a record, not one person",
        why: "People change places; the record then has an owner who is gone.",
        remedy: "Name the person's team; keep the person under `contacts:`.",
        bad: """
            owner: m.okafor
            """,
        good: """
            owner: claims-ml
            contacts: [{role: developer, who: m.okafor}]
            """,
        check: .record { scope, findings in
            for link in scope.links where link.use.relation == .owner {
                guard case .external(let position) = link.target else { continue }
                let text = scope.registry.externals[position].text
                if OwnerForm.isPerson(text) { findings.report(link.use.range, "owner \(quoted(text)) is one person") }
            }
        })
}
