import ByteOutput
import Mustache
import Records
import SourceText
import Vocabulary

/// How much of what cards say is shown to hold: counts, each with the list of what it counts.
struct EvidencePage {
    static let path = "quality/evidence.html"

    let catalog: Catalog
    let coverage: EvidenceCoverage

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: EvidencePage.path, title: "Coverage of evidence", section: "quality", sheets: [],
            crumbs: [
                Crumb(label: "Data quality", path: "quality/index.html"), Crumb(label: "Evidence", path: nil),
            ])
        let sections = [
            section(
                .answers, frame, "Answers about risk",
                "Models and services; what is not answered is on the page of risk.",
                "No card answers a question about risk yet. Answers go under registry: risk: answers: in a model's card."
            ),
            section(
                .controls, frame, "Controls",
                "Those that cards call implemented or verified. How long evidence holds, the rubric says for each.",
                "No card has a control that is implemented or verified yet. Controls go under registry: risk: controls:."
            ),
            section(
                .claims, frame, "Other claims",
                "Values with where they come from beside them: because, source, on and by.",
                "No card says yet where one of its values comes from: {value, because, source, on, by} in place of the value."
            ),
        ]
        let lead =
            catalog.build.date.map {
                "What cards say is shown to hold on \($0.words): by a source that is in date, by one that has expired, or by nothing."
            } ?? "What has expired depends on the day: build with --date."
        var words = OutputBuffer()
        words.append("The source of an answer or claim is in date until the day of the card\u{2019}s next review.")
        return OverviewPage(
            frame: frame, lead: lead, words: words.take(), sections: catalog.build.date == nil ? [] : sections,
            named: sections.count
        ).render(catalog, template)
    }

    private func section(
        _ subject: EvidenceCoverage.Subject, _ frame: PageFrame, _ title: String, _ words: String, _ none: String
    ) -> PageSection {
        let rows = coverage.rows(subject)
        let states = EvidenceCoverage.State.allCases
        var table = PageTable(
            [.init(subject == .claims ? "Kind" : "Tier")] + states.map { .init($0.title, isNumber: true) })
        for (place, row) in rows.enumerated() {
            let cells = states.map { cell(subject, $0, row: place, frame) }
            guard cells.contains(where: { if case .none = $0 { false } else { true } }) else { continue }
            table.add([row.tier.map { .html($0.html) } ?? .text(row.title)] + cells)
        }
        if !table.isEmpty { table.add([.text("All")] + states.map { cell(subject, $0, row: nil, frame) }) }
        let help = subject == .answers ? "s-evidence" : subject == .controls ? "s-control" : "s-claim"
        return PageSection("s-" + subject.rawValue, title, help: help, words: words, table, none: none)
    }

    private func cell(
        _ subject: EvidenceCoverage.Subject, _ state: EvidenceCoverage.State, row: Int?, _ frame: PageFrame
    ) -> PageTable.Cell {
        EvidencePage.cell(
            EvidenceList(catalog: catalog, coverage: coverage, subject: subject, state: state, row: row), frame)
    }

    /// How much a list has, as a link to it; blank where it has nothing.
    private static func cell(_ list: EvidenceList, _ frame: PageFrame) -> PageTable.Cell {
        let count = EvidenceCoverage.count(list.entries)
        guard count > 0 else { return .none }
        var output = OutputBuffer()
        PageLinks(catalog: list.catalog, frame: frame).write(
            FieldNames.grouped(String(count)), to: list.path(1), into: &output)
        return .html(output.take())
    }

    /// A row for each subject, for the home page.
    static func summary(_ catalog: Catalog, _ coverage: EvidenceCoverage, _ frame: PageFrame) -> PageTable {
        let states = EvidenceCoverage.State.allCases
        var table = PageTable([.init("Evidence of")] + states.map { .init($0.title, isNumber: true) })
        for subject in EvidenceCoverage.Subject.allCases where coverage.entries[subject] != nil {
            table.add(
                [.text(FieldNames.label(subject.rawValue))]
                    + states.map { state in
                        cell(
                            EvidenceList(
                                catalog: catalog, coverage: coverage, subject: subject, state: state, row: nil),
                            frame)
                    })
        }
        return table
    }
}

/// What one number of the evidence page counts, record by record.
struct EvidenceList {
    let catalog: Catalog
    let coverage: EvidenceCoverage
    let subject: EvidenceCoverage.Subject
    let state: EvidenceCoverage.State
    /// One row of the table; nil for all.
    let row: Int?

    /// Those that hold anything.
    static func all(_ catalog: Catalog, _ coverage: EvidenceCoverage) -> [EvidenceList] {
        EvidenceCoverage.Subject.allCases.flatMap { subject in
            EvidenceCoverage.State.allCases.flatMap { state in
                let found = Set(coverage.list(subject, state).map(\.row)).sorted()
                return ((found.isEmpty ? [] : [nil]) + found).map {
                    EvidenceList(catalog: catalog, coverage: coverage, subject: subject, state: state, row: $0)
                }
            }
        }
    }

    var entries: [EvidenceCoverage.Entry] { coverage.list(subject, state, row: row) }

    func path(_ number: Int) -> String {
        let slug = row.map { "-" + coverage.rows(subject)[$0].slug } ?? ""
        return "quality/evidence/\(subject)-\(state.rawValue)\(slug)\(number == 1 ? "" : "-page-\(number)").html"
    }

    /// All its pages.
    func write(_ template: PageTemplate, _ put: (String, [UInt8]) throws -> Void) throws {
        let entries = entries
        let size = catalog.registry.configuration.pageSize
        let count = Pagination.count(of: entries.count, size: size)
        for number in 1...count {
            let shown = entries[(number - 1) * size..<min(entries.count, number * size)]
            let pagination = Pagination(number: number, count: count)
            try put(path(number), page(shown, entries, pagination).render(catalog, template))
        }
    }

    private var title: String {
        let noun = FieldNames.label(subject.rawValue)
        let words =
            switch state {
            case .inDate: "\(noun) with evidence in date"
            case .expired: "\(noun) with expired evidence"
            case .none: "\(noun) without evidence"
            }
        return words + (row.map { ": " + coverage.rows(subject)[$0].title } ?? "")
    }

    private func page(
        _ shown: ArraySlice<EvidenceCoverage.Entry>, _ all: [EvidenceCoverage.Entry], _ pagination: Pagination
    ) -> OverviewPage {
        let frame = PageFrame(
            path: path(pagination.number), title: title + pagination.suffix, section: "quality", sheets: [],
            crumbs: [
                Crumb(label: "Data quality", path: "quality/index.html"),
                Crumb(label: "Evidence", path: EvidencePage.path), Crumb(label: title, path: nil),
            ])
        let links = PageLinks(catalog: catalog, frame: frame)
        let isClaim = subject == .claims
        var table = PageTable([
            .init("Record"), .init(isClaim ? "Kind" : "Tier"), .init("Owner"),
            .init(FieldNames.label(subject.rawValue)),
        ])
        for entry in shown {
            let group = coverage.rows(subject)[entry.row]
            table.add([
                .html(links.record(entry.position, to: isClaim ? "" : "#s-risk")),
                group.tier.map { .html($0.html) } ?? .text(group.title), .html(links.owner(entry.position)),
                .html(codes(entry.names)),
            ])
        }
        let count = EvidenceCoverage.count(all)
        let noun = count == 1 ? String(subject.rawValue.dropLast()) : subject.rawValue
        let records = all.count == 1 ? "1 record" : "\(FieldNames.grouped(String(all.count))) records"
        let section = PageSection(
            "s-list", "By record", table, none: "There are none.")
        return OverviewPage(
            frame: frame, lead: "\(FieldNames.grouped(String(count))) \(noun) in \(records).", sections: [section],
            pages: pagination.values(frame, path: path))
    }

    /// Few at once; more behind their number, since a table of ids is no reading.
    private func codes(_ names: [String]) -> [UInt8] {
        var output = OutputBuffer()
        let isMany = names.count > 6
        if isMany { output.append("<details><summary>\(names.count) \(subject.rawValue)</summary>") }
        for (place, name) in names.enumerated() {
            if place > 0 { output.append(", ") }
            output.append("<code>")
            output.append(html: name)
            output.append("</code>")
        }
        if isMany { output.append("</details>") }
        return output.take()
    }
}
