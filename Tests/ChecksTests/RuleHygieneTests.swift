import Foundation
import TestSupport
import Testing

@testable import Checks

@Suite struct RuleHygieneTests {
    @Test("codes are unique, and in order")
    func uniqueCodes() {
        let codes = Rule.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes == codes.sorted())
    }

    @Test("a code is a family and a name", arguments: NamedRule.all)
    func shape(named: NamedRule) throws {
        let families = [
            "card", "schema", "reference", "naming", "ownership", "lifecycle", "approval", "risk", "license", "data",
            "artifact", "dependency", "freshness", "lineage", "duplicate", "content", "rubric", "config", "history",
        ]
        let parts = named.rule.code.split(separator: "/", omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        #expect(families.contains(String(parts[0])))
        #expect(parts[1].wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil)
    }

    @Test("a rule lies in the file, and under the name, that its code gives", arguments: NamedRule.all)
    func fileName(named: NamedRule) throws {
        let rule = named.rule
        let words = rule.code.split { $0 == "/" || $0 == "-" }
        let capitalised = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let property = words.prefix(1) + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let path = "Sources/Checks/Rules/\(rule.family)/\(capitalised).swift"
        let text = try #require(
            FileManager.default.contents(atPath: SharedFolder.repository.appendingPathComponent(path).path)
                .map { String(decoding: $0, as: UTF8.self) }, "there is no \(path)")
        #expect(text.contains("static let \(property.joined()) = Rule"))
        #expect(text.contains("/// \(rule.title).\n"), "the documentation comment is the title with a full stop")
        #expect(text.components(separatedBy: "static let").count >= 2)
    }

    @Test("a rule says what should hold, why, and what to do", arguments: NamedRule.all)
    func words(named: NamedRule) {
        let rule = named.rule
        #expect(!rule.title.isEmpty && !rule.title.hasSuffix(".") && rule.title.utf8.count <= 80)
        for sentence in [rule.why, rule.remedy] {
            #expect(sentence.hasSuffix("."), "\(sentence)")
            #expect(sentence.first?.isLowercase == false || sentence.hasPrefix("muster"), "\(sentence)")
            #expect(!sentence.contains("  "), "\(sentence)")
        }
        #expect(rule.bad != rule.good)
        #expect(!rule.bad.isEmpty && !rule.good.isEmpty)
    }

    @Test("every fixture belongs to a rule")
    func orphans() throws {
        let rules = scenarios.appendingPathComponent("Rules")
        let codes = Set(Rule.all.map(\.code))
        for family in try FileManager.default.contentsOfDirectory(atPath: rules.path) {
            for name in try FileManager.default.contentsOfDirectory(atPath: rules.appendingPathComponent(family).path) {
                #expect(codes.contains("\(family)/\(name)"), "Tests/Scenarios/Rules/\(family)/\(name) has no rule")
            }
        }
    }

    @Test("generated files are as the generator writes them")
    func generatedFiles() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "Scripts/generate.py", "--check"]
        process.currentDirectoryURL = SharedFolder.repository
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    }
}
