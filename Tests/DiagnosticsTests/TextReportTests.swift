import SourceText
import Testing

@testable import Diagnostics

@Suite struct TextReportTests {
    @Test func `A finding shows its place, line, reason, remedy and owner`() {
        let place = range(of: "prod", in: card)
        let note = DiagnosticNote(
            message: "stages are listed here", file: "content/models/a.md", range: ByteRange(4, 8))
        let text = written([finding(at: place, notes: [note], owner: "payments-risk")], as: .text)
        #expect(
            text == """
                content/models/a.md:3:10: error[schema/not-a-choice]: `prod` is not a stage
                   3 |   stage: prod
                     |          ^^^^
                      note: stages are listed here: content/models/a.md:2:1
                      why: A word that nobody knows is counted nowhere.
                      help: Use a word of the list.
                      owner: payments-risk

                1 error in 1 of 61 files
                Mend the errors first; "help" says how, once for every rule.

                """)
    }

    @Test func `What holds for all findings of a rule is said once, what holds for one is said at each`() {
        let place = range(of: "prod", in: card)
        var findings = (0..<200).map { _ in finding(at: place) }
        findings += (0..<3).map { _ in finding(at: place, remedy: "Did you mean `production`?") }
        let text = written(findings, as: .text)
        #expect(count("why:", text) == 1)
        #expect(count("help: Use", text) == 1)
        #expect(count("help: Did", text) == 3)
    }

    @Test func `Without findings there is one sentence`() {
        #expect(written([], as: .text) == "No findings in 61 files.\n")
    }

    @Test func `Totals name what there is, and files are counted once`() {
        let findings = [
            finding(at: nil), finding(at: nil, .warning), finding("content/models/b.md", at: nil, .warning),
        ]
        #expect(written(findings, as: .text).contains("1 error, 2 warnings in 2 of 61 files\n"))
        let many = (0..<1234).map { _ in finding(at: nil, .note) }
        #expect(written(many, as: .text).contains("1\u{202F}234 notes in 1 of 61 files\nThere are no errors."))
    }

    @Test func `The last line names the command that mends findings, where there is one`() {
        let fix = DiagnosticFix(summary: "Change it", replacements: [.init(range: ByteRange(0, 1), text: "x")])
        let text = written([finding(at: nil, fix: fix)], as: .text, context(fixCommand: "muster fix"))
        #expect(text.contains("`muster fix` mends 1 of them"))
    }

    @Test func `A finding about a whole file, or about one that cannot be had, shows no line`() {
        for text in [
            written([finding(at: nil)], as: .text), written([finding("b.md", at: ByteRange(1, 2))], as: .text),
        ] {
            #expect(!text.contains(" | "))
            #expect(text.contains(".md: error[schema/not-a-choice]: "))
        }
    }

    @Test func `Colour comes only where it is asked for`() {
        let findings = [finding(at: range(of: "prod", in: card))]
        #expect(!written(findings, as: .text).utf8.contains(0x1B))
        let coloured = written(findings, as: .text, context(colour: true))
        #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m"))
        #expect(coloured.contains("\u{1B}[1;31m^^^^\u{1B}[0m"))
    }

    @Test func `Nothing in a card or path reaches the terminal as a command or out of order`() {
        let text = written(hostile.findings, as: .text, context(hostile.files))
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(VisibleText.replacement(for: scalar) == nil, "U+\(String(scalar.value, radix: 16))")
        }
        #expect(text.split(separator: "\n").allSatisfy { VisibleText.width(of: String($0)) < 400 })
    }

    @Test func `Long words of help are broken between words`() {
        let remedy = Array(repeating: "remedy", count: 40).joined(separator: " ")
        let text = written([finding(at: nil, remedy: remedy)], as: .text)
        let lines = text.split(separator: "\n").filter { $0.contains("remedy") }
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.utf8.count <= 102 })
    }

    private func count(_ words: String, _ text: String) -> Int { text.components(separatedBy: words) - 1 }
}

extension String {
    /// How many parts `words` cuts the text into.
    fileprivate func components(separatedBy words: String) -> Int {
        var parts = 1
        var rest = self[...]
        while let range = rest.firstRange(of: words) {
            parts += 1
            rest = rest[range.upperBound...]
        }
        return parts
    }
}
