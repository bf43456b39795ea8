import ArgumentParser
import CatalogBuild
import ContentFiles
import Glibc
import Records
import Scaffold
import SourceText
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
        if title == "" { throw ValidationError("--title is empty; without it the folder's name is taken.") }
        if examples, !cards.isEmpty { throw ValidationError("--cards and --examples exclude each other.") }
    }

    func run() throws {
        var made: [String] = []
        do {
            let path = try makeFolder(&made)
            let around = try registryAround(path)
            let search = try search(path)
            try write(try starter(path, search), path)
            if let around {
                Terminal.message("Commands in this folder work on it from now on, and no longer on \(around).")
            }
        } catch {
            // What holds files stays: only empty folders can be removed so.
            for folder in made.reversed() { rmdir(folder) }
            if let problem = error as? NewFileProblem {
                throw CommandFailure(
                    status: problem.isTaken ? .usage : .failure,
                    message: "nothing was written: \(base)\(problem.path): \(problem.reason).")
            }
            throw error
        }
    }

    /// What stands before the names of files in messages.
    var base: String {
        if folder == "." { return "" }
        return folder.hasSuffix("/") ? folder : folder + "/"
    }

    // MARK: What to write

    /// The real path of the folder, which is made where it is missing; `folders` gets what was made.
    private func makeFolder(_ folders: inout [String]) throws(CommandFailure) -> String {
        var made = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            made += (made.isEmpty || made == "/" ? "" : "/") + part
            if mkdir(made, 0o777) == 0 {
                folders.append(made)
            } else if errno != EEXIST {
                let reason = String(cString: strerror(errno))
                throw CommandFailure(status: .failure, message: "the folder '\(made)' cannot be made: \(reason).")
            }
        }
        guard let path = RegistryRoot.realPath(folder), RegistryRoot.isFolder(path) else {
            throw CommandFailure(status: .usage, message: "'\(folder)' is not a folder.")
        }
        guard path != "/" else {
            throw CommandFailure(status: .usage, message: "a registry needs a folder of its own, not the whole system.")
        }
        return path
    }

    /// The registry that holds the folder already; throws where the new cards would be cards of that one too.
    private func registryAround(_ path: String) throws(CommandFailure) -> String? {
        guard let around = RegistryRoot.find(from: path), around != path else { return nil }
        if path == around + "/content" || path.hasPrefix(around + "/content/") {
            throw CommandFailure(
                status: .usage,
                message: "nothing was written: '\(folder)' lies among the cards of the registry \(around). "
                    + "Begin another outside of it.")
        }
        return around
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
            let options = search.folders.map { "--cards " + $0.shellWord }.joined(separator: " ")
            let target = folder == "." ? "" : folder.shellWord + " "
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
            guard !name.isEmpty, name.utf8.first != 0x2F, let clean = SitePath.normalised(name),
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
