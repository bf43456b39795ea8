import ArgumentParser
import CatalogBuild
import ContentFiles
import Glibc
import Records
import Scaffold
import Vocabulary

extension StarterRegistry.Forge: ExpressibleByArgument {}

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begins a registry: configuration, example records, a CI recipe.",
        discussion: """
            What is there already is never overwritten: where a file differs, nothing is written at all. An existing \
            .gitignore gets the lines that it lacks at its end.

            EXAMPLES
              muster init                        in this folder
              muster init models --ci gitlab     in the folder models, which is made
              muster init --cards model_cards    for cards that lie in model_cards/

            Exit codes: 0 written, or nothing to do; 2 wrong usage, or files are in the way; 3 could not write.
            """)

    @Argument(help: ArgumentHelp("The registry's folder; the current one without it.", valueName: "dir"))
    var folder = "."

    @Option(help: "The registry's name; the folder's name without it.")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "A folder of model cards that are there already; no examples are written then. May be given again.",
            valueName: "folder"))
    var cards: [String] = []

    @Option(help: "The CI recipe to write.")
    var ci: StarterRegistry.Forge = .github

    @Flag(help: "Write the example records even where there are cards already.")
    var examples = false

    @Flag(name: .customLong("keep-existing"), help: "Keep files that are in the way, and write the missing ones.")
    var keepExisting = false

    @Option(help: ArgumentHelp("The day that dates in the examples reckon from; today without it.", valueName: "day"))
    var date: String?

    func validate() throws {
        if let date, CalendarDate(date) == nil {
            throw ValidationError("--date takes a day such as 2026-12-01, not '\(date)'.")
        }
        if examples, !cards.isEmpty { throw ValidationError("--cards and --examples exclude each other.") }
    }

    func run() throws {
        let path = try makeFolder()
        let search = try search(path)
        let starter = try starter(path, search)
        do {
            try write(starter, path)
        } catch let problem as NewFileProblem {
            throw CommandFailure(
                status: problem.isTaken ? .usage : .failure,
                message: "nothing was written: \(folder)/\(problem.path): \(problem.reason).")
        }
    }

    // MARK: What to write

    /// The real path of the folder, which is made where it is missing.
    private func makeFolder() throws(CommandFailure) -> String {
        var made = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            made += (made.isEmpty || made == "/" ? "" : "/") + part
            if mkdir(made, 0o777) != 0, errno != EEXIST {
                let reason = String(cString: strerror(errno))
                throw CommandFailure(status: .failure, message: "the folder '\(made)' cannot be made: \(reason).")
            }
        }
        guard let path = RegistryRoot.realPath(folder), RegistryRoot.isFolder(path) else {
            throw CommandFailure(status: .usage, message: "'\(folder)' is not a folder.")
        }
        return path
    }

    private func search(_ path: String) throws(CommandFailure) -> CardSearch {
        do throws(FileProblem) {
            return try CardSearch(path)
        } catch {
            throw CommandFailure(status: .failure, message: "'\(folder)' cannot be read: \(error.message)")
        }
    }

    private func starter(_ path: String, _ search: CardSearch) throws(CommandFailure) -> StarterRegistry {
        let isConfigured = RegistryRoot.isFile(path + "/muster.yml")
        if cards.isEmpty, !examples, !search.hasContent, !search.folders.isEmpty, !isConfigured {
            let options = search.folders.map { "--cards " + Terminal.shellWord($0) }.joined(separator: " ")
            let target = folder == "." ? "" : Terminal.shellWord(folder) + " "
            throw CommandFailure(
                status: .usage,
                message: """
                    nothing was written: \(search.count) \(search.count == 1 ? "file begins" : "files begin") \
                    like Hugging Face cards, in \(search.folders.joined(separator: ", ")).
                    To make them the registry:                    muster init \(target)\(options)
                    To begin with example records all the same:   muster init \(target)--examples
                    """)
        }
        guard let today = CommandDate.given(date) ?? CommandDate.today else {
            throw CommandFailure(status: .usage, message: "the clock names no day; name one with --date.")
        }
        var starter = StarterRegistry(title: name(path), date: today, version: musterVersion)
        starter.hasOwnTitle = title != nil
        starter.forge = ci
        starter.workTreePrefix = RegistryRoot.workTreePrefix(of: path)
        starter.cardFolders = try cardFolders(path)
        starter.hasExamples = examples || (cards.isEmpty && !search.hasContent)
        return starter
    }

    private func name(_ path: String) -> String {
        title ?? path.split(separator: "/").last.map { NewKind.title(of: String($0)) } ?? "Model registry"
    }

    /// What `--cards` names, as `sources:` has it.
    private func cardFolders(_ path: String) throws(CommandFailure) -> [String] {
        var folders: [String] = []
        for name in cards {
            guard name.utf8.first != 0x2F, let clean = SitePath.normalised(name),
                RegistryRoot.isFolder(path + "/" + clean)
            else {
                throw CommandFailure(
                    status: .usage,
                    message: "nothing was written: --cards takes a folder inside '\(folder)', and '\(name)' is none.")
            }
            folders.append(clean.isEmpty ? "." : clean)
        }
        return folders
    }
}
