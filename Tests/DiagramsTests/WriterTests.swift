@testable import Diagrams
import Foundation
import FoundationXML
import TestSupport
import Testing

@Suite struct WriterTests {
    private static let noncharacters = String(
        String.UnicodeScalarView([0xFFFE, 0xFFFF, 0x1FFFE, 0xFDD0].compactMap { Unicode.Scalar($0 as UInt32) }))
    static let hostile = [
        "", " ", "<script>alert(1)</script>", "\"'`&amp;", "]]>", "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}\u{9F}",
        noncharacters, "\u{202E}txt.exe", "שלום עולם مرحبا", "👩‍👩‍👧‍👦🏳️‍🌈", "日本語のモデル",
        String(repeating: "x", count: 10_000), String(repeating: "e\u{301}", count: 10_000),
        "a" + String(repeating: "\u{301}", count: 10_000), "line\nbreak\r\n\ttab\u{2028}",
    ]

    @Test func whateverALabelHoldsTheDrawingIsWellFormed() {
        let nodes = Self.hostile.map {
            DiagramNode(label: $0, detail: $0, href: "<\"&.html", mark: "\"<", isFocus: $0.isEmpty)
        }
        let edges = Self.hostile.indices.dropFirst().map {
            DiagramEdge(from: 0, to: $0, style: DiagramEdgeStyle(classes: "\"<"), title: Self.hostile[$0])
        }
        expectWellFormed(svg(Diagram(nodes: nodes, edges: edges).laidOut(), label: .text("<\u{0}\">")))
    }

    @Test func randomDiagramsAreWellFormed() {
        for seed in 0..<100 as Range<UInt64> { expectWellFormed(svg(randomDiagram(seed: seed).laidOut())) }
    }

    private func expectWellFormed(_ text: String) {
        #expect(wellFormedElements(text) != nil, "\(text.prefix(2000))")
        #expect(!text.contains("style=") && !text.contains("<script"))
        // No ids but those of the heads.
        #expect(!text.replacing("<marker id=\"h-", with: "").contains(" id="))
    }

    @Test func aWideLabelIsCutAndStandsInFullInATitle() {
        let label = "claims triage <model> with a name that does not end where others do"
        let text = svg(Diagram(nodes: [DiagramNode(label: label)]).laidOut())
        #expect(
            text.contains("<title>claims triage &lt;model&gt; with a name that does not end where others do</title>"))
        #expect(text.contains("…</text>"))
        #expect(!svg(Diagram(nodes: [DiagramNode(label: "short")]).laidOut()).contains("<title>"))
    }

    @Test func labelsAreAsWideAsTheirLettersNeed() {
        func width(_ text: String) -> Int { LabelText(text, size: 14, limit: 1000).width }
        #expect(width("illi") < width("nnnn") && width("nnnn") < width("wwww"))
        #expect(width("日本") == 28)
        #expect(width("e\u{301}") == width("e"))
        #expect(LabelText("bold", size: 14, isBold: true, limit: 1000).width > width("bold"))
        for text in Self.hostile { #expect(LabelText(text, size: 14, limit: 200).width <= 200) }
    }

    @Test func nodesAndEdgesSayWhatTheyAre() {
        let node = DiagramNode(label: "a", href: "../m/a/index.html", mark: "i-low", classes: "low", isFocus: true)
        let style = DiagramEdgeStyle(classes: "tuned", dashes: [6, 4], head: .open)
        let edge = DiagramEdge(from: 0, to: 1, style: style, title: "is fine-tuned from")
        let text = svg(
            Diagram(nodes: [node, DiagramNode(label: "b")], edges: [edge]).laidOut(), label: .labelledBy("s-x"))
        for part in [
            "font-size=\"14\" aria-labelledby=\"s-x\"", "<g class=\"node focus low\" data-n=\"0\">",
            "<a href=\"../m/a/index.html\">", "href=\"#i-low\"", "data-e=\"0 1\"", "<title>is fine-tuned from</title>",
            "<g class=\"edges tuned\" stroke-dasharray=\"6 4\" marker-end=\"url(#h-open)\">", "<marker id=\"h-open\"",
            "font-weight=\"600\"",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func whatLeadsBackHasItsHeadAtTheLeft() {
        let nodes = [DiagramNode(label: "a"), DiagramNode(label: "b")]
        let edges = [DiagramEdge(from: 0, to: 1), DiagramEdge(from: 1, to: 0)]
        let layout = Diagram(nodes: nodes, edges: edges).laidOut()
        let text = svg(layout)
        let start = layout.boxes[0].x + layout.boxes[0].width + 7
        #expect(
            text.contains(
                "<path data-e=\"1 0\" marker-start=\"url(#h-arrow)\" marker-end=\"url(#h-ring)\" d=\"M\(start) \(layout.routes[1].points[0].y)"
            ))
        #expect(text.contains("<marker id=\"h-ring\"") && !svg(Diagram(nodes: nodes).laidOut()).contains("<marker"))
    }
}

/// Names of the elements of `text`, or nil where it is no well-formed XML.
func wellFormedElements(_ text: String) -> [String]? {
    final class Names: NSObject, XMLParserDelegate {
        var names: [String] = []
        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) { names.append(name) }
    }
    let names = Names()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = names
    return parser.parse() ? names.names : nil
}
