import Records
import SourceText

/// Whom to call about the records that something affects, those with the most urgent ones first.
package struct ImpactOwner: Sendable {
    /// As the cards name the owner; nil for what nobody owns.
    package var owner: String?
    /// The owner's team, where one is registered.
    package var team: Record?
    /// In the order of the impact.
    package var affected: [Affected]

    /// What people call the owner.
    package var name: String { team?.title ?? owner ?? "nobody named" }

    /// How to reach the team: mail, channel, and whom to call when it burns.
    package var contacts: [String] {
        guard let team else { return [] }
        return ["mail", "chat", "escalation"].compactMap { team[$0]?.text }
    }
}

extension Impact {
    /// The owners of what is affected, in the order in which the impact names them.
    ///
    /// `team` gives the team of an owner as a card names it, for callers who know it already.
    package func owners(
        in graph: LineageGraph, _ team: (String) -> Record?
    ) -> [ImpactOwner] {
        // By the number of the spelling first: few differ, and each is asked for once.
        var spellings: [(owner: Int32, place: Int)] = []
        var places: [UTF8Key: Int] = [:]
        var owners: [ImpactOwner] = []
        for item in affected {
            let number = graph.owners[item.record]
            if let known = spellings.first(where: { $0.owner == number }) {
                owners[known.place].affected.append(item)
                continue
            }
            let owner = graph.registry.records[item.record].owner
            let team = owner.flatMap(team)
            let key = UTF8Key(team?.reference ?? owner ?? "")
            let place = places[key] ?? owners.count
            spellings.append((number, place))
            places[key] = place
            if place < owners.count {
                owners[place].affected.append(item)
            } else {
                owners.append(ImpactOwner(owner: owner, team: team, affected: [item]))
            }
        }
        return owners
    }

    /// How many of the affected are in use, by kind in the registry's order: "7 models and 2 services".
    package func inUse(in graph: LineageGraph) -> [Affected] {
        affected.filter { graph.isInUse($0.record) }
    }
}
