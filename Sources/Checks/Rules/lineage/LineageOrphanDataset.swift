import Diagnostics
import Lineage
import Records
import Vocabulary

extension Rule {
    /// A dataset is used by something.
    static let lineageOrphanDataset = Rule(
        "lineage/orphan-dataset", .note, "A dataset is used by something",
        why:
            "Data that nothing rests on is kept, protected and paid for without a purpose, or its use is not written down "
            + "and no impact reaches it.",
        remedy: "Name it in the cards that use it, or retire it.",
        bad: """
            # in datasets/letters-2019.md, which no card names
            registry: {stage: production}
            """,
        good: """
            # in models/letter-summariser.md
            datasets: [letters-2019]
            """,
        check: .lineage { graph, findings in
            // In a registry of data alone there is nobody to name it.
            let users: Set<Kind> = [.model, .service, .pipeline]
            let records = graph.registry.records
            guard records.contains(where: { users.contains($0.kind) }) else { return }
            for (position, record) in records.enumerated() where record.isHeldForUse {
                let isUsed = graph.digraph.predecessors(of: position).contains { $0.node != position }
                guard !isUsed else { continue }
                findings.report(
                    in: record.file.path, record.titleRange,
                    "nothing here rests on the \(record.kind.noun) \(quoted(record.id.text))", record: position)
            }
        })
}

extension Record {
    /// Whether it is data, or features, that somebody is meant to use now.
    fileprivate var isHeldForUse: Bool {
        guard kind == .dataset || kind == .featureStore, !isOutOfUse else { return false }
        return stage != "concept" && stage != "exploration"
    }
}
