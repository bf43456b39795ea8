import CatalogPages
import Checks
import Records
import Vocabulary

extension CardDraft {
    /// The card: values first, then what is still asked for, then every other field as a comment with its help.
    package func text(_ configuration: Configuration) -> String {
        var lines = ["---"]
        let margin = kind.isHubCard ? "  " : ""
        if kind.isHubCard {
            lines += hub.map { "\($0.name): \($0.value.yaml)" }
            lines += comments(schema.hubFields(of: kind).filter { !has($0.name) && !$0.example.isEmpty }, margin: "")
            lines += ["", "# What the registry knows beyond Hugging Face's keys.", "registry:"]
        }
        let order = schema.fields(of: kind).map(\.name)
        lines += own.sorted { order.firstIndex(of: $0.name) ?? 0 < order.firstIndex(of: $1.name) ?? 0 }
            .map { "\(margin)\($0.name): \($0.value.yaml)" }
        let due = missing
        lines += comments(due, margin: margin, when: { _ in " Asked for now." })
        let others = schema.fields(of: kind).filter { field in
            !has(field.name) && !due.contains { $0.name == field.name } && !(kind.isHubCard && field.name == "title")
        }
        for group in CardDraft.grouped(others) {
            lines += ["", "\(margin)# -- \(group.title) --"]
            lines += comments(group.fields, margin: margin, when: CardDraft.whenAsked)
        }
        return (lines + ["---"] + body(configuration)).joined(separator: "\n") + "\n"
    }

    // MARK: Front matter

    /// One line for each field, which becomes an entry when the first `#` is deleted.
    private func comments(_ fields: [Field], margin: String, when: (Field) -> String = { _ in "" }) -> [String] {
        fields.map { "\(margin)# \($0.name):  # \($0.help)\(when($0))\(CardDraft.example($0))" }
    }

    private static func whenAsked(_ field: Field) -> String {
        let words = field.requirement.words
        return field.requirement == .optional ? "" : " " + words.prefix(1).uppercased() + words.dropFirst() + "."
    }

    private static func example(_ field: Field) -> String {
        if case .choice(let choices) = field.type { return " One of: " + choices.map(\.value).joined(separator: ", ") }
        return field.example.isEmpty ? "" : " For instance: " + field.example
    }

    /// Fields under the headings of a record's page, in its order.
    private static func grouped(_ fields: [Field]) -> [(title: String, fields: [Field])] {
        let header = ("At the top of the page", fields.filter { FieldGroups.header.contains($0.name) })
        let groups = FieldGroups.all.enumerated().map { index, group in
            let members = fields.filter { field in
                !FieldGroups.header.contains(field.name) && FieldGroups.groupOfField[field.name] == index
            }
            return (group.title, members)
        }
        let rest = fields.filter { FieldGroups.groupOfField[$0.name] == nil && !FieldGroups.header.contains($0.name) }
        return ([header] + groups + [(FieldGroups.rest.title, rest)]).filter { !$0.1.isEmpty }
            .map { (title: $0.0, fields: $0.1) }
    }

    // MARK: Text

    /// A heading and the sections that the checks ask for; what is left unwritten, `content/placeholder` finds.
    private func body(_ configuration: Configuration) -> [String] {
        var lines = heading.map { ["# \($0)", ""] } ?? []
        lines.append("*[Your words: \(opening)]*")
        for section in RequiredSections.headings(for: kind, configuration) {
            lines += ["", "## \(section)", "", "*[Your words: \(CardDraft.prompt(section))]*"]
        }
        return lines
    }

    private var opening: String {
        switch kind {
        case .model: "what the model does, for whom, and how, in a paragraph"
        case .dataset: "what is in the data, where it comes from, and what it leaves out"
        case .service: "what the service does with its models, and what happens without them"
        case .team: "what the team answers for, and how to reach it"
        case .incident: "what happened, to whom, and how it was noticed"
        case .review: "what was looked at, how, and what came of it"
        case .policy: "what is asked for, of which records, and why"
        case .exception: "why the rule cannot be kept, and what is done instead"
        case .decision: "what was decided, what else was possible, and why not that"
        case .request: "what is asked for, why, and what happens if nothing is done"
        default: "what readers should know about this \(kind.noun)"
        }
    }

    private static func prompt(_ section: String) -> String {
        switch section {
        case "Intended use": "what it may be used for, by whom, and what it must not be used for"
        case "Limitations": "where it fails, or was never tried"
        default: "what belongs under this heading"
        }
    }
}
