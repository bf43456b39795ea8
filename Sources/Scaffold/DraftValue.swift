import FrontMatter
import Records
import Vocabulary

/// Why a value cannot stand in a card, in words for people.
package struct DraftProblem: Error, Sendable {
    package var message: String

    package static func plain(_ message: String) -> DraftProblem { DraftProblem(message: message) }
}

/// A value as it will stand in a card: YAML on one line, or parts under their keys.
package indirect enum DraftValue: Sendable {
    case yaml(String)
    case map([(key: String, value: DraftValue)])

    /// Reads what a person gave for a field of this type; throws where the type has no such value.
    package init(_ text: String, for type: FieldType, field: Field, inFlow: Bool) throws(DraftProblem) {
        self = .yaml(try DraftValue.written(text, type, field, inFlow: inFlow))
    }

    /// Sets the value at `path`, below which other parts stay.
    mutating func set(_ path: ArraySlice<String>, to value: DraftValue) {
        guard let key = path.first else {
            self = value
            return
        }
        var parts: [(key: String, value: DraftValue)] = []
        if case .map(let old) = self { parts = old }
        let index = parts.firstIndex { $0.key == key } ?? parts.count
        if index == parts.count { parts.append((key, .map([]))) }
        parts[index].value.set(path.dropFirst(), to: value)
        self = .map(parts)
    }

    /// The value on one line.
    package var yaml: String {
        switch self {
        case .yaml(let text): text
        case .map(let parts):
            "{" + parts.map { YAMLScalar.written($0.key, inFlow: true) + ": " + $0.value.yaml }.joined(separator: ", ")
                + "}"
        }
    }

    // MARK: By type

    private static func written(
        _ text: String, _ type: FieldType, _ field: Field, inFlow: Bool
    ) throws(DraftProblem) -> String {
        if SpecialValue(text) != nil { return text }
        switch type {
        case .version: return YAMLScalar.quoted(text)
        case .integer: return try plain(text, ScalarText.isInteger(text), type)
        case .number: return try plain(text, ScalarText.isNumber(text), type)
        case .flag: return try plain(text, text == "true" || text == "false", type)
        case .date:
            _ = try plain(text, CalendarDate(text) != nil, type)
            return YAMLScalar.quoted(text)
        case .url: _ = try plain(text, text.hasPrefix("https://") || text.hasPrefix("http://"), type)
        case .choice(let choices): try demand(text, among: choices.map(\.value))
        case .list(let element): return try list(text, element, field)
        case .map, .dictionary: return try flow(text, opening: ["{"], field, type)
        case .open where text.hasPrefix("{") || text.hasPrefix("["):
            return try flow(text, opening: ["{", "["], field, type)
        case .either(let types): return try either(text, types, field, inFlow: inFlow)
        default: break
        }
        return YAMLScalar.written(text, inFlow: inFlow)
    }

    private static func plain(_ text: String, _ isValid: Bool, _ type: FieldType) throws(DraftProblem) -> String {
        guard isValid else { throw DraftProblem(message: "'\(text)' is not \(type.expectation)") }
        return text
    }

    private static func demand(_ text: String, among words: [String]) throws(DraftProblem) {
        guard !words.contains(text) else { return }
        let hint = Suggestion.choice(meantBy: text, among: words).map { " Did you mean '\($0)'?" } ?? ""
        throw DraftProblem(message: "'\(text)' is not one of \(words.joined(separator: ", ")).\(hint)")
    }

    /// `a, b`, or a list as YAML has it.
    private static func list(_ text: String, _ element: FieldType, _ field: Field) throws(DraftProblem) -> String {
        if text.hasPrefix("[") { return try flow(text, opening: ["["], field, .list(element)) }
        var items: [String] = []
        for part in text.split(separator: ",") {
            let item = part.drop { $0 == " " }
            let end = item.lastIndex { $0 != " " }
            guard let end else { continue }
            items.append(try written(String(item[...end]), element, field, inFlow: true))
        }
        return "[" + items.joined(separator: ", ") + "]"
    }

    private static func either(
        _ text: String, _ types: [FieldType], _ field: Field, inFlow: Bool
    ) throws(DraftProblem) -> String {
        var fitting = types.filter { type in
            switch type {
            case .list: text.hasPrefix("[")
            case .map, .dictionary: text.hasPrefix("{")
            default: !text.hasPrefix("[") && !text.hasPrefix("{")
            }
        }
        guard let last = fitting.popLast() else {
            throw DraftProblem(message: "'\(text)' is not \(FieldType.either(types).expectation)")
        }
        for type in fitting { if let value = try? written(text, type, field, inFlow: inFlow) { return value } }
        return try written(text, last, field, inFlow: inFlow)
    }

    /// A collection as YAML has it on one line, read once to see that it is one.
    private static func flow(
        _ text: String, opening: [String], _ field: Field, _ type: FieldType
    ) throws(DraftProblem) -> String {
        let block = readYAMLDocument(Array("v: \(text)\n".utf8), options: FrontMatterOptions())
        let isOne = block.root?.entries.count == 1 && !block.isBroken
        guard opening.contains(where: text.hasPrefix), isOne, !text.contains(where: \.isNewline) else {
            let example = field.example.isEmpty ? "" : ", for instance \(field.example)"
            throw DraftProblem(message: "'\(text)' is not \(type.expectation) on one line\(example)")
        }
        return text
    }
}
