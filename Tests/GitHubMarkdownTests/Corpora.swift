import Foundation
import TestSupport

/// The shared inputs of the tests, read in place.
enum Corpora {
    struct Example: Decodable {
        var payload: String
        var title: String?
        var expected: String?

        private enum CodingKeys: String, CodingKey {
            case payload, title
            case expected = "expected_unsafe"
        }
    }

    struct Card {
        var path: String
        var bytes: [UInt8]
        var bodyStart: Int
    }

    static let cardFolders = [
        "hf-transformers-2020/model_cards", "hf-hub-2022", "hf-llm-2023", "hf-gguf-2025", "hf-datasets-2022",
    ]

    /// Ways in which a payload may stand in a card.
    static let contexts: [(name: String, make: @Sendable (String) -> String)] = [
        ("top", { $0 }),
        ("item", { "- a\n- " + $0 }),
        ("quote", { "> " + $0 }),
        ("cell", { "| a |\n|---|\n| " + $0.replacing("\n", with: " ") + " |\n" }),
        ("div", { "<div align=\"center\">\n\n" + $0 + "\n\n</div>\n" }),
        ("heading", { "## a " + $0 }),
        ("link", { "[a " + $0 + "](https://a.example)" }),
        ("text", { "text " + $0 + " text\n\nafter\n" }),
        ("details", { "<details><summary>a</summary>\n" + $0 + "\n\n</details>\n" }),
    ]

    static func payloads() -> [String] {
        guard let folder = SharedFolder.path("corpora/xss") else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
            examples(folder.appendingPathComponent(name)).map(\.payload)
        }
    }

    static func specification() -> [Example] {
        guard let file = SharedFolder.path("corpora/gfm-spec/gfm-spec-examples.json") else { return [] }
        return examples(file)
    }

    static func cards(in corpus: String) -> [Card] {
        guard let folder = SharedFolder.path("corpora/\(corpus)"),
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        else { return [] }
        let paths = files.compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".md") }.sorted()
        return paths.compactMap { path in
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            let bytes = [UInt8](data)
            return Card(path: path, bytes: bytes, bodyStart: bodyStart(bytes))
        }
    }

    /// The end of a front matter between `---` lines, found crudely.
    private static func bodyStart(_ bytes: [UInt8]) -> Int {
        guard bytes.starts(with: "---".utf8) else { return 0 }
        let fence = Array("\n---".utf8)
        var index = 3
        while index + 4 <= bytes.count {
            if bytes[index] == 0x0A, bytes[index..<(index + 4)].elementsEqual(fence) {
                let end = bytes[(index + 4)...].firstIndex(of: 0x0A)
                return end.map { $0 + 1 } ?? bytes.count
            }
            index += 1
        }
        return 0
    }

    private static func examples(_ file: URL) -> [Example] {
        guard let data = try? Data(contentsOf: file) else { return [] }
        return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
    }
}

/// A small generator of numbers that gives the same row for the same seed everywhere.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

private let tokens = [
    "<div align=\"center\">", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href=\"x\">", "<a name=\"n\">", "</a>",
    "<table>",
    "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<thead>", "<tbody>", "<tfoot>", "<caption>", "</caption>",
    "<ul>",
    "</ul>", "<li>", "</li>", "<ol>", "<dl>", "<dt>", "<dd>", "</dl>", "<details>", "</details>", "<summary>",
    "</summary>",
    "<h1>", "</h1>", "<h2 id=\"n\">", "</h2>", "<pre>", "</pre>", "<code>", "</code>", "<img src=\"a.png\">",
    "<img src=\"https://a.example/b.png\" alt=\"b\">", "<br>", "<hr>", "<span id=\"m\">", "</span>", "<figure>",
    "<figcaption>", "</figcaption>", "</figure>", "<ruby>", "<rt>", "</ruby>", "<center>", "</center>", "<sub>",
    "</sub>",
    "<ins>", "</ins>", "<del>", "</del>", "<blockquote>", "</blockquote>", "<font color=\"red\">", "</font>", "<video>",
    "<script>", "</script>", "<svg>", "<style>", "<!--", "-->", "<mask>", "<dfn>", "</dfn>", "<summary>", "<picture>",
    "# ", "## h\n", "- ", "1. ", "> ", "- [x] ", "\n", "\n\n", "\n\n", "    ", "```\n", "| a | b |\n|---|:-:|\n",
    "| c ",
    "*", "**", "_", "~~", "`", "[", "](", ")", "[x](y)", "![i](z.png)", "[^1]", "\n\n[^1]: note\n\n", "[q]: /u\n",
    "text ",
    "word", "&amp;", "&lt;", "&#0;", "&#x80;", "&#xFDD0;", "\u{85}", "http://a.example/b_c", "www.x.example",
    "a@b.example", "\"", "'", "<", ">", "\\", "javascript:", "é", "\u{0}", "\r\n", "\t", ":-:", "|", "---\n", "===\n",
]

func randomMarkdown(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 1...40, using: &random)
    return (0..<count).map { _ in tokens[Int.random(in: 0..<tokens.count, using: &random)] }.joined()
}
