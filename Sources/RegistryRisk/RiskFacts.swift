import Lineage
import Records
import RiskAssessment
import SourceText
import Vocabulary

/// The facts of one record that a rubric may ask about.
struct RiskFacts {
    let registry: Registry
    let lineage: LineageGraph
    let date: CalendarDate?
    let openIncidents: [[Int]]

    func facts(of position: Int) -> [Fact: FactValue] {
        let record = registry.records[position]
        var facts: [Fact: FactValue] = [:]
        if let stage = record.stageInUse { facts[.stage] = .name(stage) }
        if record.kind == .model { facts[.artifactDigest] = RiskFacts.lacksDigest(record) ? .missing : .present }
        if let days = overdueDays(record) { facts[.reviewOverdueDays] = .number(FixedDecimal(days)) }
        if let worst = worstIncident(position) { facts[.openIncidentSeverity] = .name(worst) }
        if lineage.unregistered(position) != nil { facts[.dependencyRecord] = .missing }
        if let name = record["regulation"]?.map?[field: "eu_ai_act"]?.map?[field: "class"]?.text {
            facts[.regulationClass] = .name(name)
        }
        let level = record["data_protection"]?.map?[field: "level"] ?? record["personal"]?.map?[field: "level"]
        if let name = level?.text, level?.isSpecial == false { facts[.dataProtectionLevel] = .name(name) }
        return facts
    }

    /// Whether any artifact is without a digest, or there are none.
    static func lacksDigest(_ record: Record) -> Bool {
        let artifacts = record["artifacts"]?.list ?? []
        return artifacts.isEmpty || artifacts.contains { !($0.map?.holds("digest") ?? false) }
    }

    /// By how many days the next review is late; nil where it is not, or where there is no date.
    func overdueDays(_ record: Record) -> Int? {
        guard let date, let next = record.nextReview, next < date else { return nil }
        return date.ordinal - next.ordinal
    }

    /// The severity of the worst incident that is open.
    func worstIncident(_ position: Int) -> String? {
        let order = Fact.openIncidentSeverity.names
        let found = openIncidents[position].compactMap { registry.records[$0]["severity"]?.text }
        return found.compactMap { word in order.firstIndex { $0.hasSameBytes(as: word) } }.max().map { order[$0] }
    }
}

extension LineageGraph {
    /// The first edge by which a record rests on a model or dataset that has no record.
    package func unregistered(_ record: Int) -> Int? {
        digraph.successors(of: record).first { link in
            switch kinds[link.node] {
            case .model, .dataset: true
            default: false
            }
        }?.edge
    }
}

extension Record {
    /// The stage; a service that names none runs, and so is in production.
    package var stageInUse: String? { stage ?? (kind == .service ? "production" : nil) }
}

extension FieldValue {
    var isSpecial: Bool { if case .special = content { true } else { false } }
}
