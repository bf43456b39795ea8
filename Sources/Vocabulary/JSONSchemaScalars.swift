import ByteOutput

/// The forms of single values, as the reader of front matter takes them.
enum JSONSchemaScalars {
    private static let words = ["string", "number", "boolean"]

    static func write(_ type: FieldType, _ reading: JSONSchemaParts.Reading, _ json: inout JSONWriter) {
        switch (type, reading) {
        case (.choice(let choices), .own): write(choices, &json)
        case (.choice(let choices), .hub):
            write(choices, &json)
            json.object { json in json.field("type", words) }
        case (.suggested(let list), _):
            json.object { json in
                json.field("description", "A \(list.title).")
                json.field("enum", list.words)
            }
            json.object { json in json.field("type", words) }
        case (_, .hub): json.object { json in json.field("type", words) }
        default: writeStrict(type, &json)
        }
    }

    private static func writeStrict(_ type: FieldType, _ json: inout JSONWriter) {
        switch type {
        case .integer:
            json.object { json in
                json.field("type", "integer")
                json.field("minimum", -999_999_999_999_999_999)
                json.field("maximum", 999_999_999_999_999_999)
            }
            writePattern("^-?[0-9]{1,18}$", "A whole number.", &json)
        case .number:
            json.object { json in json.field("type", "number") }
            writePattern(
                "^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?$", "A number.", longest: 64, &json)
        case .flag: json.object { json in json.field("type", "boolean") }
        case .date: writePattern(date, "A day such as 2026-03-01, alone or with time and zone.", longest: 40, &json)
        case .url: writePattern("^https?://", "A whole address.", &json)
        case .reference:
            writePattern("[^\\t-\\r ]", "An id, `kind:id`, purl, Hugging Face id or URL.", longest: 1024, &json)
            json.object { json in json.field("type", ["number", "boolean"]) }
        default: json.object { json in json.field("type", words) }
        }
    }

    private static func writePattern(
        _ pattern: String, _ description: String, longest: Int? = nil, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.field("description", description)
            json.field("type", "string")
            json.field("pattern", pattern)
            if let longest { json.field("maxLength", longest) }
        }
    }

    /// Words that YAML reads as a number or truth value are allowed as such too.
    private static func write(_ choices: [Choice], _ json: inout JSONWriter) {
        if choices.contains(where: { !$0.help.isEmpty }) {
            for choice in choices {
                json.object { json in
                    json.field("const", choice.value)
                    if !choice.help.isEmpty { json.field("description", choice.help) }
                }
            }
        } else {
            json.object { json in json.field("enum", choices.map(\.value)) }
        }
        let typed = choices.map(\.value).filter(isPlainLiteral)
        if typed.isEmpty { return }
        json.object { json in
            json.array("enum") { json in for word in typed { json.literal(word) } }
        }
    }

    /// Whether `word` is `true`, `false` or a decimal in the one spelling that JSON gives it.
    private static func isPlainLiteral(_ word: String) -> Bool {
        if word == "true" || word == "false" { return true }
        guard word.utf8.count <= 15 else { return false }
        return Int(word).map { String($0) == word } ?? false
            || Double(word).map { "\($0)" == word } ?? false
                && word.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E }
    }

    /// Days that exist: 31, 30 or 28 to a month, and 29 February in leap years; then a time with a zone or without.
    private static let date: String = {
        let leap = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
        let months = [
            "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])", "(0[469]|11)-(0[1-9]|[12][0-9]|30)",
            "02-(0[1-9]|1[0-9]|2[0-8])",
        ]
        let time =
            "([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)(\\.[0-9]+)?)?([Zz]|[-+]([01][0-9]|2[0-3]):[0-5][0-9])?)?"
        return "^(?!0000)([0-9]{4}-(" + months.joined(separator: "|") + ")|" + leap + "-02-29)" + time + "$"
    }()
}
