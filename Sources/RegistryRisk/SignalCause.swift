import Records
import RiskAssessment
import SourceText
import Vocabulary

/// Why a signal of the rubric fires for a record: the fact, and where it stands.
package struct SignalCause: Sendable {
    /// A clause without a full stop, such as "review was due on 1 March 2026".
    package var text: String
    /// The other record that it is about: an incident.
    package var record: Int?
    /// Where it stands in the record's own card; nil where nothing stands there.
    package var range: ByteRange?
}

extension RegistryRisk {
    /// The causes of one signal, by its place in the rubric; one for each fact that its condition names.
    package func causes(of signal: Int, at position: Int) -> [SignalCause] {
        causes(of: rubric.signals[signal].condition, at: position)
    }

    /// The same for any condition.
    package func causes(of condition: Condition, at position: Int) -> [SignalCause] {
        condition.facts.flatMap { causes(of: $0, at: position) }
    }

    /// The causes of a tier floor, likewise.
    package func causes(ofTierFloor floor: Int, at position: Int) -> [SignalCause] {
        rubric.tierFloors[floor].condition.facts.flatMap { fact -> [SignalCause] in
            guard fact == .anyFactor else { return causes(of: fact, at: position) }
            let own = self[position].ownFactors
            guard let factor = own.indices.max(by: { own[$0] < own[$1] }) else { return [] }
            let points = Rubric.points(own[factor])
            return [SignalCause(text: "its \(rubric.factors[factor].id) is \(points) by itself")]
        }
    }

    private func causes(of fact: Fact, at position: Int) -> [SignalCause] {
        let record = registry.records[position]
        switch fact {
        case .reviewOverdueDays:
            guard let next = record.nextReview else { return [] }
            return [
                SignalCause(
                    text: "its review was due on \(next.words)", range: record["review"]?.map?[field: "next"]?.range)
            ]
        case .openIncidentSeverity:
            return openIncidents[position].map { incident in
                let severity = registry.records[incident]["severity"]?.text ?? "unknown"
                return SignalCause(text: "an open incident is \(severity)", record: incident)
            }
        case .artifactDigest: return [digestCause(record)]
        case .dependencyRecord:
            guard let edge = lineage.unregistered(position).map({ lineage.edges[$0] }) else { return [] }
            let label = lineage.nodes[Int(edge.to)].label
            return [SignalCause(text: "it rests on \(label), which has no record here", range: edge.use?.range)]
        case .regulationClass:
            let value = record["regulation"]?.map?[field: "eu_ai_act"]?.map?[field: "class"]
            return value.map { [SignalCause(text: "its EU AI Act class is \($0.text ?? "")", range: $0.range)] } ?? []
        case .dataProtectionLevel:
            let value = record["data_protection"]?.map?[field: "level"]
            return value.map { [SignalCause(text: "its data are \($0.text ?? "")", range: $0.range)] } ?? []
        case .stage:
            return [SignalCause(text: "it is in \(record.stageInUse ?? "no stage")", range: record["stage"]?.range)]
        case .anyFactor, .vulnerabilityScore, .environmentIsEndOfLife, .licenceVerdict: return []
        }
    }

    private func digestCause(_ record: Record) -> SignalCause {
        let artifacts = record["artifacts"]
        guard let list = artifacts?.list, !list.isEmpty else {
            return SignalCause(text: "its card names no artifact", range: artifacts?.range)
        }
        let bare = list.filter { !($0.map?.holds("digest") ?? false) }
        let name = bare.first?.map?[field: "name"]?.text.map { " \($0)" } ?? ""
        let words = bare.count == 1 ? "its artifact\(name) has no digest" : "\(bare.count) artifacts have no digest"
        return SignalCause(text: words, range: bare.first?.range)
    }
}
