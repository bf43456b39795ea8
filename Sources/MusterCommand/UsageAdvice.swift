import ArgumentParser
import Vocabulary

/// What a person may have meant by words that the argument parser does not know.
enum UsageAdvice {
    /// The complaint about a command that does not exist, with the nearest one; nil where all are known.
    ///
    /// The parser itself takes `muster help chek` for `muster help`, and calls `chek` an unexpected argument.
    static func unknownCommand(_ arguments: [String]) -> String? {
        var words = arguments[...]
        if words.first == "help" { words.removeFirst() }
        var command: any ParsableCommand.Type = Muster.self
        var path = "muster"
        while !command.configuration.subcommands.isEmpty, let word = words.popFirst(), !word.hasPrefix("-") {
            if word == "help", path == "muster" { return nil }
            let known = command.configuration.subcommands
            if let next = known.first(where: { $0._commandName == word }) {
                command = next
                path += " " + word
                continue
            }
            let near = Suggestion.choice(meantBy: word, among: known.map { $0._commandName })
            let hint = near.map { "Did you mean '\($0)'?" } ?? "'\(path) --help' lists the commands."
            return "there is no command '\(path) \(word)'. \(hint)"
        }
        return nil
    }

    /// The question to add to the parser's `message` about a value of a closed list, or about an option at the top.
    ///
    /// Read from the message, since the parser keeps its errors to itself.
    static func question(about message: String) -> String? {
        let line = message.split(separator: "\n").first ?? ""
        let quoted = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        guard let wrong = quoted.first, !line.contains("Did you mean") else { return nil }
        var known: [String] = []
        if line.contains("is invalid for"), line.contains("Please provide one of") {
            known = Array(quoted.dropFirst(2))
            // More than five stand in lines of their own.
            if known.isEmpty {
                known = message.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
            }
        }
        if line.contains("Unknown option") { known = ["--help", "--version"] }
        return Suggestion.choice(meantBy: wrong, among: known).map { "Did you mean '\($0)'?" }
    }

    /// `message` with that question at the end of its first line.
    static func added(to message: String) -> String {
        guard let question = question(about: message) else { return message }
        let lines = message.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return ([lines[0] + (lines[0].hasSuffix(".") ? " " : ". ") + question] + lines.dropFirst()).joined(
            separator: "\n")
    }

    /// The arguments with terms such as `-tag:legacy` behind `--`, where a selector takes them for what is not wanted.
    ///
    /// To the parser they would be options; the order of terms does not matter to a query.
    static func movingNegatedTerms(_ arguments: [String]) -> [String] {
        let takesTerms = [["list"], ["graph"], ["risk"], ["rubric", "compare"]]
        guard takesTerms.contains(where: arguments.starts) else { return arguments }
        let end = arguments.firstIndex(of: "--") ?? arguments.count
        let isTerm = { (word: String) in word.hasPrefix("-") && !word.hasPrefix("--") && word.utf8.count > 2 }
        let terms = arguments[..<end].filter { isTerm($0) && $0 != "-help" }
        guard !terms.isEmpty else { return arguments }
        let rest = arguments[..<end].filter { !isTerm($0) || $0 == "-help" }
        return rest + ["--"] + terms + arguments[end...].dropFirst()
    }
}
