import Checks
import Diagnostics
import Mustache
import Records

/// The documentation of one rule, made from the rule itself, with what it found.
struct RulePage {
    static let shape: TemplateObjectShape = [
        "code": .text, "ruleTitle": .text, "severity": .text, "why": .text, "remedy": .text, "bad": .text,
        "good": .text, "count": .text, "hasFindings": .flag, "family": .text,
        "found": .list(
            .object([
                "href": .optional(.text), "title": .text, "line": .optional(.text), "source": .optional(.text),
                "summary": .html, "owner": .optional(.text),
            ])),
        "more": .optional(.text),
    ]
    private static let listed = 200

    static func path(_ code: String) -> String { "reference/rules/\(code).html" }

    static func title(_ code: String) -> String { named(code)?.title ?? code }

    /// What the rule says to do; where it is not known, what the finding says.
    static func remedy(_ finding: Diagnostic) -> String { named(finding.code)?.remedy ?? finding.remedy }

    private static func named(_ code: String) -> Rule? { Rule.all.first { $0.code == code } }

    static func render(_ catalog: Catalog, _ rule: Rule, _ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: path(rule.code), title: rule.code, section: "reference", sheets: [],
            crumbs: [Crumb(label: "Reference", path: "reference/index.html"), Crumb(label: rule.code, path: nil)])
        let numbers = catalog.findingsOfRule[rule.code] ?? []
        let values: [(String, TemplateValue)] = [
            ("code", .text(rule.code)), ("ruleTitle", .text(rule.title)), ("severity", .text(rule.severity.rawValue)),
            ("why", .text(rule.why)), ("remedy", .text(rule.remedy)), ("bad", .text(rule.bad)),
            ("good", .text(rule.good)), ("count", .text(FindingRows.title(numbers.count))),
            ("hasFindings", .flag(!numbers.isEmpty)), ("family", .text(rule.family)),
            ("found", .list(found(numbers.prefix(listed).map { catalog.findings[$0] }, catalog, frame))),
            ("more", numbers.count > listed ? .text(String(numbers.count - listed)) : .absent),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 8192)
    }

    private static func found(_ findings: [Diagnostic], _ catalog: Catalog, _ frame: PageFrame) -> [TemplateValue] {
        var finder = LineFinder(catalog)
        return findings.map { finding in
            let record = catalog.registry.record(at: finding.file)
            let line = finder.line(of: finding)
            return .object([
                "href": record.map { .text(frame.href($0.layout.pageStem + ".html")) } ?? .absent,
                "title": .text(record?.title ?? finding.file),
                "line": line.map { .text(String($0)) } ?? .absent,
                "source": ForgeLink.source(finding.file, line: line, catalog).map { .text($0) } ?? .absent,
                "summary": .html(FindingRows.html(finding.summary)),
                "owner": finding.owner.map { .text(catalog.ownerName($0)) } ?? .absent,
            ])
        }
    }
}
