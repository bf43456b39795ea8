import Foundation
import TestSupport
import Testing

/// What a run of the program came to.
struct Outcome {
    var status: Int32
    var output: String
    var messages: String

    /// The output as one JSON object.
    func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
}

/// The program beside the test bundle, where `swift build` puts both.
let program: URL = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("muster")
}()

/// Runs `muster` in `folder`; standard output and error go to files, so that no pipe can fill.
///
/// `output` names another file for standard output.
func muster(
    _ arguments: String..., in folder: TemporaryFolder, at path: String = "", environment: [String: String] = [:],
    output: String? = nil
) throws -> Outcome {
    try muster(arguments, in: folder, at: path, environment: environment, output: output)
}

/// The same with a list of arguments.
func muster(
    _ arguments: [String], in folder: TemporaryFolder, at path: String = "", environment: [String: String] = [:],
    output: String? = nil
) throws -> Outcome {
    let capture = try TemporaryFolder(["out": "", "err": ""])
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path(path))
    var all = ProcessInfo.processInfo.environment.filter { !["SOURCE_DATE_EPOCH", "NO_COLOR"].contains($0.key) }
    all["HOME"] = "/nonexistent"
    process.environment = all.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(
        forWritingTo: output.map { URL(fileURLWithPath: $0) } ?? capture.url.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: capture.url.appendingPathComponent("err"))
    try process.run()
    process.waitUntilExit()
    defer { withExtendedLifetime(folder) {} }
    return Outcome(
        status: process.terminationStatus, output: capture.text("out") ?? "", messages: capture.text("err") ?? "")
}

/// A card without anything to say about it, and one with an error and a warning.
let goodCard = "---\nlicense: mit\n---\n# Good\n\nIt sorts claims.\n\n## Use\n\nIn the office.\n"
let badCard = "---\nlicense: mit\nregistry:\n  stage: prodution\n  review: {last: 2026-02-30}\n---\n# Bad\n\nWords.\n"
