import ByteOutput
import Mustache
import Records
import Vocabulary

/// What a record rests on, what rests on it, and what else it is linked with, grouped by relation.
struct RecordLinks {
    static let shape: TemplateShape = .object([
        "title": .text, "none": .text, "more": .optional(.text), "hasGroups": .flag,
        "groups": .list(.object(["words": .text, "targets": .html])),
    ])
    private static let names = TemplateNames("title", "none", "more", "hasGroups", "groups")
    private static let groupNames = TemplateNames("words", "targets")
    /// At most so many records of each part are listed on the page; the API lists all.
    private static let listed = 100

    /// The links under one relation, in the order of the card, each target once.
    private struct Group {
        var relation: Relation
        var words: String
        var targets: [Link.Target] = []
        /// Those that no field names, but the text.
        var inferred = Set<Link.Target>()
    }

    let catalog: Catalog
    let position: Int
    let fields: FieldHTML
    /// These have a section of their own.
    let happened: RecordEvents

    private var record: Record { catalog.registry.records[position] }

    /// Whether the record is a part of what runs, so that its links are what it rests on.
    var restsOnOthers: Bool {
        switch record.kind {
        case .model, .dataset, .featureStore, .service, .pipeline, .environment: true
        default: false
        }
    }

    var title: String { restsOnOthers ? "What it rests on, and what rests on it" : "Linked records" }

    /// Nothing where there are no links at all.
    var values: [TemplateValue] {
        let outgoing = catalog.registry.outgoing[position].filter { $0.use.relation != .owner }
        // A team's page lists what it owns, and others what happened to them, in sections of their own.
        let incoming = catalog.registry.incoming[position].filter { link in
            link.use.relation != .owner && !RecordEvents.isEvent(catalog.registry.records[link.source].kind)
        }
        // What other kinds name stands among their facts.
        guard restsOnOthers else {
            return incoming.isEmpty ? [] : [part("It is named by", "", groups(incoming, isForward: false))]
        }
        // What it rests on stands in its lineage. Of the rest each once, and not what happened to it: many relations are
        // declared from both ends.
        var shown = Set(happened.sources.map { Link.Target.record($0) })
        for link in outgoing + incoming where link.use.relation.isDependency { shown.insert(other(link)) }
        let others =
            (groups(outgoing.filter { !$0.use.relation.isDependency }, isForward: true)
            + groups(incoming.filter { !$0.use.relation.isDependency }, isForward: false)).compactMap { group in
                var left = group
                left.targets = group.targets.filter { shown.insert($0).inserted }
                return left.targets.isEmpty ? nil : left
            }
        return others.isEmpty ? [] : [part("Also linked", "", others)]
    }

    /// The end of a link that is not this record.
    private func other(_ link: Link) -> Link.Target { link.source == position ? link.target : .record(link.source) }

    private func groups(_ links: [Link], isForward: Bool) -> [Group] {
        var groups: [Group] = []
        var seen = Set<LinkKey>()
        for link in links {
            let relation = link.use.relation
            let target = isForward ? link.target : .record(link.source)
            guard seen.insert(LinkKey(relation: relation, target: target)).inserted else { continue }
            let place = groups.firstIndex { $0.relation == relation } ?? groups.count
            if place == groups.count {
                groups.append(Group(relation: relation, words: isForward ? relation.forward : relation.backward))
            }
            groups[place].targets.append(target)
            if link.use.isInferred { groups[place].inferred.insert(target) }
        }
        return groups
    }

    private func part(_ title: String, _ none: String, _ groups: [Group]) -> TemplateValue {
        var left = RecordLinks.listed
        var values: [TemplateValue] = []
        for group in groups where left > 0 {
            let shown = group.targets.prefix(left)
            left -= shown.count
            var output = OutputBuffer(reserving: shown.count * 128)
            for target in shown { write(target, isInferred: group.inferred.contains(target), into: &output) }
            values.append(.object(TemplateObject(RecordLinks.groupNames, [.text(group.words), .html(output.take())])))
        }
        let more = groups.reduce(0) { $0 + $1.targets.count } - (RecordLinks.listed - left)
        return .object(
            TemplateObject(
                RecordLinks.names,
                [
                    .text(title), .text(none), more > 0 ? .text(String(more)) : .absent, .flag(!values.isEmpty),
                    .list(values),
                ]))
    }

    private func write(_ target: Link.Target, isInferred: Bool, into output: inout OutputBuffer) {
        output.append("<li>")
        switch target {
        case .record(let position):
            fields.write(record: position, into: &output)
            let stage = catalog.registry.records[position].stage
            if let stage, stage == "deprecated" || stage == "retired" {
                output.append(" <span class=\"stage\">\(stage)</span>")
            }
        case .external(let position): ExternalAddress.write(catalog.registry.externals[position], into: &output)
        }
        if isInferred { output.append(" <span class=\"muted\">(read from the text)</span>") }
        output.append("</li>")
    }
}

/// What makes two links one row of a page.
private struct LinkKey: Hashable {
    var relation: Relation
    var target: Link.Target

    /// By the target alone: few records are linked twice, and a relation is hashed by its name.
    func hash(into hasher: inout Hasher) { hasher.combine(target) }
}
