import Records
import SourceText
import Vocabulary

/// What happened in a registry up to the day of the build, the newest first: gathered from all cards.
struct Changes: Sendable {
    struct Entry: Sendable {
        var position: Int
        var event: DatedEvent
    }

    /// So many of each list are shown: what is older is on the records' own pages.
    static let most = 2_000

    /// What is of one sort, or everything.
    struct List: Sendable {
        var sort: DatedEvent.Sort?
        /// The newest, at most `most`.
        var entries: [Entry]
        /// How many there are in all.
        var count: Int

        fileprivate init(_ sort: DatedEvent.Sort?, _ all: [Entry]) {
            self.sort = sort
            entries = Array(all.prefix(Changes.most))
            count = all.count
        }

        /// Such as "1 transition" or "40 versions".
        var words: String {
            let noun = sort?.rawValue ?? "change"
            return "\(FieldNames.grouped(String(count))) \(noun)\(count == 1 ? "" : "s")"
        }
    }

    /// Everything, then what is of one sort, for each that there is.
    let lists: [List]

    /// Without a date, days that are still to come cannot be told from others, and stand among them.
    init(_ catalog: Catalog) {
        let today = catalog.build.date
        var found: [Entry] = []
        for (position, record) in catalog.registry.records.enumerated() {
            for event in DatedEvent.all(record) where today.map({ event.day <= $0 }) ?? true {
                // One that holds still has not ended; it does to the end of its day.
                if event.sort == .exception, !catalog.isPast(event.day) { continue }
                found.append(Entry(position: position, event: event))
            }
        }
        // What happened on one day stays in the order of records and their cards.
        let sorted = found.indices.sorted {
            (-found[$0].event.day.ordinal, $0) < (-found[$1].event.day.ordinal, $1)
        }.map { found[$0] }
        let bySort = Dictionary(grouping: sorted, by: \.event.sort)
        lists =
            [List(nil, sorted)]
            + DatedEvent.Sort.allCases.compactMap { sort in bySort[sort].map { List(sort, $0) } }
    }

    var all: [Entry] { lists[0].entries }
}
