import CatalogBuild
import Checks
import Foundation
import Records
import SourceText
import TestSupport
import Vocabulary

@testable import Diagnostics

/// Where the fixtures of this target lie.
let scenarios = SharedFolder.repository.appendingPathComponent("Tests/Scenarios")

/// Whether expected files are to be written anew instead of compared.
let updatesExpected = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1"

/// A registry on disk, read and checked as `muster check` does it.
struct CheckedRegistry {
    /// The day on which fixtures and scenarios are judged.
    static let day = CalendarDate("2026-12-01")

    let registry: Registry
    let findings: [Diagnostic]
    private let rubric: SourceFile?

    init(_ folder: URL, date: CalendarDate? = CheckedRegistry.day) throws {
        var options = CatalogBuilder.Options(registry: folder.path, toolVersion: "test")
        options.date = date
        let catalog = try CatalogBuilder(options, progress: nil).catalog().catalog
        registry = catalog.registry
        rubric = catalog.risk.source.file
        findings = catalog.findings
    }

    /// `path:line:column`, with hyphens where a finding is about the file as a whole.
    func place(_ finding: Diagnostic) -> String {
        guard let range = finding.range, let file = file(finding.file) else { return finding.file + ":-:-" }
        let start = PlacedFile(file.bytes).places(of: range).start
        return "\(finding.file):\(start.line):\(start.column)"
    }

    /// The text that a finding points at; nil for a file as a whole.
    func pointedAt(_ finding: Diagnostic) -> String? {
        finding.range.flatMap { range in file(finding.file).map { $0.text(range) } }
    }

    func file(_ path: String) -> SourceFile? {
        let configuration = registry.configuration.file
        if path == configuration.path { return configuration }
        return path == rubric?.path ? rubric : registry.record(at: path)?.file
    }
}

/// A folder of its own below the system's temporary one; gone when `body` returns.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

/// Holds `actual` against the file at `url`, or writes it there where the environment asks for it.
func difference(_ actual: String, from url: URL) throws -> String? {
    if updatesExpected {
        try Data(actual.utf8).write(to: url)
        return nil
    }
    guard let data = FileManager.default.contents(atPath: url.path) else {
        return
            "\(url.path) is missing; UPDATE_EXPECTED=1 swift test --filter ChecksTests writes it. It would say:\n\(actual)"
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard expected != actual else { return nil }
    let (old, new) = (expected.split(separator: "\n"), actual.split(separator: "\n"))
    let lost = old.filter { !new.contains($0) }.map { "- " + $0 }
    let gained = new.filter { !old.contains($0) }.map { "+ " + $0 }
    if lost.isEmpty, gained.isEmpty { return "\(url.path) has the same lines in another order or number:\n\(actual)" }
    return """
        \(url.path) differs (- expected, + found); if the new text is right, UPDATE_EXPECTED=1 rewrites it:
        \((lost + gained).joined(separator: "\n"))
        """
}
