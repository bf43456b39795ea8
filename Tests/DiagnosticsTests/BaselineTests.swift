import Foundation
import SourceText
import Testing

@testable import Diagnostics

/// Findings that are accepted for now.
@Suite struct BaselineTests {
    private func baseline(_ findings: [Diagnostic]) -> Baseline {
        var baseline = Baseline()
        baseline.accept(findings) { _ in true }
        return baseline
    }

    private func fresh(_ baseline: Baseline, _ findings: [Diagnostic]) -> [Diagnostic] {
        baseline.marking(findings) { _ in true }.findings.filter { !$0.isAccepted }
    }

    @Test func `A finding is known again after lines have moved`() {
        let old = baseline([finding(at: ByteRange(3, 9))])
        #expect(fresh(old, [finding(at: ByteRange(300, 309))]) == [])
        #expect(fresh(old, [finding(at: nil)]) == [])
    }

    @Test func `Another code, file or summary is another finding`() {
        let old = baseline([finding(at: nil)])
        let others = [finding(at: nil, code: "x/y"), finding("b.md", at: nil), finding(at: nil, summary: "other")]
        #expect(fresh(old, others) == others)
    }

    @Test func `One more of the same is new, and one less is gone`() {
        let old = baseline([finding(at: ByteRange(0, 1)), finding(at: ByteRange(5, 6))])
        let three = (0..<3).map { finding(at: ByteRange($0, $0 + 1)) }
        #expect(fresh(old, three) == [three[2]])
        #expect(old.marking([three[0]]) { _ in true }.gone == 1)
        #expect(old.marking([]) { _ in true }.gone == 2)
        #expect(old.marking([]) { $0 == "elsewhere.md" }.gone == 0)
    }

    @Test func `Errors of the configuration are never accepted`() {
        let broken = finding("muster.yml", at: nil, code: "config/wrong-value")
        #expect(baseline([broken]).total == 0)
        let written =
            "{\"schema\":\"muster-baseline-1\",\"findings\":[{\"file\":\"muster.yml\",\"code\":\"config/wrong-value\","
        let planted = try? Baseline(
            decoding: Array((written + "\"summary\":\"\(broken.summary)\",\"count\":9}]}").utf8))
        #expect(planted?.total == 9 && planted.map { fresh($0, [broken]) } == [broken])
    }

    @Test func `Accepting anew replaces what is covered and keeps the rest`() {
        var old = baseline([finding("a.md", at: nil), finding("b.md", at: nil)])
        old.accept([finding("a.md", at: nil, summary: "new")]) { $0 == "a.md" }
        #expect(fresh(old, [finding("b.md", at: nil), finding("a.md", at: nil, summary: "new")]) == [])
        #expect(fresh(old, [finding("a.md", at: nil)]).count == 1)
    }

    @Test func `The file has one entry in a line, in order, and is read back as it was`() throws {
        let findings = [
            finding("b.md", at: nil), finding("a.md", at: nil), finding("a.md", at: nil),
            finding("é\u{1B}<.md", at: nil),
        ]
        let written = baseline(findings).encoded()
        #expect(written == baseline(findings.reversed()).encoded())
        let lines = String(decoding: written, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 8)
        #expect(
            lines[3] == """
                  {"file":"a.md","code":"schema/not-a-choice","summary":"`prod` is not a stage","count":2},
                """)
        #expect(try Baseline(decoding: written) == baseline(findings))
        let all = baseline(hostile.findings)
        #expect(try Baseline(decoding: all.encoded()) == all)
        _ = try JSONSerialization.jsonObject(with: Data(all.encoded()))
    }

    @Test func `Entries of the same finding, as a merge leaves them, are added up`() throws {
        let entry = "{\"file\":\"a\",\"code\":\"c\",\"summary\":\"s\",\"count\":2}"
        let text = "{\"schema\":\"muster-baseline-1\",\"more\":[{}],\"findings\":[\(entry),\n\(entry)]}"
        #expect(try Baseline(decoding: Array(text.utf8)).total == 4)
    }

    @Test(
        "What is no baseline is refused with its place",
        arguments: [
            ("", 1, 1), ("[]", 1, 1), ("{}", 1, 1), ("{\"findings\": []}", 1, 1), ("{\n \"schema\": \"other\"}", 2, 12),
            ("{\"schema\":\"muster-baseline-1\",\n\"findings\": [\n{\"file\": 3}]}", 3, 10),
            ("{\"schema\":\"muster-baseline-1\",\n\"findings\": [\n {\"file\": \"x\"}]}", 3, 2),
            ("{\"schema\":\"muster-baseline-1\",\n<<<<<<< HEAD\n", 2, 1),
            ("{\"schema\":\"muster-baseline-1\"} x", 1, 32),
            (
                "{\"schema\":\"muster-baseline-1\",\"findings\":[{\"file\":\"a\",\"code\":\"c\",\"summary\":\"s\",\"count\":0}]}",
                1, 43
            ),
            (
                "{\"schema\":\"muster-baseline-1\",\"findings\":[{\"file\":\"a\",\"code\":\"c\",\"summary\":\"s\",\"count\":-1}]}",
                1, 88
            ),
        ])
    func refused(text: String, line: Int, column: Int) {
        let problem = #expect(throws: BaselineProblem.self) { try Baseline(decoding: Array(text.utf8)) }
        #expect(problem?.line == line && problem?.column == column, "\(text): \(String(describing: problem))")
        #expect(problem?.message.isEmpty == false)
    }

    // MARK: Reports

    private func reported(as format: ReportFormat, gone: Int = 0, new: Bool = false) -> String {
        var accepted = finding(at: range(of: "prod", in: card))
        accepted.isAccepted = true
        let findings = [accepted] + (new ? [finding(at: nil, summary: "this is new")] : [])
        var context = context()
        context.baseline = BaselineUse(name: "b.json", gone: gone, updateCommand: "muster update")
        return written(findings, as: format, context)
    }

    @Test func `People see how many are accepted and what is gone, and nothing else of them`() {
        #expect(reported(as: .text) == "No new findings in 61 files.\n1 finding is accepted by b.json.\n")
        #expect(reported(as: .text, gone: 3).hasSuffix("3 entries of it are gone: run `muster update` to shrink it.\n"))
        let text = reported(as: .text, new: true)
        #expect(text.contains("this is new") && !text.contains("`prod`") && text.contains("1 error in 1 of 61 files"))
        #expect(reported(as: .github) == "")
    }

    @Test func `Programs see all, marked`() throws {
        let json = reported(as: .json, new: true)
        #expect(json.contains("\"baseline\": true") && json.contains("\"baseline\": false"))
        #expect(json.contains("\"errors\": 1") && json.contains("\"accepted\": 1"))
        let sarif = reported(as: .sarif, new: true)
        #expect(sarif.contains("\"baselineState\": \"unchanged\"") && sarif.contains("\"baselineState\": \"new\""))
        #expect(!written([finding(at: nil)], as: .sarif).contains("baselineState"))
    }
}
