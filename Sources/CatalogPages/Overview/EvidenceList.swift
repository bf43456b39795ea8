import ByteOutput
import Mustache
import Records
import Vocabulary

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
