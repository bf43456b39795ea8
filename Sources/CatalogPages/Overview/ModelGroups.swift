import Records
import RegistryRisk
import SourceText
import Vocabulary

/// The models of each domain and of each owner, counted by tier and stage.
struct ModelGroups: Sendable {
    struct Group: Sendable {
        /// What the list's column has; nil for models that have nothing there.
        var value: String?
        /// What people are shown.
        var title: String
        /// The record of the team, if it is one.
        var team: Int?
        /// How many are in each tier and stage.
        var counts: [String: [String: Int]] = [:]
        var total = 0

        func count(_ tier: String) -> Int { counts[tier, default: [:]].values.reduce(0, +) }
    }

    /// All models.
    let whole: Group
    /// The largest first, what has none last.
    let domains: [Group]
    let owners: [Group]

    init(_ catalog: Catalog) {
        let positions = catalog.positions(of: .model)
        func group(_ find: (Int) -> Group) -> [Group] {
            var places: [UTF8Key: Int] = [:]
            var groups: [Group] = []
            for position in positions {
                let found = find(position)
                // No value is written by no letters.
                let key = UTF8Key(found.value ?? "")
                let place = places[key] ?? groups.count
                if place == groups.count {
                    places[key] = place
                    groups.append(found)
                }
                groups[place].total += 1
                // A model has both.
                let tier = catalog.risk.tierName(position) ?? ""
                groups[place].counts[tier, default: [:]][catalog.registry.records[position].stage ?? "", default: 0] +=
                    1
            }
            return groups.indices.sorted { left, right in
                let (one, two) = (groups[left], groups[right])
                return (one.value == nil ? 1 : 0, -one.total, left) < (two.value == nil ? 1 : 0, -two.total, right)
            }.map { groups[$0] }
        }
        whole = group { _ in Group(title: "") }.first ?? Group(title: "")
        domains = group { position in
            let value = ListColumns.values(catalog.registry.records[position]["domain"]).first?.text
            return Group(value: value, title: value ?? "none named")
        }
        owners = group { position in
            guard let owner = catalog.ownerValue(of: position) else { return Group(title: "none named") }
            let team = catalog.team(owning: position).flatMap { catalog.registry.position(at: $0.file.path) }
            return Group(value: owner.text, title: owner.label ?? owner.text, team: team)
        }
    }
}
