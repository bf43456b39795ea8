import Digraphs
import Records
import SourceText
import Vocabulary

/// A selector held against one registry: its fields are known, its words of closed lists and its references too.
package struct Selector: Sendable {
    private let graph: LineageGraph
    private let terms: [Term]
    private let tiers: RecordTiers

    /// A term of the query with what it says of this registry.
    private struct Term {
        var query: SelectorQuery.Term
        /// In small letters, as they are compared.
        var texts: [String]
        /// For a term that names nodes: which.
        var named: [Int]?
    }

    /// Names in front of a colon that make a reference, beside the kinds: `pkg:pypi/torch`, `vendor:"Mistral AI"`.
    private static let assetPrefixes = [
        "library", "image", "hardware", "vendor", "code", "person", "hf", "pkg", "name",
    ]

    /// Throws where a field is unknown, a word that its closed list does not have and no record uses, or a reference
    /// that names nothing.
    package init(
        _ query: SelectorQuery, _ graph: LineageGraph, tiers: RecordTiers = RecordTiers()
    ) throws(QueryProblem) {
        self.graph = graph
        self.tiers = tiers
        var terms: [Term] = []
        for term in query.terms {
            var read = Term(query: term, texts: term.values.map { $0.text.lowercased() })
            let isReference = term.field.map { Selector.isReferencePrefix($0.text) } ?? false
            if isReference || (term.field == nil && (term.upstream != nil || term.downstream != nil)) {
                var named: [Int] = []
                for value in term.values { named += try Selector.nodes(value, term.field?.text, graph) }
                read.named = named
            }
            terms.append(read)
        }
        self.terms = terms
        for term in terms where term.named == nil {
            guard let field = term.query.field else { continue }
            try checkName(field)
            for value in term.query.values { try checkWord(value, of: field.text) }
        }
    }

    /// The nodes that answer the selector, in the graph's order; all of them where it has no terms.
    package var nodes: [Int] {
        guard !terms.isEmpty else { return Array(graph.nodes.indices) }
        var holds = [Bool](repeating: true, count: graph.nodes.count)
        for term in terms {
            let met = met(term)
            for node in holds.indices where met[node] == term.query.isNegated { holds[node] = false }
        }
        return holds.indices.filter { holds[$0] }
    }

    /// The records among them, as positions in the registry.
    package var records: [Int] { nodes.filter { $0 < graph.registry.records.count } }

    /// For a selector without answer: which of its values no record has, with what may have been meant.
    package var hints: [String] {
        terms.flatMap { term -> [String] in
            guard let field = term.query.field, !term.query.isNegated, term.named == nil else { return [] }
            return zip(term.query.values, term.texts).compactMap { value, text in
                graph.registry.records.indices.contains { holds(field.text, text, $0) }
                    ? nil : complaint(value, of: field.text)
            }
        }
    }

    // MARK: Matching

    /// For each node whether the term, without its `-`, takes it in.
    private func met(_ term: Term) -> [Bool] {
        var met = [Bool](repeating: false, count: graph.nodes.count)
        if let named = term.named {
            for node in named { met[node] = true }
        } else {
            for node in met.indices { met[node] = matches(term, node) }
        }
        let start = met.indices.filter { met[$0] }
        for (steps, direction) in [(term.query.upstream, Direction.upstream), (term.query.downstream, .downstream)] {
            guard let steps else { continue }
            for node in graph.reached(from: start, direction, depth: steps) { met[node] = true }
        }
        return met
    }

    private func matches(_ term: Term, _ node: Int) -> Bool {
        term.texts.contains { text in
            if let record = graph.record(node) {
                return term.query.field.map { holds($0.text, text, node) } ?? FieldLookup.mentions(text, record)
            }
            let outside = graph.nodes[node]
            switch term.query.field?.text {
            case nil: return [outside.key, outside.label].contains { FieldLookup.contains($0.lowercased(), text) }
            case "kind": return outside.kind.word.hasSameBytes(as: text)
            case "id": return outside.key.lowercased().hasSameBytes(as: text)
            case "version": return outside.version?.lowercased().hasSameBytes(as: text) ?? false
            default: return false
            }
        }
    }

    private func holds(_ field: String, _ text: String, _ record: Int) -> Bool {
        values(of: field, record).contains { value in
            let value = value.lowercased()
            if FieldLookup.isProse(field) { return FieldLookup.contains(value, text) }
            return value.hasSameBytes(as: text) || Reference.bareID(value).hasSameBytes(as: Reference.bareID(text))
        }
    }

    private func values(of field: String, _ record: Int) -> [String] {
        if isTier(field) { return tiers.ofRecords[record].map { [$0] } ?? [] }
        return FieldLookup.values(of: field, graph.registry.records[record], graph.registry.schema)
    }

    private func isTier(_ field: String) -> Bool { field.hasSameBytes(as: "tier") && !tiers.names.isEmpty }

    private func closedWords(of field: String) -> [String] {
        isTier(field) ? tiers.names : FieldLookup.closedWords(of: field, graph.registry.schema)
    }

    // MARK: References

    private static func isReferencePrefix(_ name: String) -> Bool {
        Kind.named(name) != nil || assetPrefixes.contains { $0.hasSameBytes(as: name) }
    }

    /// What a value names, as a reference behind `prefix` or alone.
    private static func nodes(
        _ value: SelectorQuery.Value, _ prefix: String?, _ graph: LineageGraph
    ) throws(QueryProblem) -> [Int] {
        // `library:torch` is said by people; the key of a library is its purl.
        let isLibrary = prefix?.hasSameBytes(as: "library") ?? false
        let text = isLibrary ? value.text : (prefix.map { $0 + ":" } ?? "") + value.text
        let found = graph.find(text).filter { !isLibrary || graph.nodes[$0].kind == .library }
        guard found.isEmpty else { return found }
        let near = graph.registry.suggestedReference(for: text).map { " Did you mean '\($0)'?" }
        throw QueryProblem("nothing here is called '\(text)'.\(near ?? "")", value.range)
    }

    // MARK: What is known

    private func checkName(_ field: SelectorQuery.Value) throws(QueryProblem) {
        let names = FieldLookup.names(graph.registry.schema) + (tiers.names.isEmpty ? [] : ["tier"])
        if names.contains(where: { $0.hasSameBytes(as: field.text) }) { return }
        let near = Suggestion.nearest(to: field.text, among: names).map { "Did you mean '\($0)'?" }
        let hint = near ?? "To look for a text with a colon, put it in double quotes."
        throw QueryProblem("there is no field '\(field.text)'. \(hint)", field.range)
    }

    private func checkWord(_ value: SelectorQuery.Value, of field: String) throws(QueryProblem) {
        let words = closedWords(of: field)
        let text = value.text.lowercased()
        guard !words.isEmpty, !words.contains(where: { $0.hasSameBytes(as: text) }),
            !graph.registry.records.indices.contains(where: { holds(field, text, $0) })
        else { return }
        throw QueryProblem(complaint(value, of: field), value.range)
    }

    private func complaint(_ value: SelectorQuery.Value, of field: String) -> String {
        var seen = Set<UTF8Key>()
        let words = closedWords(of: field)
        let used = graph.registry.records.indices.flatMap { values(of: field, $0) }
        let known = (words + used).filter { seen.insert(UTF8Key($0)).inserted }
        let near = Suggestion.choice(meantBy: value.text, among: known).map { " Did you mean '\($0)'?" } ?? ""
        return "no record has the \(field) '\(value.text)'.\(near)"
    }
}
