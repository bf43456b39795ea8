import GitHubMarkdown
import SourceText
import Testing

@Suite struct RealCardTests {
    @Test(arguments: Corpora.cardFolders)
    func noRealCardIsRejectedAndEveryPlaceLiesInTheFile(_ corpus: String) {
        var rejected = 0
        var found = 0
        var links = 0
        for card in Corpora.cards(in: corpus) {
            let document = renderMarkdown(card.bytes, from: card.bodyStart) { _ in .keep }
            if document.isRejected { rejected += 1 }
            var ranges = document.links.map(\.range)
            ranges += document.headings.map(\.range)
            ranges += document.issues.map(\.range)
            #expect(ranges.allSatisfy { $0.start >= card.bodyStart && $0.end <= card.bytes.count }, "\(card.path)")
            links += document.links.count
            found +=
                document.links.filter { $0.url.utf8.elementsEqual(card.bytes[$0.range.start..<$0.range.end]) }.count
        }
        #expect(rejected == 0)
        // Entities, escapes and references are spelt otherwise; nearly all URLs are found by their text.
        #expect(found * 100 >= links * 90, "\(found) of \(links)")
    }
}
