import FrontMatter
import Vocabulary

/// A file that is to be made: its path below the registry's folder, and its text.
package struct StarterFile: Sendable, Equatable {
    package var path: String
    package var text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// What a new registry begins with.
package struct StarterRegistry: Sendable {
    /// Where the repository is kept, which decides the form of its CI recipe.
    package enum Forge: String, Sendable, CaseIterable { case github, gitlab, none }

    package var title: String
    /// Whether a person chose the title; cards that are there already need none.
    package var hasOwnTitle = false
    /// The day that dates in the example records reckon from.
    package var date: CalendarDate
    package var forge = Forge.github
    /// Folders of model cards that are there already; none for a registry of its own.
    package var cardFolders: [String] = []
    package var hasExamples = true
    /// The registry's folder in its repository, with a slash at its end; empty at the top.
    package var workTreePrefix = ""
    package var version: String

    package init(title: String, date: CalendarDate, version: String) {
        self.title = title
        self.date = date
        self.version = version
    }

    /// In the order in which they are made: `muster.yml` last, so that a folder with one has all the rest.
    package var files: [StarterFile] {
        (hasExamples ? StarterRegistry.examplePaths.map(example) : []) + forgeFiles + [
            StarterFile(path: "muster.yml", text: configuration)
        ]
    }

    private var configuration: String {
        guard !cardFolders.isEmpty else { return filled("muster.yml") }
        return filled("cards.yml") + (hasOwnTitle ? "title: \(YAMLScalar.quoted(title))\n" : "")
    }

    /// The lines that `.gitignore` must have.
    package static let ignoredLines = source("ignored").split(separator: "\n").map(String.init)

    /// The example records, as paths below the registry's folder.
    package static let examplePaths = EmbeddedStarter.files.map(\.name).filter { $0.hasPrefix("examples/") }
        .map { "content/" + $0.dropFirst("examples/".count) }

    private func example(_ path: String) -> StarterFile {
        StarterFile(path: path, text: filled("examples/" + path.dropFirst("content/".count)))
    }

    private var forgeFiles: [StarterFile] {
        let recipe: StarterFile
        switch forge {
        case .github:
            recipe = StarterFile(path: ".github/workflows/muster.yml", text: filled("ci/github.yml", indent: 10))
        case .gitlab: recipe = StarterFile(path: ".gitlab-ci.yml", text: filled("ci/gitlab.yml", indent: 8))
        case .none: return []
        }
        // A repository of cards has its reviewers already.
        guard cardFolders.isEmpty else { return [recipe] }
        return [recipe, StarterFile(path: ".\(forge.rawValue)/CODEOWNERS", text: filled("codeowners"))]
    }

    // MARK: Text

    private static func source(_ name: String) -> String {
        EmbeddedStarter.files.first { $0.name == name }?.text ?? ""
    }

    /// A file of `starter/` with its `@names@` filled in.
    private func filled(_ name: String, indent: Int = 0) -> String {
        var result = ""
        for line in StarterRegistry.source(name).split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            result += (line == "@fetch@" ? fetch(indent) : filled(line)) + "\n"
        }
        return result
    }

    private func filled(_ line: Substring) -> String {
        var parts = line.split(separator: "@", omittingEmptySubsequences: false).map(String.init)[...]
        var result = parts.popFirst() ?? ""
        while let part = parts.popFirst() {
            if !parts.isEmpty, let value = value(of: part), let next = parts.popFirst() {
                result += value + next
            } else {
                result += "@" + part
            }
        }
        return result
    }

    private func value(of name: String) -> String? {
        switch name {
        case "title": return YAMLScalar.quoted(title)
        case "version": return version
        case "folder": return YAMLScalar.quoted(workTreePrefix.isEmpty ? "." : String(workTreePrefix.dropLast()))
        case "registry": return workTreePrefix.isEmpty ? "" : "/" + workTreePrefix.dropLast()
        case "cards": return "[" + cardFolders.map(YAMLScalar.quoted).joined(separator: ", ") + "]"
        default: return name.hasPrefix("day") ? Int(name.dropFirst(3)).map { date.adding(days: $0).iso } : nil
        }
    }

    /// The commands that fetch a release, in a block of YAML.
    private func fetch(_ indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return StarterRegistry.source("ci/fetch.sh").split(separator: "\n").map { margin + $0 }.joined(separator: "\n")
    }
}

/// A `.gitignore` that names what Muster leaves in a registry's folder.
package enum IgnoreFile {
    /// What is to be added to the file's bytes, which need not be text; nil where nothing is.
    package static func addition(to bytes: [UInt8]) -> String? {
        let present = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(bare)
        let missing = StarterRegistry.ignoredLines.filter { !present.contains(bare($0[...])) }
        guard !missing.isEmpty else { return nil }
        return (bytes.isEmpty || bytes.last == 0x0A ? "" : "\n") + missing.map { $0 + "\n" }.joined()
    }

    /// A pattern without what does not change which of our names it matches: `/site/`, `site/` and `site`.
    private static func bare(_ line: Substring) -> Substring {
        var line = line.drop { $0 == " " || $0 == "/" }
        while let last = line.last, last == " " || last == "/" || last == "\t" { line.removeLast() }
        return line
    }
}
