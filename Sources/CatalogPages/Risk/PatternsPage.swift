import ByteOutput
import Mustache
import RiskPatterns
import SourceText

/// What high-risk models have in common, what incidents touched, and how much hangs on one asset.
struct PatternsPage {
    static let path = "risk/patterns.html"
    static let shape: TemplateObjectShape = [
        "hasRecords": .flag, "contents": PageSection.contentsShape, "sections": .list(PageSection.shape),
    ]
    private static let listed = 50

    private let catalog: Catalog
    private let frame: PageFrame
    private let links: PageLinks
    private let findings: PatternFindings

    init(_ catalog: Catalog) {
        self.catalog = catalog
        frame = PageFrame(
            path: PatternsPage.path, title: "Patterns", section: "risk", sheets: [.risk],
            crumbs: [Crumb(label: "Risk", path: RiskPage.path), Crumb(label: "Patterns", path: nil)])
        links = PageLinks(catalog: catalog, frame: frame)
        findings = PatternFindings(catalog.risk, among: Array(catalog.registry.records.indices))
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let sections = findings.parts.flatMap { [patterns($0), concentration($0)] }
        let values: [(String, TemplateValue)] = [
            ("hasRecords", .flag(!findings.population.isEmpty)), ("contents", PageSection.contents(sections)),
            ("sections", .list(sections.map(\.value))),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 65_536)
    }

    private func patterns(_ part: PatternFindings.Part) -> PageSection {
        var table = PageTable([
            .init("What they share"), .init("Such models", isNumber: true),
            .init("Of these", isNumber: true), .init("Times as often", isNumber: true),
            .init("At least", isNumber: true),
        ])
        for pattern in findings.shown(part, atMost: PatternsPage.listed) {
            table.add([
                .html(names(pattern.group, part.words.sentence(pattern))), .text(String(pattern.members)),
                .text(String(pattern.markedMembers)), .text(PatternsPage.times(pattern.lift)),
                pattern.isNotable ? .text(PatternsPage.times(pattern.lowerLift)) : .none,
            ])
        }
        let words = [findings.lead(part), part.words.sentence(part.report)].compactMap { $0 }.joined(separator: " ")
        return PageSection(
            "s-\(part.mark)", part.title, help: "s-pattern", words: words, table,
            none: part.report.marked == 0
                ? "No model is \(part.words.mark), so there is nothing to compare."
                : "Nothing that at least three models share is more frequent among these than among all.")
    }

    private func concentration(_ part: PatternFindings.Part) -> PageSection {
        var table = PageTable([
            .init("What they rest on"), .init("Of these", isNumber: true), .init("Of all models", isNumber: true),
        ])
        for share in part.concentration.top {
            table.add([
                .html(names(share.group, part.words.sentence(share, of: part.concentration))),
                .text(String(share.markedMembers)), .text(String(share.members)),
            ])
        }
        var words = part.words.sentence(part.concentration)
        if findings.isCut { words = (words.map { $0 + " " } ?? "") + "Assets that few rest on are left out." }
        return PageSection(
            "s-\(part.mark)-concentration", part.title + ": what most of them rest on", help: "s-concentration",
            words: words, table,
            none: "No two of these rest on the same thing.")
    }

    /// The attribute and those that the same models have, above what is to be said of it.
    private func names(_ group: PatternGroup, _ sentence: String) -> [UInt8] {
        var output = OutputBuffer()
        write(group.attribute, into: &output)
        output.append("<span class=\"row-summary\">")
        output.append(html: sentence)
        output.append("</span>")
        guard !group.also.isEmpty else { return output.take() }
        output.append("<small class=\"muted\">The same models share ")
        for (place, attribute) in group.also.prefix(3).enumerated() {
            if place > 0 { output.append(", ") }
            write(attribute, into: &output)
        }
        if group.also.count > 3 { output.append(" and \(group.also.count - 3) more") }
        output.append(".</small>")
        return output.take()
    }

    private func write(_ attribute: PatternAttribute, into output: inout OutputBuffer) {
        let path: String? =
            switch attribute.dimension {
            case .tag: "models/index.html?tags=" + LineagePage.encoded(attribute.key)
            case .domain: nil
            default: catalog.lineage.node(key: attribute.key).flatMap(catalog.nodePages.page)
            }
        if attribute.dimension == .tag { output.append("tag ") }
        if attribute.dimension == .domain { output.append("domain ") }
        if let path {
            links.write(attribute.label, to: path, into: &output)
        } else {
            output.append(html: attribute.label)
        }
    }

    /// Hundredths as "2.8".
    private static func times(_ hundredths: Int) -> String {
        "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    }
}
