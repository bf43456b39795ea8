import ArgumentParser
import CatalogBuild
import CatalogPages
import ContentFiles
import SourceText
import Vocabulary

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "The templates of the site, which a registry may override by name.",
        discussion: """
            A file in the registry's templates/ takes the place of the built-in one of the same name; the others stay.

            EXAMPLES
              muster templates list
              muster templates values home
              muster templates eject home.mustache
            """,
        subcommands: [TemplatesListCommand.self, TemplatesValuesCommand.self, TemplatesEjectCommand.self])
}

struct TemplatesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the built-in templates, style sheet and scripts, and which of them are overridden.",
        discussion: """
            EXAMPLES
              muster templates list

            'overridden' marks a file of the registry that takes the built-in one's place, 'same' one that is equal to \
            it, 'added' one that goes into the site beside them, 'unused' one that does nothing.
            """)

    @OptionGroup var options: RegistryOptions

    func run() throws {
        let root = try options.root()
        let builder = try options.builder(root, date: nil, skipping: ["site"], ProgressBar())
        let overrides = try builder.overrides(root)
        var rows = EmbeddedTemplates.files.map { file in
            switch overrides.state(of: file) {
            case .absent: (file.name, "")
            case .same: (file.name, "same")
            case .different: (file.name, "overridden")
            }
        }
        let unused = overrides.unused
        for file in overrides.files where !EmbeddedTemplates.files.contains(where: { $0.name == file.name }) {
            rows.append((file.name, unused.contains(file.name) ? "unused" : "added"))
        }
        rows.sort { $0.0.precedesByBytes($1.0) }
        var table = TextTable(header: ["FILE", "IN templates/"])
        for (name, state) in rows { table.add([name, state]) }
        try Terminal.result(Array((table.lines(columns: .max, flexible: 0).joined(separator: "\n") + "\n").utf8))
        builder.noteUnusedTemplates(root)
    }
}

struct TemplatesValuesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "values",
        abstract: "Lists the values that a page's template gets, by name.",
        discussion: """
            What stands below a list or an object is there inside of its section. A text is escaped where it is written, \
            HTML is written as it is, a flag is for sections alone. A part, such as fact-group.mustache, has no values of \
            its own: it sees those of the place that includes it.

            EXAMPLES
              muster templates values record
            """)

    @Argument(
        help: ArgumentHelp("The page's template, with or without .mustache.", valueName: "name"),
        completion: .list(SiteTemplates.shapes.map(\.name)))
    var name: String

    func run() throws {
        let suffix = ".mustache"
        let wanted = name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
        guard let shape = SiteTemplates.shapes.first(where: { $0.name == wanted })?.shape else {
            let known = SiteTemplates.shapes.map(\.name)
            let isPart = EmbeddedTemplates.files.contains { $0.name == wanted + suffix }
            let near = Suggestion.choice(meantBy: wanted, among: known).map { " Did you mean '\($0)'?" }
            throw CommandFailure(
                status: .usage,
                message: isPart
                    ? "'\(wanted)' is a part of other templates: it gets what stands where it is included."
                    : "no page has a template '\(wanted)'."
                        + (near ?? " They are \(known.sorted().joined(separator: ", "))."))
        }
        let rows = shape.outline.map { (String(repeating: "  ", count: $0.depth) + $0.name, $0.words) }
        // Names are ASCII. A table would drop what stands before them.
        let width = (rows.map(\.0.utf8.count).max() ?? 0) + 2
        let lines = rows.map { $0 + String(repeating: " ", count: width - $0.utf8.count) + $1 + "\n" }
        try Terminal.result(Array(lines.joined().utf8))
    }
}

struct TemplatesEjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eject",
        abstract: "Writes built-in templates into templates/ of the registry, to be changed there.",
        discussion: """
            Eject only what you change: a file that stands there no longer follows new versions of Muster. Files that \
            differ from the built-in ones are not overwritten without --force.

            EXAMPLES
              muster templates eject home.mustache muster.css
              muster templates eject --out /tmp/templates     all, to read or compare

            Exit codes: 0 written, 2 wrong usage, or files in the way, 3 could not do the work.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(
        help: ArgumentHelp("The folder to write to; templates/ in the registry without it.", valueName: "dir"),
        completion: .directory)
    var out: String?

    @Flag(help: "Overwrite files that differ.")
    var force = false

    @Argument(
        help: ArgumentHelp("The files, as `muster templates list` names them; all without it.", valueName: "name"),
        completion: .list(EmbeddedTemplates.files.map(\.name)))
    var names: [String] = []

    func run() throws {
        let chosen = try chosenFiles()
        let folder = try out ?? options.root() + "/templates"
        var toWrite: [(path: String, bytes: [UInt8])] = []
        var inTheWay: [String] = []
        for file in chosen {
            let path = folder + "/" + file.name
            let bytes = Array(file.text.utf8)
            if RegistryRoot.realPath(path) != nil {
                let old = try? UserFiles.read(path, limit: 1 << 20)
                if old == bytes { continue }
                if !force { inTheWay.append(file.name) }
            }
            toWrite.append((path, bytes))
        }
        guard inTheWay.isEmpty else {
            throw CommandFailure(
                status: .usage,
                message: """
                    nothing was written: \(inTheWay.joined(separator: ", ")) in \(folder) \
                    \(inTheWay.count == 1 ? "differs" : "differ") from what is built in. \
                    Name other files, or overwrite with --force.
                    """)
        }
        for (path, bytes) in toWrite { try write(path, bytes) }
        let same = chosen.count - toWrite.count
        Terminal.message(
            "\(toWrite.count) of \(chosen.count) files written into \(folder)"
                + (same > 0 ? ", \(same) were there already." : "."))
    }

    /// The files that `names` mean, with or without `.mustache`.
    private func chosenFiles() throws(CommandFailure) -> [(name: String, text: String)] {
        guard !names.isEmpty else { return EmbeddedTemplates.files }
        let known = EmbeddedTemplates.files.map(\.name)
        var chosen: Set<String> = []
        for name in names {
            guard let file = known.first(where: { $0 == name || $0 == name + ".mustache" }) else {
                let near = Suggestion.choice(meantBy: name, among: known).map { " Did you mean '\($0)'?" }
                throw CommandFailure(
                    status: .usage,
                    message: "no built-in template '\(name)'.\(near ?? " `muster templates list` names them all.")")
            }
            chosen.insert(file)
        }
        return EmbeddedTemplates.files.filter { chosen.contains($0.name) }
    }

    private func write(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) {
        do {
            if let slash = path.lastIndex(of: "/") { try UserFiles.makeFolder(String(path[..<slash])) }
            try UserFiles.replace(path, with: bytes)
        } catch {
            throw CommandFailure(status: .failure, message: "'\(path)' cannot be written: \(error.text).")
        }
    }
}

/// Muster's own repository, whose `templates/` is the source of the built-in ones and overrides nothing.
enum OwnRepository {
    static func holds(_ root: String) -> Bool { RegistryRoot.isFile(root + "/Scripts/generate.py") }
}

extension CatalogBuilder {
    /// What the registry's `templates/` holds.
    func overrides(_ root: String) throws(CommandFailure) -> TemplateOverrides {
        do {
            return try templateOverrides(ignoring: OwnRepository.holds(root))
        } catch {
            throw CommandFailure(status: .failure, message: "\(error.path): \(error.message)")
        }
    }

    /// Says which templates of the registry do nothing: a misspelt override would else go unseen.
    func noteUnusedTemplates(_ root: String) {
        for name in (try? overrides(root))?.unused ?? [] {
            let near = Suggestion.nearest(to: name, among: EmbeddedTemplates.files.map(\.name))
            let hint = near.map { " Did you mean '\($0)'?" } ?? " `muster templates list` names those that can be."
            Terminal.message(
                "note: templates/\(name) does nothing: it overrides no built-in template, and none includes it.\(hint)")
        }
    }
}
