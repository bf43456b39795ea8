import Records
import Scaffold
import Vocabulary

/// The values of a new card: from options, from answers, and from what follows by itself.
extension NewCommand {
    /// The one record that `--for` names.
    func record(_ text: String, in registry: Registry) throws(CommandFailure) -> Record {
        let found = registry.find(text)
        if found.count == 1 { return registry.records[found[0]] }
        if found.isEmpty {
            let hint = registry.suggestedReference(for: text).map { " Did you mean '\($0)'?" } ?? ""
            throw CommandFailure(
                status: .usage, message: "nothing was written: --for names no record, '\(text)'.\(hint)")
        }
        let names = found.map { registry.records[$0].reference }.joined(separator: ", ")
        throw CommandFailure(
            status: .usage,
            message: "nothing was written: '\(text)' names several records: \(names). Name the kind too.")
    }

    /// `retrain-claims-triage`, with a number behind it where that is taken.
    func madeUpID(_ kind: NewKind, _ subject: Record?, _ drafted: DraftedRegistry) throws -> String {
        guard let verb = kind.verb, let subject else {
            let example = kind.verb == nil ? "" : ", or the record that it is about: --for ID"
            throw CommandFailure(
                status: .usage, message: "name the new record: muster new \(kind.name) ID\(example).")
        }
        let base = verb.lowercased() + "-" + subject.id.name
        let names = [base] + (2...99).map { "\(base)-\($0)" }
        return names.first { (try? drafted.path(.request, $0)) != nil } ?? base
    }

    func fill(_ draft: inout CardDraft, _ kind: NewKind, _ subject: Record?) throws(DraftProblem) {
        if let word = kind.requestKind {
            try draft.set("kind", to: word)
            try draft.set("state", to: "open")
        }
        if let subject {
            let fields = draft.schema.fields(of: kind.kind).map(\.name)
            guard let field = ["subject", "affected", "affects"].first(where: fields.contains) else {
                throw DraftProblem.plain("--for is for requests, reviews, exceptions, incidents and decisions")
            }
            try draft.set(field, to: subject.reference)
            if let verb = kind.verb { try draft.set("title", to: "\(verb) \(subject.title)") }
        }
        let named = [("title", title), ("summary", summary), ("owner", owner), ("stage", stage)]
        for (name, value) in named { if let value { try draft.set(name, to: value) } }
        for assignment in values {
            guard let equals = assignment.firstIndex(of: "="), equals != assignment.startIndex else {
                throw DraftProblem.plain("--set takes field=value, not '\(assignment)'")
            }
            try draft.set(String(assignment[..<equals]), to: String(assignment[assignment.index(after: equals)...]))
        }
    }

    func ask(_ draft: inout CardDraft, _ initial: [String: String], _ registry: Registry) throws {
        let teams = registry.records(of: .team).map { registry.records[$0].id.text }
        var asked = Set<String>()
        Terminal.message("A new \(draft.kind.noun). Enter takes what stands in brackets, or leaves the field open.")
        while let question = draft.questions(initial: initial).first(where: { !asked.contains($0.path) }) {
            asked.insert(question.path)
            try Prompt(question, teams: teams).run { answer throws(DraftProblem) in
                try draft.answer(question, with: answer)
            }
        }
    }

    /// What follows from the id and the day where nobody said otherwise.
    func complete(_ draft: inout CardDraft, _ initial: [String: String]) throws(DraftProblem) {
        if !draft.has("title"), let title = initial["title"] { try draft.set("title", to: title) }
        if draft.kind.isHubCard, !draft.has("stage") { try draft.set("stage", to: "exploration") }
        for field in draft.missing { if let day = initial[field.name] { try draft.set(field.name, to: day) } }
    }
}
