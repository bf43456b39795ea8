import SourceText
import Testing

@testable import GitHubMarkdown

@Suite struct PropertyTests {
    @Test(arguments: 0..<20)
    func randomTokensGiveBalancedHTML(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<100 {
            let text = randomMarkdown(&random)
            let document = renderMarkdown(Array(text.utf8), from: 0) { _ in .keep }
            if let fault = fault(in: document.html) {
                Issue.record("seed \(seed): \(fault) in \(String(decoding: document.html, as: UTF8.self)) of \(text)")
            }
        }
    }

    @Test(arguments: 0..<5)
    func randomBytesDoNotStopTheRenderer(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed + 100))
        for _ in 0..<100 {
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let document = renderMarkdown(bytes, from: bytes.count / 3) { _ in .broken }
            #expect(String(validating: document.html, as: UTF8.self) != nil)
            for link in document.links { #expect(link.range.end <= bytes.count) }
        }
    }

    @Test func parallelRenderingEqualsSerial() async {
        var random = SeededRandom(seed: 5)
        let texts = (0..<400).map { _ in
            Array(
                (randomMarkdown(&random) + "\n\n~~x~~ www.a.example [^1]\n\n[^1]: ~y~\n\n" + randomMarkdown(&random))
                    .utf8)
        }
        let serial = texts.map { renderMarkdown($0, from: 0) { _ in .keep }.html }
        let parallel = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for _ in 0..<4 {
                for (index, text) in texts.enumerated() {
                    group.addTask { (index, renderMarkdown(text, from: 0) { _ in .keep }.html) }
                }
            }
            return await group.reduce(into: 0) { wrong, result in if serial[result.0] != result.1 { wrong += 1 } }
        }
        #expect(parallel == 0)
    }

    /// What is wrong with the nesting of `html`, nil if nothing.
    private func fault(in html: [UInt8]) -> String? {
        var open: [String] = []
        var rest = String(decoding: html, as: UTF8.self)[...]
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else { return "an open tag" }
            let inside = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            let name = String(inside.prefix { $0 != " " })
            if name.hasPrefix("/") {
                guard open.popLast() == String(name.dropFirst()) else { return "a stray \(name)" }
            } else if HTMLElement(rawValue: name)?.isVoid != true {
                if name == "p", open.contains("p") { return "p in p" }
                if name == "a", open.contains("a") { return "a in a" }
                open.append(name)
            }
        }
        return open.isEmpty ? nil : "unclosed \(open)"
    }
}
