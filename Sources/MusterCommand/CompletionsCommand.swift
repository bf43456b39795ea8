import ArgumentParser
import CatalogBuild
import Records

struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Prints the script that makes a shell complete commands, options and record ids.",
        discussion: """
            The script asks muster for record ids, so muster must be found by its name, on PATH. Open a new shell \
            afterwards.

            EXAMPLES
              muster completions bash > ~/.local/share/bash-completion/completions/muster
              muster completions zsh > ~/.zfunc/_muster
              muster completions fish > ~/.config/fish/completions/muster.fish

            Make the folder first if it is missing. For zsh, ~/.zshrc has to hold \
            'fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit'.
            """)

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        fileprivate var known: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() throws { try Terminal.result(Array((Muster.completionScript(for: shell.known) + "\n").utf8)) }
}

/// The ids that a shell offers.
enum RecordCompletion {
    /// Ids that begin with `prefix`, in order; nothing at all where there is no registry, since a shell would show errors.
    ///
    /// Known from file names alone: no card is read, so that a shell need not wait.
    static func ids(beginning prefix: String, _ arguments: [String]) -> [String] {
        let given = zip(arguments, arguments.dropFirst()).first { $0.0 == "--registry" }?.1
        guard let root = given.flatMap(RegistryRoot.realPath) ?? RegistryRoot.find(from: "."),
            RegistryRoot.isRegistry(root),
            let builder = try? CatalogBuilder(.init(registry: root, toolVersion: musterVersion), progress: nil)
        else { return [] }
        var ids: [String: Int] = [:]
        let cards = builder.layout().cards.filter { $0.problem == nil }
        for card in cards { ids[card.id.text.asciiLowercased, default: 0] += 1 }
        return cards.map { card in
            ids[card.id.text.asciiLowercased] == 1 ? card.id.text : card.kind.rawValue + ":" + card.id.text
        }.filter { $0.hasPrefix(prefix) }
    }
}
