import Scaffold
import Vocabulary

/// Asks a person for one value, on standard error, so that standard output keeps to results.
struct Prompt {
    private let question: DraftQuestion
    private let teams: [String]

    init(_ question: DraftQuestion, teams: [String]) {
        self.question = question
        self.teams = teams
    }

    /// Asks until `take` accepts the answer, or nothing is answered; throws where the input ends.
    func run(_ take: (String) throws(DraftProblem) -> Void) throws {
        Terminal.message("\n\(question.path): \(question.help)")
        for choice in question.choices {
            Terminal.message("  \(choice.value)" + (choice.help.isEmpty ? "" : "  (\(choice.help))"))
        }
        if question.asksForTeam, !teams.isEmpty {
            Terminal.message("  teams: " + teams.prefix(12).joined(separator: ", ") + (teams.count > 12 ? ", …" : ""))
        }
        while true {
            Terminal.ask("\(question.path)\(question.initial.map { " [\($0)]" } ?? ""): ")
            guard let line = readLine() else {
                Terminal.message("")
                throw CommandFailure(status: .usage, message: "nothing was written: the input ended.")
            }
            let typed = line.trimmedBlanks
            guard let answer = typed.isEmpty ? question.initial : typed else { return }
            do throws(DraftProblem) {
                try take(answer)
                if question.asksForTeam, !teams.isEmpty, !teams.contains(answer) { noteUnknownTeam(answer) }
                return
            } catch {
                Terminal.message("  \(error.message)")
            }
        }
    }

    private func noteUnknownTeam(_ answer: String) {
        let hint = Suggestion.nearest(to: answer, among: teams).map { " Did you mean '\($0)'?" } ?? ""
        Terminal.message("  Noted; there is no team '\(answer)' yet.\(hint)")
    }
}

extension String {
    fileprivate var trimmedBlanks: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
