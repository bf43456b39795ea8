import FrontMatter
import Records
import SourceText
import Vocabulary

/// What one card says, field by field, each in a line of words; mappings are taken apart: `regulation.materiality`.
struct ComparedFacts {
    struct Fact {
        var name: String
        var label: String
        var value: ComparedRow.Value
    }

    /// Said elsewhere in a comparison: in its first rows, as risk, as results, or as lineage.
    private static let elsewhere = FieldGroups.header.union(FieldGroups.linked).union([
        "license_name", "license_link", "model-index", "evaluation", "risk", "lineage", "aliases",
    ])
    private static let deepest = 3

    private let catalog: Catalog
    private let outgoing: [Link]
    private let links: [Int: Int]
    /// For each field with something in it, its facts, one for each leaf.
    private(set) var ofField: [(name: String, facts: [Fact])] = []

    /// `isMeant` says which fields are taken.
    init(_ catalog: Catalog, _ position: Int, where isMeant: (String) -> Bool = { _ in true }) {
        self.catalog = catalog
        let record = catalog.registry.records[position]
        outgoing = catalog.registry.outgoing[position]
        links = Dictionary(outgoing.enumerated().map { ($1.use.range.start, $0) }) { first, _ in first }
        for entry in record.fields + record.hubFields
        where !ComparedFacts.elsewhere.contains(entry.name) && isMeant(entry.name) {
            var facts: [Fact] = []
            add(entry.value, entry.name, FieldNames.label(entry.name), depth: 1, to: &facts)
            if !facts.isEmpty { ofField.append((entry.name, facts)) }
        }
        for entry in record.otherKeys where isMeant(entry.key) {
            let text = ComparedFacts.text(entry.value)
            if !text.utf8.isEmpty {
                ofField.append((entry.key, [Fact(name: entry.key, label: entry.key, value: .init(text))]))
            }
        }
    }

    private func add(_ value: FieldValue, _ name: String, _ label: String, depth: Int, to facts: inout [Fact]) {
        if case .map(let entries) = value.content, depth < ComparedFacts.deepest {
            for entry in entries {
                // "Regulation: EU AI Act: class" without the names between would not say whose class it is.
                let part = FieldNames.label(entry.name)
                add(entry.value, name + "." + entry.name, label + ": " + part, depth: depth + 1, to: &facts)
            }
        } else if !value.isAbsent, let compared = self.value(value) {
            facts.append(Fact(name: name, label: label, value: compared))
        }
    }

    /// A value in words, and as it is compared; nil where nothing is left to say.
    func value(_ value: FieldValue) -> ComparedRow.Value? {
        switch value.content {
        case .number(let text): return .init(text, key: ComparedFacts.numberKey(text))
        case .date(let date, _): return .init(date.words, key: date.iso)
        case .reference(let reference):
            guard let index = links[value.range.start] else { return .init(reference.text) }
            return .init(name(of: outgoing[index].target) ?? reference.text)
        case .list(let items):
            let values = items.compactMap { item in item.isAbsent ? nil : self.value(item) }
            guard !values.isEmpty else { return nil }
            // Rows, sentences and texts with commas of their own would run into each other.
            let isShort =
                items.allSatisfy { $0.map == nil }
                && values.allSatisfy {
                    $0.text.utf8.count <= 48 && !$0.text.utf8.contains(0x2C) && !$0.text.hasSuffix(".")
                }
            return .init(
                values.map(\.text).joined(separator: isShort ? ", " : "; "),
                key: values.map(\.key.string).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                    .joined(separator: "\u{0}"))
        case .map(let entries):
            let parts = entries.compactMap { entry in
                entry.value.isAbsent ? nil : self.value(entry.value).map { (entry.name, $0) }
            }
            guard !parts.isEmpty else { return nil }
            return .init(
                parts.map { $0.0.replacingUnderscores + " " + $0.1.text }.joined(separator: ", "),
                key: parts.map { $0.0 + "\u{1}" + $0.1.key.string }.joined(separator: "\u{2}"))
        case .open(let node):
            let text = ComparedFacts.text(node)
            return text.utf8.isEmpty ? nil : .init(text)
        case .null: return nil
        case .text, .flag, .special, .invalid: return value.text.map { .init($0) }
        }
    }

    private func name(of target: Link.Target) -> String? {
        switch target {
        case .record(let position): catalog.registry.records[position].reference
        case .external: nil
        }
    }

    /// One key for `0.9`, `0.90` and `.9`.
    static func numberKey(_ text: String) -> String { Double(text).map { String($0) } ?? text }

    /// Front matter is nested at most 64 deep, so this cannot run away.
    private static func text(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let scalar): scalar.isNull ? "" : scalar.text
        case .sequence(let items): items.map(text).filter { !$0.utf8.isEmpty }.joined(separator: ", ")
        case .mapping(let mapping):
            mapping.entries.map { ($0.key, text($0.value)) }.filter { !$0.1.utf8.isEmpty }
                .map { $0.0 + " " + $0.1 }.joined(separator: ", ")
        }
    }
}

extension RecordComparison {
    /// The facts of all records, in sections as on their pages; fields in the order of the vocabulary.
    static func facts(_ catalog: Catalog, _ positions: [Int]) -> [ComparedSection] {
        let all = positions.map { ComparedFacts(catalog, $0) }
        var sections = FieldGroups.all.map { ComparedSection(title: $0.title, rows: []) }
        sections.append(ComparedSection(title: FieldGroups.rest.title, rows: []))
        for name in fieldNames(catalog, positions, all) {
            let own = all.map { $0.ofField.first { $0.name.hasSameBytes(as: name) }?.facts ?? [] }
            var seen: Set<UTF8Key> = []
            let leaves = own.joined().filter { seen.insert(UTF8Key($0.name)).inserted }
            let group = FieldGroups.groupOfField[name] ?? FieldGroups.all.count
            sections[group].rows += leaves.map { leaf in
                ComparedRow(
                    leaf.name, leaf.label,
                    own.map { facts in facts.first { $0.name.hasSameBytes(as: leaf.name) }?.value })
            }
        }
        return sections.filter { !$0.rows.isEmpty }
    }

    /// The names of all fields that any record has: those of the vocabulary, then as the cards have them.
    private static func fieldNames(_ catalog: Catalog, _ positions: [Int], _ all: [ComparedFacts]) -> [String] {
        var kinds: [Kind] = []
        for position in positions {
            let kind = catalog.registry.records[position].kind
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        let known = kinds.map { catalog.factSheet(of: $0) }.flatMap { ($0.fields + $0.hubFields).map(\.name) }
        let there = Set(all.flatMap { $0.ofField.map { UTF8Key($0.name) } })
        var seen: Set<UTF8Key> = []
        return (known + all.flatMap { $0.ofField.map(\.name) }).filter {
            there.contains(UTF8Key($0)) && seen.insert(UTF8Key($0)).inserted
        }
    }
}
