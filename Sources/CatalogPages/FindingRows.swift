import ByteOutput
import Diagnostics
import Mustache
import Records
import SourceText

/// Findings as rows of a page: one for each rule, with all that it found.
enum FindingRows {
    static let shape: TemplateShape = .object([
        "severity": .text, "code": .text, "rule": .text,
        "found": .list(
            .object([
                "line": .optional(.text), "source": .optional(.text), "summary": .html, "remedy": .optional(.html),
            ])),
    ])
    /// The findings about one card, under its name.
    static let cardShape: TemplateShape = .object([
        "href": .optional(.text), "title": .text, "file": .text, "owner": .optional(.text), "findings": .list(shape),
    ])

    /// What to do about findings, where the page has it in a place of its own.
    struct Told {
        let codes: Set<String>
        /// HTML that leads there.
        let remedy: [UInt8]
    }

    private static let names = TemplateNames("severity", "code", "rule", "found")
    private static let foundNames = TemplateNames("line", "source", "summary", "remedy")

    /// The findings of one record, worst first, at most 100; those that say the same are told once.
    static func values(
        of position: Int, _ catalog: Catalog, _ frame: PageFrame, told: Told? = nil
    ) -> [TemplateValue] {
        let numbers = catalog.findingsOfRecord[position]
        guard !numbers.isEmpty else { return [] }
        return rows(worstFirst(numbers, catalog), catalog, frame, told)
    }

    /// Findings, by their positions in the catalog, under the cards that they are about; they come file after file.
    static func byCard(
        _ numbers: [Int], _ catalog: Catalog, _ frame: PageFrame, showsOwner: Bool = true
    ) -> [TemplateValue] {
        var cards: [TemplateValue] = []
        var start = 0
        while start < numbers.count {
            let file = catalog.findings[numbers[start]].file
            let end =
                numbers[start...].firstIndex { !catalog.findings[$0].file.hasSameBytes(as: file) } ?? numbers.count
            let record = catalog.registry.record(at: file)
            let owner = showsOwner ? catalog.findings[numbers[start]].owner : nil
            cards.append(
                .object([
                    "href": record.map { .text(frame.href($0.layout.pageStem + ".html")) } ?? .absent,
                    "title": .text(record?.title ?? file), "file": .text(file),
                    "owner": owner.map { .text(catalog.ownerName($0)) } ?? .absent,
                    "findings": .list(rows(worstFirst(Array(numbers[start..<end]), catalog), catalog, frame, nil)),
                ]))
            start = end
        }
        return cards
    }

    private static func worstFirst(_ numbers: [Int], _ catalog: Catalog) -> [Int] {
        Severity.allCases.reversed().flatMap { severity in
            numbers.filter { catalog.findings[$0].severity == severity }
        }
    }

    /// Findings that say the same, by the position of the first.
    private struct Found {
        let first: Int
        var lines: [Int] = []
    }

    /// Rows about one file; findings that say the same are told once, and those after the 100th are left out.
    private static func rows(
        _ numbers: [Int], _ catalog: Catalog, _ frame: PageFrame, _ told: Told?
    ) -> [TemplateValue] {
        var finder = LineFinder(catalog)
        var all: [Found] = []
        for number in numbers {
            var place = all.firstIndex { saySame($0.first, number, catalog) }
            if place == nil, all.count < 100 {
                place = all.count
                all.append(Found(first: number))
            }
            if let place, let line = finder.line(of: catalog.findings[number]) { all[place].lines.append(line) }
        }
        var rows: [[Found]] = []
        for found in all {
            if let place = rows.firstIndex(where: { areOfOneRule($0[0].first, found.first, catalog) }) {
                rows[place].append(found)
            } else {
                rows.append([found])
            }
        }
        return rows.map { row($0, catalog, frame, told) }
    }

    /// By position: a finding is large, and to copy it takes longer than to compare it.
    private static func saySame(_ one: Int, _ two: Int, _ catalog: Catalog) -> Bool {
        areOfOneRule(one, two, catalog)
            && catalog.findings[one].summary.hasSameBytes(as: catalog.findings[two].summary)
            && haveOneRemedy(one, two, catalog)
    }

    private static func areOfOneRule(_ one: Int, _ two: Int, _ catalog: Catalog) -> Bool {
        catalog.findings[one].code.hasSameBytes(as: catalog.findings[two].code)
            && catalog.findings[one].severity == catalog.findings[two].severity
    }

    private static func haveOneRemedy(_ one: Int, _ two: Int, _ catalog: Catalog) -> Bool {
        catalog.findings[one].remedy.hasSameBytes(as: catalog.findings[two].remedy)
    }

    /// What one rule found; what to do about findings that follow each other comes once, after the last of them.
    private static func row(_ all: [Found], _ catalog: Catalog, _ frame: PageFrame, _ told: Told?) -> TemplateValue {
        let code = catalog.findings[all[0].first].code
        let isTold = told?.codes.contains(code) ?? false
        let found = all.indices.map { place -> TemplateValue in
            let number = all[place].first
            var remedy: TemplateValue = .absent
            if place + 1 == all.count || (!isTold && !haveOneRemedy(number, all[place + 1].first, catalog)) {
                remedy = .html(isTold ? told?.remedy ?? [] : html(catalog.findings[number].remedy))
            }
            return value(all[place], remedy, catalog)
        }
        return .object(
            TemplateObject(
                names,
                [
                    .text(catalog.findings[all[0].first].severity.rawValue), .text(code),
                    .text(frame.href(RulePage.path(code))), .list(found),
                ]))
    }

    private static func value(_ found: Found, _ remedy: TemplateValue, _ catalog: Catalog) -> TemplateValue {
        let lines = found.lines
        let shown = lines.prefix(8).map(String.init).joined(separator: ", ")
        let more = lines.count > 8 ? " and \(lines.count - 8) more" : ""
        let words = lines.isEmpty ? nil : (lines.count == 1 ? "line " : "lines ") + shown + more
        let source = ForgeLink.source(catalog.findings[found.first].file, line: lines.first, catalog)
        return .object(
            TemplateObject(
                foundNames,
                [
                    words.map { .text($0) } ?? .absent, source.map { .text($0) } ?? .absent,
                    .html(html(catalog.findings[found.first].summary)), remedy,
                ]))
    }

    /// A message, with what stands between backticks as code.
    static func html(_ message: String) -> [UInt8] {
        var output = OutputBuffer(reserving: message.utf8.count + 64)
        message.withBytes { text in
            var start = 0
            while let open = text[start...].firstIndex(of: 0x60),
                let close = text[(open + 1)...].firstIndex(of: 0x60)
            {
                output.append(html: UnsafeBufferPointer(rebasing: text[start..<open]))
                output.append("<code>")
                output.append(html: UnsafeBufferPointer(rebasing: text[open + 1..<close]))
                output.append("</code>")
                start = close + 1
            }
            // A mark without a partner is text.
            output.append(html: UnsafeBufferPointer(rebasing: text[start...]))
        }
        return output.take()
    }

    static func title(_ count: Int) -> String { count == 1 ? "1 finding" : "\(count) findings" }
}

/// Finds the lines of findings, file after file: the lines of a file are counted once for all that follow each other.
struct LineFinder {
    private let catalog: Catalog
    private var last: (file: String, index: LineIndex)?

    init(_ catalog: Catalog) { self.catalog = catalog }

    mutating func line(of finding: Diagnostic) -> Int? {
        guard let range = finding.range else { return nil }
        if last.map({ $0.file.hasSameBytes(as: finding.file) }) != true {
            guard let file = catalog.source(at: finding.file) else { return nil }
            last = (finding.file, LineIndex(file.bytes))
        }
        return last?.index.line(at: range.start)
    }
}

/// Addresses of a registry's files on the forge that `muster.yml` names; nil where it names none.
enum ForgeLink {
    static func edit(_ path: String, _ catalog: Catalog) -> String? { address("edit", path, catalog) }

    static func history(_ path: String, _ catalog: Catalog) -> String? { address("commits", path, catalog) }

    static func source(_ path: String, line: Int?, _ catalog: Catalog) -> String? {
        address("blob", path, catalog).map { address in line.map { "\(address)#L\($0)" } ?? address }
    }

    private static func address(_ verb: String, _ path: String, _ catalog: Catalog) -> String? {
        let configuration = catalog.registry.configuration
        guard let repository = configuration.repository else { return nil }
        let address = "\(repository)/\(verb)/\(configuration.branch)/\(path)"
        return ExternalAddress.isSafe(address) ? address : nil
    }
}
