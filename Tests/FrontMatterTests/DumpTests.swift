import Foundation
import FrontMatter
import Testing

/// Writes what the reader sees in every card, for `Tests/Judges/front_matter_against_pyyaml.py`.
@Suite struct DumpTests {
    @Test("What the reader sees is dumped where MUSTER_FRONT_MATTER_DUMP names a file")
    func dump() throws {
        guard let target = ProcessInfo.processInfo.environment["MUSTER_FRONT_MATTER_DUMP"] else { return }
        var lines = Data()
        for corpus in judgedCorpora {
            for card in cards(corpus) {
                let block = readFrontMatter(card.bytes, options: FrontMatterOptions())
                let entry = try JSONSerialization.data(
                    withJSONObject: description(card.path, block), options: [.sortedKeys, .withoutEscapingSlashes])
                lines += entry + Data([0x0A])
            }
        }
        try lines.write(to: URL(fileURLWithPath: target))
    }

    private func description(_ path: String, _ block: FrontMatterBlock) -> [String: Any] {
        let verdict = block.blockRange == nil ? "none" : block.isBroken ? "broken" : "read"
        var object: [String: Any] = ["path": path, "verdict": verdict, "issues": block.kinds.map { "\($0)" }]
        object["keys"] = block.root?.entries.map { $0.key } ?? []
        if let license = block.root?["license"] {
            if let scalar = license.scalar { object["license"] = scalar.isNull ? NSNull() : scalar.text }
            if let items = license.sequence { object["license"] = items.map { $0.scalar?.text ?? "" } }
        }
        return object
    }
}
