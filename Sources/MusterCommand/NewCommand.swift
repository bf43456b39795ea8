import ArgumentParser
import CatalogBuild
import ContentFiles
import Diagnostics
import Glibc
import Records
import Scaffold
import Vocabulary

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Writes the card of a new record, with every field that it may have.",
        discussion: """
            On a terminal it asks for what the stage asks for; elsewhere options give the values. What nobody gave \
            stays open, as a comment with its help. The card is checked before it is written.

            KINDS
              \(NewKind.names.joined(separator: ", "))

            EXAMPLES
              muster new model card-disputes
              muster new model card-disputes --stage validation --owner payments-risk --set origin=in_house
              muster new model card-disputes --set regulation.eu_ai_act.class=minimal --print
              muster new retrain-request --for model:card-disputes --set by=m.okafor

            Exit codes: 0 written, 2 wrong usage or nothing written, 3 could not write.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: "The team that answers for the record.")
    var owner: String?

    @Option(help: "Where the record stands in its life, such as validation.")
    var stage: String?

    @Option(help: "The name that people use; made from the id without it.")
    var title: String?

    @Option(help: "One sentence that says what the record is for.")
    var summary: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("The record that a request, review, exception or incident is about.", valueName: "id"))
    var subject: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A value, such as origin=in_house or 'review={every_days: 365}'.", valueName: "field=value"))
    var values: [String] = []

    @Flag(help: "Write the card to standard output, and no file.")
    var print = false

    @Flag(name: .customLong("no-input"), help: "Ask nothing, also on a terminal.")
    var noInput = false

    @Argument(help: "What the record is about: model, dataset, … or retrain-request, deprecation.")
    var kind: String

    @Argument(help: ArgumentHelp("The record's id; requests with --for have one without it.", valueName: "id"))
    var id: String?

    func run() throws {
        let kind = try NewKind(kind)
        let root = try options.root()
        let registry = try load(root)
        let subject = try self.subject.map { try record($0, in: registry) }
        let drafted = DraftedRegistry(registry)
        do {
            let id = try id ?? madeUpID(kind, subject, drafted)
            let path = try drafted.path(kind.kind, id)
            var draft = CardDraft(kind: kind.kind, schema: registry.schema)
            try fill(&draft, kind, subject)
            var initial = ["title": NewKind.title(of: id), "stage": kind.kind.isHubCard ? "exploration" : nil]
                .compactMapValues { $0 }
            if let today = CommandDate.given(options.date) ?? CommandDate.today {
                for name in ["on", "opened"] { initial[name] = today.iso }
            }
            if !noInput, isatty(0) == 1 { try ask(&draft, initial, registry) }
            try complete(&draft, initial)
            try finish(draft.text(registry.configuration), path, drafted, root)
        } catch let problem as DraftProblem {
            throw CommandFailure(status: .usage, message: "nothing was written: \(problem.message).".withOneStop)
        }
    }

    private func load(_ root: String) throws(CommandFailure) -> Registry {
        do throws(FileProblem) {
            let loader = RegistryLoader(
                try ContentRoot(path: root), parallel: ParallelMap(jobs: options.jobs), skipping: ["site"])
            return loader.load().registry
        } catch {
            throw CommandFailure(status: .failure, message: "'\(root)' cannot be read: \(error.message)")
        }
    }

    // MARK: Values

    /// The one record that `--for` names.
    private func record(_ text: String, in registry: Registry) throws(CommandFailure) -> Record {
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
    private func madeUpID(_ kind: NewKind, _ subject: Record?, _ drafted: DraftedRegistry) throws -> String {
        guard let verb = kind.verb, let subject else {
            let example = kind.verb == nil ? "" : ", or the record that it is about: --for ID"
            throw CommandFailure(
                status: .usage, message: "name the new record: muster new \(kind.name) ID\(example).")
        }
        let base = verb.lowercased() + "-" + subject.id.name
        let names = [base] + (2...99).map { "\(base)-\($0)" }
        return names.first { (try? drafted.path(.request, $0)) != nil } ?? base
    }

    private func fill(_ draft: inout CardDraft, _ kind: NewKind, _ subject: Record?) throws(DraftProblem) {
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

    private func ask(_ draft: inout CardDraft, _ initial: [String: String], _ registry: Registry) throws {
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
    private func complete(_ draft: inout CardDraft, _ initial: [String: String]) throws(DraftProblem) {
        if !draft.has("title"), let title = initial["title"] { try draft.set("title", to: title) }
        if draft.kind.isHubCard, !draft.has("stage") { try draft.set("stage", to: "exploration") }
        for field in draft.missing { if let day = initial[field.name] { try draft.set(field.name, to: day) } }
    }

    // MARK: Writing

    private func finish(_ text: String, _ path: String, _ drafted: DraftedRegistry, _ root: String) throws {
        let findings = drafted.findings(text, at: path)
        let asFits = ["schema/missing-field", "content/", "ownership/", "duplicate/", "reference/"]
        let wrong = findings.filter { finding in
            finding.severity == .error && !asFits.contains(where: finding.code.hasPrefix)
        }
        guard wrong.isEmpty else {
            let lines = wrong.map { "  \($0.summary). \($0.remedy)" }.joined(separator: "\n")
            throw CommandFailure(status: .usage, message: "nothing was written: the card would have errors.\n\(lines)")
        }
        if print {
            Terminal.result(Array(text.utf8))
        } else {
            do throws(NewFileProblem) {
                var files = try NewFiles(below: root)
                try files.make([StarterFile(path: path, text: text)])
            } catch {
                throw CommandFailure(
                    status: error.isTaken ? .usage : .failure,
                    message: "nothing was written: \(error.path): \(error.reason).")
            }
            Terminal.result(Array((path + "\n").utf8))
        }
        report(findings, path)
    }

    /// What is still open, one line each.
    private func report(_ findings: [Diagnostic], _ path: String) {
        for finding in findings where finding.code != "content/placeholder" {
            let hint = finding.remedy.hasPrefix("Did you mean") ? ". \(finding.remedy)" : ""
            Terminal.message("\(finding.severity.rawValue): \(finding.summary)\(hint)")
        }
        guard !print else { return }
        Terminal.message("Next: write the text where it says \"Your words\", then `muster check \(path)`.")
    }
}

extension String {
    /// Without a second stop where the text had one.
    fileprivate var withOneStop: String {
        hasSuffix("..") || hasSuffix("?.") ? String(dropLast()) : self
    }
}
