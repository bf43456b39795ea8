import Foundation
import FrontMatter
import SourceText
import TestSupport
import Testing

/// Real cards that were repaired later, and the suite that YAML parsers are measured by.
@Suite struct CorpusTests {
    /// Whether one of `kinds` is the finding of a class of `bad-inputs`; nil for what the Markdown part finds.
    private func matches(_ name: String, _ kind: FrontMatterIssue.Kind) -> Bool? {
        switch (name, kind) {
        case ("crlf", .carriageReturns(mixed: false)), ("crlf-mixed", .carriageReturns(mixed: true)),
            ("duplicate-key", .duplicateKey), ("trailing-ws-fence", .trailingBlanksAfterFence),
            ("yaml-error", .syntax), ("fm-odd-close", .indentedClosingFence),
            ("fm-after-blank", .blankLinesBeforeBlock), ("fm-no-open", .missingOpeningFence):
            true
        case ("html-comment-unclosed", _), ("unclosed-code-fence", _): nil
        default: false
        }
    }

    @Test("Every bad input yields the issue of its class, close to the line that the index gives")
    func badInputs() throws {
        guard let index = SharedFolder.path("corpora/bad-inputs/INDEX.tsv") else { return }
        let folder = index.deletingLastPathComponent()
        let lines = try String(contentsOf: index, encoding: .utf8).split(separator: "\n").dropFirst()
        var leftToMarkdown = 0
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(fields[0])))
            let block = readFrontMatter(bytes, options: FrontMatterOptions())
            for name in fields[1].split(separator: ",").map(String.init) {
                let verdicts = block.kinds.map { matches(name, $0) }
                if matches(name, .emptyBlock) == nil {
                    leftToMarkdown += 1
                } else {
                    #expect(verdicts.contains(true), "\(fields[0]): \(name), \(block.kinds)")
                }
            }
            guard let expected = Int(fields[3]), let syntax = block.syntax, let inside = block.blockRange else {
                #expect(fields[3].isEmpty)
                continue
            }
            let lineIndex = LineIndex(bytes)
            let start = lineIndex.line(at: inside.start)
            let first = lineIndex.line(at: syntax.range.start) - start + 1
            let last = lineIndex.line(at: syntax.range.end) - start + 1
            #expect(
                (first - 1...last + 1).contains(expected), "\(fields[0]): lines \(first) to \(last), not \(expected)")
        }
        #expect(lines.count == 48)
        #expect(leftToMarkdown == 12)
    }

    @Test("The YAML test suite crashes nothing, as a block and as a file")
    func suite() throws {
        guard let url = SharedFolder.path("corpora/yaml-test-suite/yaml-test-suite.json") else { return }
        let cases = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [[String: Any]])
        var counts: [String: Int] = [:]
        var report: [String] = []
        for example in cases {
            guard let yaml = example["yaml"] as? String, let mustFail = example["error"] as? Bool else { continue }
            let block = readFrontMatter(Array("---\n\(yaml)\n---\n".utf8), options: FrontMatterOptions())
            let file = readYAMLDocument(Array(yaml.utf8), options: FrontMatterOptions())
            for issue in block.issues { #expect(issue.range.end <= yaml.utf8.count + 9) }
            for issue in file.issues { #expect(issue.range.end <= yaml.utf8.count) }
            let verdict = file.syntax != nil ? "refused as syntax" : file.isBroken ? "refused" : "read"
            counts["\(mustFail ? "invalid" : "valid"), \(verdict)", default: 0] += 1
            let isWrong = mustFail ? !file.isBroken : file.syntax != nil
            if isWrong { report.append("\(example["id"] ?? ""): \(verdict) \(file.syntax?.message ?? "")") }
        }
        #expect(cases.count == 402)
        print("yaml-test-suite:", counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
        if ProcessInfo.processInfo.environment["MUSTER_SUITE_REPORT"] != nil { report.forEach { print($0) } }
    }
}
