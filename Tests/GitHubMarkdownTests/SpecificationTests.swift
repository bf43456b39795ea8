import GitHubMarkdown
import TestSupport
import Testing

/// The examples of GitHub's specification, with their expected HTML after both sides are normalised.
///
/// Normalising takes away what Muster adds on purpose (ids, `rel`, the wrapper of tables, classes instead of `align`)
/// and white space around tags; `normalizedHTML` says how.
@Suite struct SpecificationTests {
    private static let leastPassed = 589

    /// Examples that differ on purpose, by their place in the file, with the reason.
    private static let differences: [(reason: String, examples: [Int])] = [
        ("a second H1, or one inside a quote or list, is shown as H2", [48, 204, 205, 206, 208, 276]),
        ("a language that is no plain word gives no class", [113, 328]),
        ("a URL with a backslash is refused", [170, 314, 315, 506, 508, 609, 649, 662]),
        ("schemes beyond http, https and mailto are refused", [602, 604, 605, 607, 626]),
        ("a URL that no browser opens is refused", [354, 606]),
        ("a URL is percent-encoded", [325, 352, 648, 661]),
        ("tasks have a sign instead of a form element", [277, 278]),
        ("links #x lead to the prefixed ids", [507]),
        ("GitHub's extension links addresses that plain CommonMark leaves", [608, 612, 614, 617, 618]),
        (
            "unknown tags are text, others are balanced and rid of attributes, comments go",
            [
                117, 119, 120, 121, 122, 123, 124, 132, 133, 134, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148,
                149, 150, 151, 152, 155, 159, 169, 286, 287, 482, 483, 484, 498, 501, 530, 542, 630, 631, 632, 633, 634,
                640, 642, 645, 646, 647, 651,
            ]
        ),
    ]

    @Test func examplesRenderAsTheSpecificationSays() {
        let examples = Corpora.specification()
        guard !examples.isEmpty else { return }
        let expectedToDiffer = Set(Self.differences.flatMap(\.examples))
        var passed = 0
        for (index, example) in examples.enumerated() {
            guard let expected = example.expected else { continue }
            let options = MarkdownOptions(allowsRemoteImages: true, dropsFirstTopHeading: false)
            let document = renderMarkdown(Array(example.payload.utf8), from: 0, options: options) { _ in .keep }
            let html = String(decoding: document.html, as: UTF8.self)
            if normalizedHTML(html, ours: true) == normalizedHTML(expected, ours: false) {
                passed += 1
            } else {
                #expect(expectedToDiffer.contains(index), "example \(index): \(example.payload)\n\(html)")
            }
        }
        #expect(passed >= Self.leastPassed)
    }
}
