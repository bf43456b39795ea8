import CatalogBuild
import Foundation
import SourceText
import Testing

@testable import Checks

/// One folder of `Tests/Scenarios`, named by a sentence: a registry, and all that is found in it.
struct Scenario: Sendable, CustomTestStringConvertible {
    let name: String
    var testDescription: String { name }
    var folder: URL { scenarios.appendingPathComponent(name) }

    /// Every folder that holds a `registry/`.
    static let all: [Scenario] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)) ?? []
        return names.sorted().map { Scenario(name: $0) }.filter { scenario in
            FileManager.default.fileExists(atPath: scenario.folder.appendingPathComponent("registry").path)
        }
    }()
}

@Suite struct ScenarioTests {
    @Test(
        "a registry as a whole gives the findings that it should, and the commands end as they should",
        arguments: Scenario.all)
    func scenario(_ scenario: Scenario) throws {
        let registry = scenario.folder.appendingPathComponent("registry")
        let checked = try CheckedRegistry(registry)
        var lines = checked.findings.map { finding in
            "\(finding.severity.rawValue) \(checked.place(finding)) \(finding.code): \(finding.summary)"
        }
        lines.append("\(checked.registry.records.count) records, \(checked.registry.externals.count) outside")
        lines.append(
            "muster check ends with \(try Self.muster(["check", "--registry", registry.path, "--date", "2026-12-01"]))")
        try withTemporaryFolder { temporary in
            let site = temporary.appendingPathComponent("site").path
            let code = try Self.muster(["build", "--registry", registry.path, "--out", site, "--date", "2026-12-01"])
            let isPublished = FileManager.default.fileExists(atPath: site + "/index.html")
            lines.append("muster build ends with \(code) and publishes \(isPublished ? "the site" : "nothing")")
        }
        let actual = lines.map { $0 + "\n" }.joined()
        let problem = try difference(actual, from: scenario.folder.appendingPathComponent("expected.txt"))
        #expect(problem == nil, "\(problem ?? "")")
    }

    @Test("the scenarios are there")
    func scenariosAreThere() { #expect(Scenario.all.count >= 12) }

    @Test("findings do not depend on the number of threads", arguments: Scenario.all)
    func threads(_ scenario: Scenario) throws {
        let path = scenario.folder.appendingPathComponent("registry").path
        let runs = try [1, 4].map { jobs in
            var options = CatalogBuilder.Options(registry: path, toolVersion: "test")
            options.jobs = jobs
            options.date = CheckedRegistry.day
            return try CatalogBuilder(options, progress: nil).catalog().catalog.findings
        }
        #expect(runs[0] == runs[1])
    }

    /// Runs the program that stands beside the tests; what it says is not of interest here.
    private static func muster(_ arguments: [String]) throws -> Int32 {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("muster")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
