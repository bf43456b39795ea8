import GitHubMarkdown
import Records
import SearchIndex
import Vocabulary

/// Hands the records of a catalog to the search index: record `n` is document `n`.
package struct SearchDocuments: Sendable {
    /// What became of a run of documents.
    package struct Counted: Sendable {
        package var chunk: IndexChunk?
        /// Hashes of the parts of rows and of texts, in the order of documents.
        package var rowHashes: [UInt64] = []
        package var textHashes: [UInt64] = []
        /// Documents that have no text.
        package var textless: [Int] = []
    }

    private let catalog: Catalog
    /// Fields that have been taken by name, or that say nothing worth finding.
    private static let skipped: Set<String> = [
        "title", "summary", "model_name", "pretty_name", "owner", "tags", "aliases", "thumbnail", "license_link",
        "extra_gated_heading", "extra_gated_prompt", "extra_gated_description", "extra_gated_button_content",
        "extra_gated_eu_disallowed",
    ]

    package init(_ catalog: Catalog) { self.catalog = catalog }

    package var count: Int { catalog.registry.records.count }

    package var kinds: [DocumentKind] {
        catalog.kinds.map { kind, positions in
            DocumentKind(
                kind: kind.rawValue, noun: kind.noun, title: kind.pluralTitle, folder: kind.folder,
                first: positions.first ?? 0, count: positions.count)
        }
    }

    /// Counts the words of the documents in `range`, and hands over the parts that show them.
    ///
    /// `range` begins at a multiple of `SearchPart.rowsPerPart`.
    package func count(_ range: Range<Int>, _ put: (SearchPart) throws -> Void) rethrows -> Counted {
        var counter = TermCounter()
        var counted = Counted()
        var rows: [DocumentRow] = []
        for position in range {
            let record = catalog.registry.records[position]
            rows.append(row(record, position))
            count(record, position, &counter)
            if let part = textPart(record, position) {
                counted.textHashes.append(part.hash)
                try put(part)
            } else {
                counted.textless.append(position)
            }
            if rows.count == SearchPart.rowsPerPart || position == range.upperBound - 1 {
                let part = SearchPart.rows(position / SearchPart.rowsPerPart, rows)
                counted.rowHashes.append(part.hash)
                try put(part)
                rows.removeAll(keepingCapacity: true)
            }
        }
        counted.chunk = counter.finished()
        return counted
    }

    private func row(_ record: Record, _ position: Int) -> DocumentRow {
        DocumentRow(
            id: record.id.text, title: record.title, summary: record.summary ?? "", stage: record.stage ?? "",
            owner: catalog.ownerValue(of: position)?.name ?? "", page: record.unusualPage ?? "")
    }

    private func textPart(_ record: Record, _ position: Int) -> SearchPart? {
        let headings = record.document.headings.lazy.filter { !$0.text.isEmpty && !$0.anchor.isEmpty }.map {
            DocumentText.Heading(start: $0.textStart, anchor: $0.anchor)
        }
        return record.document.plainText.withUnsafeBufferPointer { text in
            SearchPart.text(position, text, headings: Array(headings))
        }
    }

    private func count(_ record: Record, _ position: Int, _ counter: inout TermCounter) {
        for id in [record.id.text] + record.aliases {
            counter.addExact(id)
            for segment in RecordID(id).segments { counter.add(String(Substring(segment)), .name) }
        }
        counter.add(record.title, .name)
        if let summary = record.summary { counter.add(summary, .summary) }
        for tag in record.tags { counter.add(tag, .value) }
        if let owner = catalog.ownerValue(of: position) {
            counter.add(owner.text, .value)
            if let label = owner.label { counter.add(label, .value) }
        }
        for entry in record.fields { count(entry, &counter) }
        for entry in record.hubFields { count(entry, &counter) }
        countText(record.document, &counter)
        counter.endDocument()
    }

    /// Counts fields that hold words, names of records or lists of these.
    private func count(_ entry: NamedValue, _ counter: inout TermCounter) {
        guard !SearchDocuments.skipped.contains(entry.name) else { return }
        if let items = entry.value.list {
            for item in items { count(item, &counter) }
        } else {
            count(entry.value, &counter)
        }
    }

    private func count(_ value: FieldValue, _ counter: inout TermCounter) {
        switch value.content {
        case .text(let text), .number(let text), .invalid(let text), .date(_, let text): counter.add(text, .value)
        case .reference(let reference): counter.add(reference.text, .value)
        case .flag, .list, .map, .open, .special, .null: break
        }
    }

    /// Counts the text between headings, and these for more.
    private func countText(_ document: MarkdownDocument, _ counter: inout TermCounter) {
        document.plainText.withUnsafeBufferPointer { text in
            var start = 0
            for heading in document.headings where heading.textStart >= start && heading.textStart < text.count {
                guard !heading.text.isEmpty else { continue }
                counter.add(UnsafeBufferPointer(rebasing: text[start..<heading.textStart]), .text)
                let end = text[heading.textStart...].firstIndex(of: 0x0A) ?? text.count
                counter.add(UnsafeBufferPointer(rebasing: text[heading.textStart..<end]), .heading)
                start = end
            }
            counter.add(UnsafeBufferPointer(rebasing: text[start...]), .text)
        }
    }
}

extension Catalog {
    /// Who answers for a record: the team's id and title where it is a record, else what the card says.
    func ownerValue(of position: Int) -> ColumnValue? {
        let record = registry.records[position]
        guard let owner = record.owner else { return nil }
        guard let team = team(owning: position) else { return ColumnValue(owner) }
        return ColumnValue(team.id.text, label: team.title, page: team.unusualPage)
    }

    /// The team that answers for a record, where it is one.
    func team(owning position: Int) -> Record? {
        let link = registry.outgoing[position].first { $0.use.relation == .owner }
        guard let link, case .record(let target) = link.target else { return nil }
        return registry.records[target]
    }
}

extension Record {
    /// The path of its page where that does not follow from its id.
    fileprivate var unusualPage: String? {
        let stem = layout.pageStem
        return stem.utf8.elementsEqual((kind.folder + "/" + id.text).utf8) ? nil : stem + ".html"
    }
}

extension ColumnValue {
    /// What people are shown.
    fileprivate var name: String { label ?? text }
}
