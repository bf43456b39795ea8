import SourceText
import Testing

/// What people paste into a shell is one word there, whatever a card is called.
@Suite struct ShellWordTests {
    @Test(arguments: [
        ("model:acme/claims-triage_2.0", "model:acme/claims-triage_2.0"), ("", "''"), ("two words", "'two words'"),
        ("$(reboot)", "'$(reboot)'"), ("it's; rm *", "'it'\\''s; rm *'"), ("caf\u{E9}", "'caf\u{E9}'"),
        ("a\nb", "'a\nb'"),
    ])
    func `A text that a shell would read otherwise is in quotes`(text: String, word: String) {
        #expect(text.shellWord == word)
    }
}
