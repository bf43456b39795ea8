import SourceText

@testable import Diagnostics

/// A card with one wrong word in line 3.
let card = """
    ---
    registry:
      stage: prod
    ---
    # Motor claims

    """

let notAChoice = ReportRule(
    code: "schema/not-a-choice", severity: .error, title: "Words are of the list",
    why: "A word that nobody knows is counted nowhere.", remedy: "Use a word of the list.")

/// The range of the first `words` in `text`.
func range(of words: String, in text: String) -> ByteRange? {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
        .map { ByteRange($0, $0 + wanted.count) }
}

func finding(
    _ file: String = "content/models/a.md", at range: ByteRange?, code: String = notAChoice.code,
    _ severity: Severity = .error, summary: String = "`prod` is not a stage", why: String = notAChoice.why,
    remedy: String = notAChoice.remedy, notes: [DiagnosticNote] = [], fix: DiagnosticFix? = nil, owner: String? = nil
) -> Diagnostic {
    Diagnostic(
        code: code, severity: severity, file: file, range: range, summary: summary, explanation: why, remedy: remedy,
        notes: notes, fix: fix, record: owner.map { _ in "model:a" }, owner: owner)
}

/// The context of a registry with the files given, the card above among them.
func context(
    _ files: [String: [UInt8]] = [:], colour: Bool = false, prefix: String = "", fixCommand: String? = nil
) -> ReportContext {
    let all = ["content/models/a.md": Array(card.utf8)].merging(files) { _, new in new }
    return ReportContext(
        source: { path in all[path].map { SourceFile(path: path, bytes: $0) } }, rules: [notAChoice], checkedFiles: 61,
        workTreePrefix: prefix, toolVersion: "1.0.0", usesColour: colour, fixCommand: fixCommand)
}

func written(_ diagnostics: [Diagnostic], as format: ReportFormat, _ context: ReportContext = context()) -> String {
    String(decoding: report(diagnostics, as: format, context: context), as: UTF8.self)
}

/// The one finding's source line and underline, for a file of these bytes.
func excerpt(_ text: String, _ words: String) -> [String] {
    guard let range = range(of: words, in: text) else { return [] }
    let excerpt = Excerpt(of: range, in: PlacedFile(Array(text.utf8)))
    return [excerpt.text, excerpt.underline]
}

/// Findings that try everything that a card or a path can hold.
let hostile: (findings: [Diagnostic], files: [String: [UInt8]]) = {
    let long = Array(("k: " + String(repeating: "ü", count: 100_000) + "\r\n\u{1B}[2J\tx\u{202E}y\r\nz").utf8)
    let files: [String: [UInt8]] = [
        "a:b,c%d .md": long, "bytes.md": [0x61, 0xFF, 0xFE, 0x80, 0x0A, 0xC3], "empty.md": [],
        "line\nend.md": Array("x".utf8),
    ]
    let summary = "\u{1B}[31m red\r\n::error::forged {0} [click](javascript:alert) \\ \u{202E}txt.exe\u{2028}x\u{0}"
    var findings: [Diagnostic] = []
    for file in files.keys.sorted() + ["gone.md"] {
        let count = files[file]?.count ?? 0
        let ranges = [nil, ByteRange(0, 0), ByteRange(1, 3), ByteRange(count, count + 9), ByteRange(-4, 1 << 40)]
        for range in ranges + [ByteRange(count / 2, count), ByteRange(3_000_000, 2), ByteRange(0, count)] {
            findings.append(
                finding(
                    file, at: range, code: "x/hostile", .note, summary: summary, why: summary, remedy: summary,
                    notes: [DiagnosticNote(message: summary, file: file, range: range)],
                    fix: range.map { range in
                        DiagnosticFix(summary: summary, replacements: [.init(range: range, text: summary)])
                    }, owner: summary))
        }
    }
    return (findings.sorted(by: Diagnostic.inOrder), files)
}()
