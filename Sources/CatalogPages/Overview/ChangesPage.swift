import ByteOutput
import Mustache
import Records
import SourceText
import Vocabulary

/// One page of what changed, all of it or one sort.
struct ChangesPage {
    private static let columns: [PageTable.Column] = [
        .init("Day"), .init("Record", isPlain: true), .init("What happened", isPlain: true),
    ]

    let catalog: Catalog
    let changes: Changes
    /// Which of the lists, and which page of it, from 1.
    let list: Int
    let number: Int

    static func path(_ sort: DatedEvent.Sort?, _ number: Int = 1) -> String {
        let name = sort.map { $0.rawValue + "s" } ?? "index"
        return "changes/\(name)\(number == 1 ? "" : "-\(number)").html"
    }

    static func pageCount(_ catalog: Catalog, _ entries: [Changes.Entry]) -> Int {
        Pagination.count(of: entries.count, size: catalog.registry.configuration.pageSize)
    }

    /// Links to the lists with how much each holds: "143 changes: 60 transitions, 40 versions".
    static func counts(_ changes: Changes, _ links: PageLinks) -> [UInt8] {
        var output = OutputBuffer()
        for (place, list) in changes.lists.enumerated() {
            if place > 0 { output.append(place == 1 ? ": " : ", ") }
            links.write(list.words, to: path(list.sort), into: &output)
        }
        output.append(".")
        return output.take()
    }

    /// The newest, at most `count`.
    static func newest(_ changes: Changes, _ count: Int, _ links: PageLinks) -> PageTable {
        table(changes.all.prefix(count), links)
    }

    private static func table(_ entries: ArraySlice<Changes.Entry>, _ links: PageLinks) -> PageTable {
        var table = PageTable(columns)
        for entry in entries {
            table.add([
                .day(entry.event.day.words), .html(links.record(entry.position)), .text(entry.event.sentence),
            ])
        }
        return table
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let list = changes.lists[list]
        let (sort, entries) = (list.sort, list.entries)
        let pagination = Pagination(number: number, count: ChangesPage.pageCount(catalog, entries))
        let title = sort.map { FieldNames.label($0.rawValue) + "s" } ?? "What changed"
        let first = Crumb(label: "What changed", path: sort == nil ? nil : ChangesPage.path(nil))
        let frame = PageFrame(
            path: ChangesPage.path(sort, number), title: title + pagination.suffix, section: "", sheets: [],
            crumbs: [first] + (sort == nil ? [] : [Crumb(label: title, path: nil)]))
        let size = catalog.registry.configuration.pageSize
        let start = min(entries.count, (number - 1) * size)
        var table = ChangesPage.table(
            entries[start..<min(entries.count, start + size)], PageLinks(catalog: catalog, frame: frame))
        let isCut = list.count > entries.count
        if isCut {
            table.more = Array("What is older is on the pages of the records.".utf8)
        }
        let section = PageSection(
            "s-changes",
            entries.isEmpty
                ? "Nothing yet"
                : list.words
                    + (isCut ? ", the newest \(FieldNames.grouped(String(entries.count)))" : ", the newest first"),
            table,
            none:
                "No card says yet on which day something happened. Steps from stage to stage go under lifecycle, versions "
                + "under changes, each with its day; incidents, reviews and decisions are records of their own.")
        let page = OverviewPage(
            frame: frame, lead: lead,
            words: entries.isEmpty ? nil : ChangesPage.counts(changes, PageLinks(catalog: catalog, frame: frame)),
            sections: [section], pages: pagination.values(frame) { ChangesPage.path(sort, $0) })
        return page.render(catalog, template)
    }

    private var lead: String {
        guard let date = catalog.build.date else {
            return
                "What cards say happened, and on which day. This site was built without a date, so days to come stand "
                + "among the others."
        }
        return
            "What cards say happened up to \(date.words): steps from stage to stage, versions, incidents, reviews, decisions and requests."
    }
}
