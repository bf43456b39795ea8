import FrontMatter
import SourceText
import Vocabulary

@testable import Records

/// A model's card whose front matter is `yaml`, read.
func model(_ yaml: String, schema: Schema = Schema()) -> DecodedCard { card(yaml, .model, schema: schema) }

func card(_ yaml: String, _ kind: Kind, schema: Schema = Schema()) -> DecodedCard {
    let block = readFrontMatter(Array("---\n\(yaml)\n---\n".utf8), options: FrontMatterOptions())
    return block.root.map { DecodedCard($0, kind: kind, schema: schema) } ?? DecodedCard()
}

/// A model's fields under `registry:`, each line of `yaml` indented.
func own(_ yaml: String) -> DecodedCard {
    model("registry:\n" + yaml.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
}

extension DecodedCard {
    /// The issues as short words, for comparing.
    var issueWords: [String] { issues.map { "\($0.path): \(DecodedCard.words($0.kind))" } }

    private static func words(_ kind: SchemaIssue.Kind) -> String {
        if case .unknownKey(let name, _, let near) = kind { return "unknown \(name), meant \(near ?? "-")" }
        if case .misspelledHubKey(let name, let near) = kind { return "misspelt \(name), meant \(near)" }
        if case .wrongType(_, let found) = kind { return "wrong type, \(found)" }
        if case .notAChoice(let text, _, let near) = kind { return "no choice \(text), meant \(near ?? "-")" }
        if case .invalidDate(let text) = kind { return "no date \(text)" }
        if case .invalidNumber(let text) = kind { return "no number \(text)" }
        if case .unknownWord(let text, _, let near) = kind { return "unknown word \(text), meant \(near ?? "-")" }
        return "\(kind)"
    }
}

extension FieldValue {
    /// The value in a compact form, for comparing.
    var dump: String {
        switch content {
        case .text(let text): "\"\(text)\""
        case .number(let text): text
        case .flag(let flag): "\(flag)"
        case .date(let date, _): date.iso
        case .reference(let reference): "→" + reference.text
        case .list(let items): "[" + items.map(\.dump).joined(separator: ", ") + "]"
        case .map(let entries): "{" + entries.map { "\($0.name): \($0.value.dump)" }.joined(separator: ", ") + "}"
        case .open: "open"
        case .special(let special): "<\(special.rawValue)>"
        case .null: "null"
        case .invalid(let text): "!\(text)"
        }
    }
}
