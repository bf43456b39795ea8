import Testing

@testable import GitHubMarkdown

@Suite struct RenderTests {
    private func html(_ text: String) -> String {
        String(decoding: renderMarkdown(Array(text.utf8), from: 0) { _ in .keep }.html, as: UTF8.self)
    }

    @Test func aParagraphIsRendered() {
        #expect(html("Hello *you*") == "<p>Hello <em>you</em></p>\n")
    }
}
