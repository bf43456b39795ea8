import ByteOutput

/// Writes the schemas of fields, and once each what they share.
///
/// Every type is a part of its own, under `$defs`: a claim's value refers back to it, so that a part written in place
/// would double with each level of nesting.
struct JSONSchemaParts {
    /// Which reader the schema stands for.
    enum Reading {
        /// Hugging Face's keys, where one value may stand for a list and the reverse.
        case hub
        /// Muster's own, where an admission or a claim may stand for any value.
        case own
    }

    private struct Part {
        var name: String
        var type: FieldType
        var reading: Reading
        var path: String
    }

    private let dialect: JSONSchemaDialect
    /// Parts that something refers to and that are still to be written.
    private var queue: [Part] = []
    /// Names of the parts that several fields share, by what they hold.
    private var shared: [String: String] = [:]
    private var taken: Set<String> = ["none", "claim"]

    init(dialect: JSONSchemaDialect) { self.dialect = dialect }

    // MARK: Fields

    mutating func writeProperties(_ fields: [Field], reading: Reading, path: String, _ json: inout JSONWriter) {
        for field in fields {
            json.object(field.name) { json in
                writeReference(
                    to: field.type, reading, path: path.isEmpty ? field.name : "\(path).\(field.name)",
                    isAlone: false, &json)
                json.field("description", JSONSchemaParts.description(of: field))
                if let example = JSONSchemaParts.example(of: field) {
                    json.array("examples") { json in json.string(example) }
                }
            }
        }
    }

    private static func description(of field: Field) -> String {
        var text = field.help
        if field.requirement != .optional {
            text += " \(field.requirement.words.prefix(1).uppercased())\(field.requirement.words.dropFirst())."
        }
        if example(of: field) == nil, !field.example.isEmpty { text += " Example: `\(field.name): \(field.example)`" }
        return text
    }

    /// The example as a string; nil where it is none, and YAML says it better.
    private static func example(of field: Field) -> String? {
        switch field.type {
        case .text, .version, .date, .url, .reference, .choice, .suggested: break
        default: return nil
        }
        let text = field.example
        if text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 1 {
            return String(text.dropFirst().dropLast())
        }
        return text.isEmpty ? nil : text
    }

    // MARK: References

    /// Writes a reference to the part of `type`; before 2020-12 a reference forbids keys beside it.
    private mutating func writeReference(
        to type: FieldType, _ reading: Reading, path: String, isAlone: Bool, _ json: inout JSONWriter
    ) {
        if case .open = type { return }
        let name = name(of: type, reading, path: path)
        if isAlone || dialect == .draft2020_12 {
            json.field("$ref", address(name))
        } else {
            json.array("allOf") { json in json.object { json in json.field("$ref", address(name)) } }
        }
    }

    private func address(_ name: String) -> String { "#/\(dialect.definitions)/\(name)" }

    private mutating func name(of type: FieldType, _ reading: Reading, path: String) -> String {
        guard let content = JSONSchemaParts.sharedContent(of: type) else {
            return add(path, type, reading, path: path)
        }
        let key = "\(reading) \(content.key)"
        if let known = shared[key] { return known }
        let prefix = reading == .hub ? "hub-" : ""
        let name = add(prefix + (content.name ?? path), type, reading, path: path)
        shared[key] = name
        return name
    }

    private mutating func add(_ wish: String, _ type: FieldType, _ reading: Reading, path: String) -> String {
        var name = wish
        var number = 1
        while !taken.insert(name).inserted {
            number += 1
            name = "\(wish)-\(number)"
        }
        queue.append(Part(name: name, type: type, reading: reading, path: path))
        return name
    }

    /// What a type that many fields have is known by, and its name where that does not come from a field.
    private static func sharedContent(of type: FieldType) -> (key: String, name: String?)? {
        switch type {
        case .text, .version: ("a-text", "a-text")
        case .integer: ("a-whole-number", "a-whole-number")
        case .number: ("a-number", "a-number")
        case .flag: ("a-flag", "a-flag")
        case .date: ("a-date", "a-date")
        case .url: ("a-url", "a-url")
        case .reference: ("a-reference", "a-reference")
        case .suggested(let list): ("\(list.rawValue)", "a-\(list.rawValue)")
        case .choice(let choices): ("choice " + choices.map { "\($0.value)\n\($0.help)" }.joined(separator: "\n"), nil)
        case .list(let element):
            sharedContent(of: element).map { ("list of \($0.key)", $0.name.map { "list-of-" + $0.dropFirst(2) }) }
        case .map, .dictionary, .either, .open: nil
        }
    }

    // MARK: Definitions

    /// Writes all that has been referred to, and what that refers to in turn.
    mutating func writeDefinitions(_ json: inout JSONWriter) {
        writeNone(&json)
        writeClaim(&json)
        var next = 0
        while next < queue.count {
            let part = queue[next]
            next += 1
            json.object(part.name) { json in
                json.array("anyOf") { json in
                    switch part.reading {
                    case .hub: writeHubForms(of: part, &json)
                    case .own: writeOwnForms(of: part, &json)
                    }
                }
            }
        }
    }

    private func writeNone(_ json: inout JSONWriter) {
        json.object("none") { json in
            let words = ValueForms.admissions.map { "`\($0.value)`: \($0.help)" }.joined(separator: "; ")
            json.field("description", "No value, or the reason why there is none. \(words).")
            json.array("enum") { json in
                json.null()
                for word in ValueForms.admissions { json.string(word.value) }
            }
        }
    }

    private func writeClaim(_ json: inout JSONWriter) {
        json.object("claim") { json in
            json.field("description", "A value with where it is from.")
            json.field("type", "object")
            json.object("properties") { json in
                for key in ValueForms.claimKeys {
                    json.object(key.name) { json in
                        json.field("description", key.help)
                        guard key.isDay else { return }
                        json.array("anyOf") { json in
                            json.object { json in json.field("type", "null") }
                            JSONSchemaScalars.write(.date, .own, &json)
                        }
                    }
                }
            }
            json.field("required", ["value"])
            json.field("additionalProperties", false)
        }
    }

    private mutating func writeOwnForms(of part: Part, _ json: inout JSONWriter) {
        json.object { json in json.field("$ref", address("none")) }
        writeForms(of: part.type, .own, path: part.path, &json)
        guard part.type.acceptsClaims else { return }
        json.object { json in
            json.array("allOf") { json in
                json.object { json in json.field("$ref", address("claim")) }
                json.object { json in
                    json.object("properties") { json in
                        json.object("value") { json in json.field("$ref", address(part.name)) }
                    }
                }
            }
        }
    }

    private mutating func writeHubForms(of part: Part, _ json: inout JSONWriter) {
        json.object { json in json.field("type", "null") }
        writeForms(of: part.type, .hub, path: part.path, &json)
    }

    /// Writes each form of a value of `type`, the members of an `anyOf`.
    private mutating func writeForms(of type: FieldType, _ reading: Reading, path: String, _ json: inout JSONWriter) {
        switch type {
        case .list(let element):
            json.object { json in
                json.field("type", "array")
                json.object("items") { json in
                    writeReference(to: element, reading, path: path + "-entry", isAlone: true, &json)
                }
            }
            // A bare value where a list is due: as real cards have it.
            if reading == .hub { writeForms(of: element, reading, path: path + "-entry", &json) }
        case .map(let fields):
            json.object { json in
                json.field("type", "object")
                json.object("properties") { json in writeProperties(fields, reading: reading, path: path, &json) }
                if reading == .own { json.field("additionalProperties", false) }
            }
        case .dictionary(let element):
            json.object { json in
                json.field("type", "object")
                json.object("additionalProperties") { json in
                    writeReference(to: element, reading, path: path + "-entry", isAlone: true, &json)
                }
            }
        case .either(let types):
            for type in types { writeForms(of: type, reading, path: path, &json) }
        case .open: json.object { _ in }
        default:
            JSONSchemaScalars.write(type, reading, &json)
            guard reading == .hub else { return }
            json.object { json in
                json.field("type", "array")
                json.object("items") { json in
                    writeReference(to: type, reading, path: path, isAlone: true, &json)
                }
                json.field("minItems", 1)
                json.field("maxItems", 1)
            }
        }
    }
}
