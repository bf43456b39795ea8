import Foundation
import TestSupport
import Testing

/// Where results go, when that place is full or is not there.
@Suite struct StreamTests {
    private let registry: TemporaryFolder

    init() throws { registry = try TemporaryFolder(["muster.yml": "", "content/models/good.md": goodCard]) }

    @Test(
        "A result that is lost is a failure",
        arguments: [
            ["check"], ["check", "--format", "sarif"], ["list"], ["show", "good"], ["doctor"], ["--help"],
            ["completions", "bash"], ["new", "model", "x", "--print"],
        ])
    func fullDisk(arguments: [String]) throws {
        let outcome = try muster(arguments, in: registry, output: "/dev/full")
        #expect(outcome.status == 3)
        #expect(outcome.messages.contains("could not be written: No space left"), "\(outcome.messages)")
    }

    @Test func `A reader that has enough is no failure`() throws {
        #expect(try shell("\"$0\" completions bash | head -1; exit ${PIPESTATUS[0]}") == 0)
    }

    /// The next file that is opened would get the number of the closed stream, and be written into.
    @Test(
        "Closed streams change nothing",
        arguments: ["check >&-", "check <&- >&- 2>&-", "build <&- >&- 2>&-", "new model x <&- >&- 2>&-"])
    func closedStreams(command: String) throws {
        #expect(try shell("\"$0\" " + command) == 0)
        #expect(try muster("check", in: registry).status == 0)
        if command.hasPrefix("build") {
            #expect(try muster("verify-site", "site", "--strict", in: registry).status == 0)
        }
    }

    /// Runs a script of bash in the registry, with the program as `$0`; its exit code.
    private func shell(_ script: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script, program.path]
        process.currentDirectoryURL = registry.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
