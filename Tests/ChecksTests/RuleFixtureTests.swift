import Diagnostics
import Foundation
import Testing

@testable import Checks

/// A rule under the name that a test report shows.
struct NamedRule: Sendable, CustomTestStringConvertible {
    let rule: Rule
    var testDescription: String { rule.code }

    static let all = Rule.all.map { NamedRule(rule: $0) }
}

@Suite struct RuleFixtureTests {
    /// The registry of a rule's fixture, with what is too large or too odd to be kept in git put into a copy of it.
    private func withFixture(_ rule: Rule, _ body: (CheckedRegistry) throws -> Void) throws {
        let folder = scenarios.appendingPathComponent("Rules/\(rule.code)")
        guard let generate = GeneratedFixtures.byCode[rule.code] else { return try body(CheckedRegistry(folder)) }
        try withTemporaryFolder { temporary in
            let copy = temporary.appendingPathComponent("registry")
            try FileManager.default.copyItem(at: folder, to: copy)
            try generate(copy)
            try body(CheckedRegistry(copy))
        }
    }

    @Test("every rule finds what its fixture breaks, at the place where it stands", arguments: NamedRule.all)
    func findings(named: NamedRule) throws {
        let rule = named.rule
        let folder = scenarios.appendingPathComponent("Rules/\(rule.code)")
        try #require(
            FileManager.default.fileExists(atPath: folder.path),
            "no fixture: make Tests/Scenarios/Rules/\(rule.code)/ with a card that breaks the rule and one that holds to it"
        )
        try withFixture(rule) { checked in
            let findings = checked.findings.filter { $0.code == rule.code }
            #expect(!findings.isEmpty, "the fixture of \(rule.code) breaks other rules at most: \(checked.findings)")
            let lines = findings.map { "\(checked.place($0)) \($0.code) \($0.summary)\n" }
            let problem = try difference(lines.joined(), from: folder.appendingPathComponent("expected.txt"))
            #expect(problem == nil, "\(problem ?? "")")
        }
    }

    @Test("every fixture has a card that holds to the rule", arguments: NamedRule.all)
    func cleanCards(named: NamedRule) throws {
        let rule = named.rule
        try withFixture(rule) { checked in
            let broken = Set(checked.findings.filter { $0.code == rule.code }.map(\.file))
            let clean = checked.registry.records.filter { !broken.contains($0.file.path) }
            #expect(!clean.isEmpty, "every card of the fixture breaks \(rule.code)")
        }
    }

    @Test("what a finding says is one line of plain words", arguments: NamedRule.all)
    func words(named: NamedRule) throws {
        let rule = named.rule
        try withFixture(rule) { checked in
            for finding in checked.findings where finding.code == rule.code {
                #expect(!finding.summary.isEmpty && !finding.summary.hasSuffix("."), "\(finding.summary)")
                #expect(!finding.summary.contains("\n") && finding.summary.utf8.count < 400, "\(finding.summary)")
                #expect(finding.remedy.hasSuffix(".") || finding.remedy.hasSuffix("?"), "\(finding.remedy)")
                for note in finding.notes {
                    #expect(!note.message.isEmpty && !note.message.hasSuffix("."), "\(note.message)")
                }
            }
        }
    }

    @Test("a fix mends what it says it mends", arguments: NamedRule.all)
    func fixes(named: NamedRule) throws {
        let rule = named.rule
        try withFixture(rule) { checked in
            for finding in checked.findings where finding.code == rule.code {
                guard let fix = finding.fix, let file = checked.file(finding.file) else { continue }
                var bytes = file.bytes
                for edit in fix.replacements.sorted(by: { $0.range > $1.range }) {
                    bytes.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.text.utf8))
                }
                let mended = try withTemporaryFolder { temporary in
                    let copy = temporary.appendingPathComponent("registry")
                    let folder = scenarios.appendingPathComponent("Rules/\(rule.code)")
                    try FileManager.default.copyItem(at: folder, to: copy)
                    try Data(bytes).write(to: copy.appendingPathComponent(finding.file))
                    return try CheckedRegistry(copy)
                }
                let before = checked.findings.count { $0.code == rule.code }
                let after = mended.findings.count { $0.code == rule.code }
                #expect(after < before, "\(fix.summary) leaves \(finding.summary) as it is")
            }
        }
    }
}
