import FrontMatter
import TestSupport
import Testing

/// Text written as YAML comes back as the same text.
@Suite struct YAMLScalarTextTests {
    @Test(
        "Words stay plain; what a YAML reader could take for something else is quoted",
        arguments: [
            ("claims-ml", "claims-ml"), ("Routes motor claims.", "Routes motor claims."), ("Prüfung", "Prüfung"),
            ("a, b", "a, b"), ("yes", "\"yes\""), ("No", "\"No\""), ("on", "\"on\""), ("null", "\"null\""),
            ("y", "\"y\""), ("TRUE", "\"TRUE\""), ("1.10", "\"1.10\""), ("2026-03-01", "\"2026-03-01\""),
            ("-1", "\"-1\""), ("~", "\"~\""), ("", "\"\""), ("a: b", "\"a: b\""), ("model:x", "\"model:x\""),
            ("a #b", "\"a #b\""), ("@acme/x", "\"@acme/x\""), ("*star", "\"*star\""),
            ("say \"hi\"", "\"say \\\"hi\\\"\""),
            ("a\nb", "\"a\\nb\""), ("tab\there", "\"tab\\there\""), ("C:\\x", "\"C:\\\\x\""), (" a", "\" a\""),
            ("a ", "\"a \""), ("\u{85}", "\"\\x85\""), ("a\u{2028}b", "\"a\\u2028b\""), ("\u{FEFF}a", "\"\\uFEFFa\""),
            (".inf", "\".inf\""), ("---", "\"---\""), ("? a", "\"? a\""), ("0o17", "\"0o17\""), ("{a}", "\"{a}\""),
        ])
    func table(text: String, expected: String) {
        #expect(YAMLScalar.written(text, inFlow: false) == expected)
    }

    @Test func `Between brackets a comma is quoted too`() {
        #expect(YAMLScalar.written("a, b", inFlow: true) == "\"a, b\"")
        #expect(YAMLScalar.written("a b", inFlow: true) == "a b")
    }

    @Test func `Whatever the text, it is read back as it was, in a block and between brackets`() {
        var random = SeededRandom(7)
        let texts = HostileText.all + (0..<2000).map { _ in random.hostileText(longest: 12) }
        // Muster's reader takes no control characters, however they are written.
        for text in texts where !text.unicodeScalars.contains(where: isControl) {
            let block = YAMLScalar.written(text, inFlow: false)
            #expect(scalar("v: \(block)\n") == text, "\(block)")
            let flow = YAMLScalar.written(text, inFlow: true)
            let items = read("v: [x, \(flow), {k: \(flow)}]\n")?.sequence
            #expect(items?.count == 3 && items?[1].scalar?.text == text, "\(flow)")
            #expect(items?.last?.mapping?["k"]?.scalar?.text == text, "\(flow)")
        }
    }

    private func scalar(_ document: String) -> String? { read(document)?.scalar?.text }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }

    /// The value of `v`.
    private func read(_ document: String) -> YAMLNode? {
        readYAMLDocument(Array(document.utf8), options: FrontMatterOptions()).root?["v"]
    }
}
