import ArgumentParser
import ByteOutput
import CatalogBuild
import Diagnostics

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Looks at the setup: registry, muster.yml, git, site, and cards that are not read.",
        discussion: """
            Each line is ok, a note or a problem; notes and problems say what to do. The cards themselves are the \
            matter of `muster check`.

            EXAMPLES
              muster doctor
              muster doctor --registry ../models --format json

            Exit codes: 0 no problem, 1 a problem, 2 wrong usage, 3 could not do the work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var options: RegistryOptions

    @Option(help: "How the lines are written.")
    var format: Format = .text

    func run() throws {
        let checks = try Doctor(options).checks
        switch format {
        case .text: try Terminal.result(Array(Self.text(checks, columns: min(Terminal.columns ?? 100, 120)).utf8))
        case .json: try Terminal.result(Self.json(checks))
        }
        if checks.contains(where: { $0.state == .problem }) { throw CommandFailure(status: .findings, message: "") }
    }

    private static func text(_ checks: [Doctor.Check], columns: Int) -> String {
        let width = (checks.map(\.name.utf8.count).max() ?? 0) + 2
        var lines: [String] = []
        for check in checks {
            let head = TextTable.padded(check.state.rawValue, to: 9) + TextTable.padded(check.name, to: width)
            let blank = String(repeating: " ", count: head.utf8.count)
            let words = [check.text] + (check.remedy.map { ["To do: " + $0] } ?? [])
            let rows = words.flatMap {
                VisibleText.wrapped(VisibleText.oneLine($0), columns: columns - head.utf8.count)
            }
            lines += rows.enumerated().map { ($0.offset == 0 ? head : blank) + $0.element }
        }
        func count(_ state: Doctor.State, _ noun: String) -> String {
            let count = checks.count { $0.state == state }
            return "\(count) \(noun)\(count == 1 ? "" : "s")"
        }
        return (lines + ["", "\(count(.problem, "problem")), \(count(.note, "note")).", ""]).joined(separator: "\n")
    }

    private static func json(_ checks: [Doctor.Check]) -> [UInt8] {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.field("schema", "muster-doctor-1")
            json.array("checks") { json in
                for check in checks {
                    json.object { json in
                        json.field("name", check.name)
                        json.field("state", check.state.rawValue)
                        json.field("text", check.text)
                        json.key("remedy")
                        if let remedy = check.remedy { json.string(remedy) } else { json.null() }
                    }
                }
            }
        }
        return json.finished()
    }
}
