import Scaffold

extension InitCommand {
    /// A `.gitignore` with more bytes than this is left alone.
    private static let largestIgnoreFile = 1024 * 1024

    /// Writes what is missing, all of it or nothing, and says what was done.
    func write(_ starter: StarterRegistry, _ path: String) throws {
        var files = try NewFiles(below: path)
        var free: [StarterFile] = []
        var taken: [String] = []
        for file in starter.files {
            switch try files.place(of: file) {
            case .free: free.append(file)
            case .taken: taken.append(file.path)
            case .same: break
            }
        }
        if !taken.isEmpty, !keepExisting { throw refusal(taken) }
        let ignored = try files.read(".gitignore", limit: InitCommand.largestIgnoreFile)
        let addition = IgnoreFile.addition(to: ignored ?? [])
        var changed: (path: String, bytes: [UInt8])?
        if let ignored, let addition, ignored.count <= InitCommand.largestIgnoreFile {
            changed = (".gitignore", ignored + addition.utf8)
        } else if ignored == nil, let addition {
            free.insert(StarterFile(path: ".gitignore", text: addition), at: 0)
        }
        try files.make(free, changing: changed)
        try report(starter, free.map(\.path), taken, hasAddedLines: changed != nil)
    }

    private func refusal(_ taken: [String]) -> CommandFailure {
        let head =
            taken.contains("muster.yml")
            ? "nothing was written: this is a registry already, with a muster.yml of its own."
            : "nothing was written: files are in the way that differ from what init writes."
        let list = taken.map { "  " + $0 }.joined(separator: "\n")
        return CommandFailure(
            status: .usage,
            message: """
                \(head) In the way:
                \(list)
                To keep these and write the missing ones, add --keep-existing. To begin elsewhere: muster init DIR.
                """)
    }

    private func report(
        _ starter: StarterRegistry, _ written: [String], _ kept: [String], hasAddedLines: Bool
    ) throws(CommandFailure) {
        for path in written { try Terminal.result(Array((base + path + "\n").utf8)) }
        if hasAddedLines { Terminal.message("Added to \(base).gitignore what a build leaves behind.") }
        for path in kept { Terminal.message("Kept \(base)\(path), which differs from what init writes.") }
        if written.isEmpty, !hasAddedLines {
            Terminal.message("Nothing to do: everything that init writes is there.")
            return
        }
        if !starter.hasExamples, starter.cardFolders.isEmpty {
            Terminal.message("No example records: content/ holds cards already.")
        }
        if !starter.workTreePrefix.isEmpty, ci != .none {
            Terminal.message(
                "The CI recipe counts at the top of the repository alone: move it there. It names this folder already.")
        }
        let place = folder == "." ? "" : ", in \(folder)"
        let settings =
            starter.cardFolders.isEmpty
            ? "holds the settings, each with its explanation"
            : "names the folders of cards; the built site explains its other keys"
        Terminal.message(
            """

            Next\(place):
              muster check    says what is wrong with the cards
              muster serve    shows the site on http://127.0.0.1:4600/, and follows what you save
              muster.yml      \(settings)
            """)
        if let recipe = written.first(where: { $0.hasSuffix("workflows/muster.yml") || $0 == ".gitlab-ci.yml" }) {
            Terminal.message("CI fetches Muster once you fill in two values at the top of \(base)\(recipe).")
        }
    }
}
