import Lineage
import Records
import RiskAssessment
import SourceText
import Synchronization
import Vocabulary

/// The risk of every record of a registry, with what each number rests on.
///
/// A class, since it is large, never changes, and every page holds it. Nodes of the portfolio are the records, by their
/// positions in the registry.
package final class RegistryRisk: Sendable {
    package let lineage: LineageGraph
    package let source: RegistryRubric
    package let date: CalendarDate?
    package let portfolio: PortfolioRisk
    /// What each card says of its risk; nil where it says nothing.
    package let cards: [CardAssessment?]
    /// For each record, the incidents that affect it and are open on the day, in the order of the registry.
    package let openIncidents: [[Int]]
    /// For each record, the reviews of it, the newest first.
    package let reviews: [[Int]]
    /// For each record, the exceptions that are for it.
    package let exceptions: [[RiskException]]
    /// For each record, what `actions(of:)` found.
    let knownActions: Mutex<[[RequiredAction]?]>

    package init(_ lineage: LineageGraph, _ source: RegistryRubric, date: CalendarDate?) {
        let registry = lineage.registry
        (self.lineage, self.source, self.date) = (lineage, source, date)
        openIncidents = RegistryRisk.sources(.affects, in: registry) { $0.isOpenIncident(on: date) }
        reviews = RegistryRisk.sources(.reviews, in: registry) { $0.kind == .review }.map { reviews in
            reviews.map { ($0, registry.records[$0].day("on")?.ordinal ?? 0) }
                .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
        }
        let exceptions = RegistryRisk.sources(.waivesFor, in: registry) { $0.kind == .exception }.map { positions in
            positions.map { RiskException(registry, $0) }
        }
        let cards = registry.records.indices.map { CardAssessment(registry, $0, on: date) }
        let facts = RiskFacts(registry: registry, lineage: lineage, date: date, openIncidents: openIncidents)
        var nodes: [Portfolio.Node] = []
        nodes.reserveCapacity(registry.records.count)
        for (position, record) in registry.records.enumerated() {
            let card = cards[position]
            nodes.append(
                Portfolio.Node(
                    id: record.reference, kind: Portfolio.Kind(rawValue: record.kind.rawValue) ?? .other,
                    assessment: card?.assessment, facts: facts.facts(of: position),
                    override: card?.override.map { RegistryRisk.override($0, exceptions[position]) }))
        }
        portfolio = PortfolioRisk(
            Portfolio(
                nodes: nodes, edges: RegistryRisk.edges(lineage, source.rubric), date: date.map(CalendarDay.init)),
            source.rubric)
        (self.exceptions, self.cards) = (exceptions, cards)
        knownActions = Mutex([[RequiredAction]?](repeating: nil, count: registry.records.count))
    }

    package var registry: Registry { lineage.registry }
    package var rubric: Rubric { source.rubric }

    package subscript(position: Int) -> NodeRisk { portfolio.nodes[position] }

    /// Whether such records are assessed for all factors, and so have a tier.
    package static func isAssessable(_ kind: Kind) -> Bool { kind == .model || kind == .service }

    /// The records that have a tier or the badge of what is not assessed.
    package var assessable: [Int] {
        registry.records.indices.filter { RegistryRisk.isAssessable(registry.records[$0].kind) }
    }

    /// The tier's name, or the badge of what is not assessed; nil for kinds that have none.
    package func tierName(_ position: Int) -> String? {
        guard RegistryRisk.isAssessable(registry.records[position].kind) else { return nil }
        let risk = self[position]
        return risk.isUnassessed ? rubric.incomplete.badge : rubric.tiers[risk.tier].id
    }

    /// All names that `tierName` can give, the lowest first, then the badge of what is not assessed.
    package var tierNames: [String] { rubric.tiers.map(\.id) + [rubric.incomplete.badge] }

    /// As people look through them: the worst first, and last what is in no tier.
    package var tierNamesWorstFirst: [String] { rubric.tiers.reversed().map(\.id) + [rubric.incomplete.badge] }

    /// What selectors ask about.
    package var tiers: RecordTiers {
        RecordTiers(names: tierNames, ofRecords: registry.records.indices.map(tierName))
    }

    /// Findings of reviews of a record, of the newest review first.
    package func findings(of position: Int) -> [ReviewFinding] {
        reviews[position].flatMap {
            ReviewFinding.all(registry, review: $0, subject: registry.records[position].version)
        }
    }

    /// The exception in force that waives `name` for a record.
    package func exception(waiving name: String, for position: Int) -> RiskException? {
        exceptions[position].first { $0.waives(name) && $0.isInForce(on: date) }
    }

    // MARK: Gathering

    /// For each record, those that name it by `relation`, each once.
    private static func sources(
        _ relation: Relation, in registry: Registry, where isMeant: (Record) -> Bool
    ) -> [[Int]] {
        registry.incoming.map { links in
            var seen = Set<Int>()
            return links.lazy.filter { $0.use.relation == relation }.map(\.source)
                .filter { isMeant(registry.records[$0]) && seen.insert($0).inserted }
        }
    }

    /// The lineage among records.
    ///
    /// What a service serves it depends on, unless the rubric tells the two apart.
    private static func edges(_ lineage: LineageGraph, _ rubric: Rubric) -> [Portfolio.Edge] {
        let serves = Relation.servesModel.rawValue
        let names = rubric.relations.map(\.name)
        let isServing = names.contains { $0.hasPrefix(serves) }
        return lineage.edges[..<lineage.dependencyCount].compactMap { edge in
            let (from, to) = (Int(edge.from), Int(edge.to))
            guard lineage.isRecord(from), lineage.isRecord(to) else { return nil }
            let relation = edge.relation == .servesModel && !isServing ? Relation.dependsOn : edge.relation
            return Portfolio.Edge(from: from, to: to, relation: relation.rawValue)
        }
    }

    private static func override(_ card: CardAssessment.Override, _ exceptions: [RiskException]) -> TierOverride {
        // Only an exception that is for this record, and for its tier, allows anything.
        let exception = exceptions.first { $0.position == card.exception && $0.waives(RiskException.tier) }
        return TierOverride(
            tier: card.tier, approvals: exception?.approvals ?? (card.by == nil ? 0 : 1),
            exception: exception.map { String($0.position) }, from: (exception?.from ?? card.on).map(CalendarDay.init),
            until: exception?.expires.map(CalendarDay.init))
    }
}
