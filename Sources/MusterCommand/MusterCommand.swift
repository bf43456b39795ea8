import ArgumentParser
import CLinuxCalls
import Glibc

/// The version of the program; it appears in `--version`, in reports and on pages.
package let musterVersion = "0.1.0"

/// How a command ends; the numbers are part of the interface.
enum ExitStatus: Int32 {
    case clean = 0
    /// Findings at or above the failing severity.
    case findings = 1
    /// Wrong usage or configuration.
    case usage = 2
    /// The work could not be done.
    case failure = 3
}

/// Ends a command with a message for people and a status.
struct CommandFailure: Error {
    var status: ExitStatus
    var message: String

    /// Says the message, if there is one, and returns the exit code.
    func reported() -> Int32 {
        if !message.isEmpty { Terminal.message("muster: " + message) }
        return status.rawValue
    }
}

struct Muster: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "muster",
        abstract: "Turns a repository of model cards into a checked, searchable catalog.",
        discussion: """
            Muster works on the registry that holds the current folder: the nearest one upward with a muster.yml, \
            or with content/models, content/datasets and the like.

            EXAMPLES
              muster init                   a new registry in this folder
              muster check                  what is wrong with the cards, and where
              muster build --out site       the catalog as plain files
              muster list stage:production  records that answer a query
              muster show claims-triage     one record, with what it rests on
              muster impact claims-triage   what rests on it, worst first
              muster risk                   models and services, the riskiest first
              muster doctor                 what is wrong with the setup, if anything

            Exit codes: 0 clean, 1 findings that fail, 2 wrong usage or configuration, 3 could not do the work.
            """,
        version: VersionText.full,
        subcommands: [
            InitCommand.self,
            NewCommand.self,
            CheckCommand.self,
            BuildCommand.self,
            ListCommand.self,
            ShowCommand.self,
            CompareCommand.self,
            ImpactCommand.self,
            GraphCommand.self,
            RiskCommand.self,
            RubricCommand.self,
            PatternsCommand.self,
            ServeCommand.self,
            TemplatesCommand.self,
            VerifySiteCommand.self,
            DoctorCommand.self,
            CompletionsCommand.self,
        ])
}

/// Runs the program with `arguments` and returns its exit code.
package func runMuster(_ arguments: [String]) -> Int32 {
    Terminal.openClosedStreams()
    // A reader that goes away, such as `head`, ends the writing, not the program with a signal.
    signal(SIGPIPE, SIG_IGN)
    // A build frees and asks for memory all the time: giving it back to the system in between costs a tenth.
    muster_keep_freed_memory()
    if let complaint = UsageAdvice.unknownCommand(arguments) {
        Terminal.message("muster: " + complaint)
        return ExitStatus.usage.rawValue
    }
    do {
        var command = try Muster.parseAsRoot(UsageAdvice.movingNegatedTerms(arguments))
        try command.run()
        return ExitStatus.clean.rawValue
    } catch let failure as CommandFailure {
        return failure.reported()
    } catch let code as ExitCode {
        return code.rawValue
    } catch {
        let isHelp = Muster.exitCode(for: error) == .success
        let text = Muster.fullMessage(for: error)
        guard isHelp else {
            Terminal.message(UsageText.wrapped(UsageAdvice.added(to: text)))
            return ExitStatus.usage.rawValue
        }
        do throws(CommandFailure) {
            try Terminal.result(Array((UsageText.wrapped(text) + "\n").utf8))
            return ExitStatus.clean.rawValue
        } catch {
            return error.reported()
        }
    }
}
