import Records
import Vocabulary

/// A new card: its kind, and the values that are known so far.
package struct CardDraft: Sendable {
    package let kind: Kind
    package let schema: Schema
    /// Muster's own values, in the order in which they were given, and Hugging Face's.
    package private(set) var own: [(name: String, value: DraftValue)] = []
    package private(set) var hub: [(name: String, value: DraftValue)] = []
    /// The heading of a model or dataset; the other kinds have a field for it.
    package var heading: String?

    package init(kind: Kind, schema: Schema) {
        self.kind = kind
        self.schema = schema
    }

    /// Where a value goes: a field's name, with the names of its parts below it.
    package struct Place: Sendable {
        package var path: [String]
        /// The field at the end of the path.
        package var field: Field
        package var type: FieldType
        package var isHubKey: Bool
    }

    /// The place that `name` means, such as `owner` or `regulation.eu_ai_act.class`.
    package func place(_ name: String) throws(DraftProblem) -> Place {
        var path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
        if kind.isHubCard, path.first == "registry" { path = path.dropFirst() }
        let fields = schema.fields(of: kind)
        let first = path.first ?? ""
        let isHubKey = !fields.contains { $0.name == first }
        let all = isHubKey ? schema.hubFields(of: kind) : fields
        guard let field = all.first(where: { $0.name == first }) else {
            let known = (fields + schema.hubFields(of: kind)).map(\.name)
            throw CardDraft.unknown(first, "\(kind.pluralNoun) have", known)
        }
        let (leaf, type) = try CardDraft.part(path.dropFirst(), of: field, in: first)
        return Place(path: Array(path), field: leaf, type: type, isHubKey: isHubKey)
    }

    private static func part(
        _ path: ArraySlice<String>, of field: Field, in name: String
    ) throws(DraftProblem) -> (Field, FieldType) {
        guard let key = path.first else { return (field, field.type) }
        var types = [field.type]
        if case .either(let several) = field.type { types = several }
        for type in types {
            // The keys of a dictionary may hold dots.
            if case .dictionary(let element) = type { return (field, element) }
            if case .map(let fields) = type {
                guard let next = fields.first(where: { $0.name == key }) else {
                    throw unknown(key, "'\(name)' has", fields.map(\.name))
                }
                return try part(path.dropFirst(), of: next, in: name + "." + key)
            }
        }
        throw DraftProblem(message: "'\(name)' has no parts: it holds \(field.type.expectation)")
    }

    private static func unknown(_ name: String, _ owner: String, _ names: [String]) -> DraftProblem {
        let hint = Suggestion.nearest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
        return DraftProblem(message: "\(owner) no field '\(name)'.\(hint)")
    }

    /// Sets what `name` means to what a person wrote.
    package mutating func set(_ name: String, to text: String) throws(DraftProblem) {
        let place = try place(name)
        if name == "title", kind.isHubCard, !place.isHubKey {
            // A break would end the heading, and begin text that nobody wrote.
            heading = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            return
        }
        var path = place.path
        if path.count > 1, isDictionary(path[0], path[1]) {
            path = Array(path[..<2]) + [path[2...].joined(separator: ".")]
        }
        let value: DraftValue
        do throws(DraftProblem) {
            value = try DraftValue(text, for: place.type, field: place.field, inFlow: path.count > 1)
        } catch {
            throw DraftProblem(message: "\(name): \(error.message)")
        }
        if place.isHubKey { CardDraft.set(path, value, &hub) } else { CardDraft.set(path, value, &own) }
    }

    /// Whether `risk.answers` and the like: a mapping with free keys, below which a dot is part of a key.
    private func isDictionary(_ name: String, _ part: String) -> Bool {
        guard let field = schema.fields(of: kind).first(where: { $0.name == name }), case .map(let fields) = field.type,
            let inner = fields.first(where: { $0.name == part }), case .dictionary = inner.type
        else { return false }
        return true
    }

    /// Sets a value that is YAML already, such as a mapping made here.
    mutating func set(_ name: String, yaml: DraftValue) { CardDraft.set([name], yaml, &own) }

    private static func set(
        _ path: [String], _ value: DraftValue, _ values: inout [(name: String, value: DraftValue)]
    ) {
        let index = values.firstIndex { $0.name == path[0] } ?? values.count
        if index == values.count { values.append((path[0], .map([]))) }
        values[index].value.set(path[1...], to: value)
    }

    package func has(_ name: String) -> Bool {
        own.contains { $0.name == name } || hub.contains { $0.name == name } || (name == "title" && heading != nil)
    }

    /// The stage given; a model or dataset without one counts as exploration.
    package var stage: String? {
        own.first { $0.name == "stage" }?.value.yaml ?? (kind.isHubCard ? "exploration" : nil)
    }

    /// Fields that are asked for at the draft's stage and have no value yet.
    package var missing: [Field] {
        schema.fields(of: kind).filter { field in
            Record.isDue(field.requirement, kind: kind, stage: stage)
                && !([field.name] + field.alternatives).contains(where: has)
        }
    }
}
