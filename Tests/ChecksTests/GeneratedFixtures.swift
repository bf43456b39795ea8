import Foundation

/// What a fixture needs that git should not keep: files of megabytes, and files that nobody may read.
enum GeneratedFixtures {
    static let byCode: [String: @Sendable (URL) throws -> Void] = [
        "card/block-too-large": { folder in
            let lines = String(repeating: "# a line of a comment that says nothing at all\n", count: 23_000)
            try write("---\nlicense: mit\n\(lines)---\n# Large\n", to: folder)
        },
        "card/further-issues": { folder in
            try write("---\nlicense: mit\nextra:\n\(String(repeating: "- *a\n", count: 3000))---\n# Many\n", to: folder)
        },
        "card/key-too-long": { folder in
            try write("---\nlicense: mit\n? \(String(repeating: "k", count: 1025))\n: 1\n---\n# Long key\n", to: folder)
        },
        "card/rejected-text": { folder in
            try write("---\nlicense: mit\n---\n# Deep\n\n\(String(repeating: "> ", count: 5000))x\n", to: folder)
        },
        "card/scalar-too-long": { folder in
            try write("---\nlicense: mit\nnotes: \(String(repeating: "n", count: 65_537))\n---\n# Long\n", to: folder)
        },
        "card/too-deep": { folder in
            let open = String(repeating: "[", count: 70)
            let close = String(repeating: "]", count: 70)
            try write("---\nlicense: mit\nextra: \(open)\(close)\n---\n# Deep\n", to: folder)
        },
    ]

    private static func write(_ text: String, to folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent("content/models/broken.md"))
    }
}
