import Records
import Vocabulary

/// One value to ask a person for.
package struct DraftQuestion: Sendable {
    /// As `--set` takes it.
    package var path: String
    package var help: String
    package var choices: [Choice]
    /// What counts where nothing is answered; nil where the value then stays open.
    package var initial: String?
    /// Whether the answer names a team.
    package var asksForTeam: Bool
}

extension CardDraft {
    /// What a person is asked for at the draft's stage, in order, and not yet given.
    ///
    /// `initial` has the answers that count where nothing is typed, by field.
    package func questions(initial: [String: String]) -> [DraftQuestion] {
        let fields = schema.fields(of: kind)
        let first = ["title", "summary", "owner", "stage"].compactMap { name in fields.first { $0.name == name } }
        let due = missing.filter { field in !first.contains { $0.name == field.name } }
        return (first.filter { !has($0.name) } + due).compactMap { field in
            CardDraft.askable(field).map { path, leaf in
                var choices: [Choice] = []
                if case .choice(let list) = leaf.type { choices = list }
                return DraftQuestion(
                    path: path.joined(separator: "."), help: path.count == 1 ? leaf.help : field.help + " " + leaf.help,
                    choices: choices, initial: initial[path[0]],
                    asksForTeam: field.relation == .owner)
            }
        }
    }

    /// Takes an answer; a list of mappings gets one, with the answer as its first part.
    package mutating func answer(_ question: DraftQuestion, with text: String) throws(DraftProblem) {
        let parts = question.path.split(separator: ".").map(String.init)
        if parts.count == 2, let field = schema.fields(of: kind).first(where: { $0.name == parts[0] }),
            case .list(.map(let fields)) = field.type, let leaf = fields.first(where: { $0.name == parts[1] })
        {
            let value = try DraftValue(text, for: leaf.type, field: leaf, inFlow: true)
            set(parts[0], yaml: .yaml("[{\(parts[1]): \(value.yaml)}]"))
        } else {
            try set(question.path, to: text)
        }
    }

    /// The part of a field that one line can answer, with the names that lead to it; nil where there is none.
    private static func askable(_ field: Field) -> (path: [String], leaf: Field)? {
        switch field.type {
        case .open, .dictionary: return nil
        case .list(.map(let fields)):
            // A first part is an answer where the field is asked of everybody, as in `members`.
            guard field.requirement == .validation, let leaf = fields.first else { return nil }
            return ([field.name, leaf.name], leaf)
        case .map(let fields):
            let inner = fields.lazy.compactMap { part in
                part.requirement == .optional && !part.holdsRequired ? nil : askable(part)
            }
            let found = inner.first ?? fields.first.flatMap(askable)
            return found.map { ([field.name] + $0.path, $0.leaf) }
        default: return ([field.name], field)
        }
    }
}

extension Field {
    /// Whether some part of the field is asked for.
    fileprivate var holdsRequired: Bool {
        guard case .map(let fields) = type else { return false }
        return fields.contains { $0.requirement != .optional || $0.holdsRequired }
    }
}
