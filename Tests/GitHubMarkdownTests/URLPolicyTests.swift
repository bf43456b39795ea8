import Foundation
import TestSupport
import Testing

@testable import GitHubMarkdown

@Suite struct URLPolicyTests {
    private struct Case: Decodable {
        var url: String
        var link: Verdict
        var image: Verdict
    }

    private enum Verdict: Decodable, Equatable {
        case yes, no, policy

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) { self = number == 1 ? .yes : .no } else { self = .policy }
        }
    }

    private func html(_ text: String) -> String {
        let options = MarkdownOptions(allowsRemoteImages: true)
        return String(
            decoding: renderMarkdown(Array(text.utf8), from: 0, options: options) { _ in .keep }.html, as: UTF8.self)
    }

    @Test func everyVerdictOfTheListIsKept() throws {
        guard let file = SharedFolder.path("reference/security/urls.json") else { return }
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
        #expect(cases.count == 50)
        for entry in cases {
            let value = entry.url.replacing("\"", with: "&quot;")
            let link = html("text <a href=\"\(value)\">x</a>").contains("<a href")
            let image = html("text <img alt=\"x\" src=\"\(value)\">").contains("<img src")
            if entry.link != .policy { #expect(link == (entry.link == .yes), "link \(entry.url)") }
            // The one image that is no image: a mail address or fragment has no picture.
            if entry.image != .policy { #expect(image == (entry.image == .yes), "image \(entry.url)") }
            if entry.link == .no, !entry.url.contains("\n") {
                #expect(!html("[x](<\(entry.url)>)").contains("<a href"), "Markdown \(entry.url)")
            }
        }
    }

    @Test(arguments: [
        ("http://[bad", "invalid"), ("http://", "invalid"), ("https:a.example", "invalid"), ("http://a b/", "invalid"),
        ("http://a.example:99999/", "invalid"), ("http://1.2.3.400/", "invalid"), ("http://[1:2:3]/", "invalid"),
        ("http://[1::2::3]/", "invalid"), ("http://a..b/", "invalid"), ("ftp://a", "unsafe"), ("a\\b", "unsafe"),
    ])
    func aBadURLIsNoLink(_ url: String, _ verdict: String) {
        let checked = checkURL(Array(url.utf8)[...], isImage: false)
        #expect(checked == (verdict == "invalid" ? .invalid : .unsafe))
    }

    @Test func whatAURLMayNotHoldIsPercentEncoded() {
        let checked = checkURL(Array("HTTPS://a.example/ä b%zz<\"`{|}>#x#y".utf8)[...], isImage: false)
        let expected = "https://a.example/%C3%A4%20b%25zz%3C%22%60%7B%7C%7D%3E#x%23y"
        #expect(checked == .external(Array(expected.utf8)))
    }

    @Test func aURLWithoutSchemeButWithHostIsExternal() {
        #expect(
            checkURL(Array("//a.example/x".utf8)[...], isImage: false) == .external(Array("https://a.example/x".utf8)))
    }
}
