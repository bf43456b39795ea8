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

            Kinds: \(NewKind.names.joined(separator: ", ")).

            EXAMPLES
              muster new model card-disputes
              muster new dataset letters --owner claims-ml --stage validation
              muster new model sorter --set license=mit --set review.every_days=90
              muster new retrain-request --for model:card-disputes

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
}

extension String {
    /// Without a second stop where the text had one.
    fileprivate var withOneStop: String {
        hasSuffix("..") || hasSuffix("?.") ? String(dropLast()) : self
    }
}
