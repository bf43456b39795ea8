import CatalogPages
import SearchIndex
import SitePublishing

extension ParallelMap: PieceRunner {
    package func results<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] { map(count, chunk: 1, body) }
}

/// Makes the search index of a catalog and hands its parts to a sink.
struct SearchWriting<Sink: OutputSink>: Sendable {
    let catalog: Catalog
    let columns: [Column]
    let sink: Sink
    /// How many documents one thread counts before it takes the next: a multiple of the rows of a part.
    private static var run: Int { 64 * SearchPart.rowsPerPart }

    /// A run of documents with its words counted, or why its parts could not be written.
    typealias Counted = Result<SearchDocuments.Counted, any Error>

    /// Counts the words of all documents and writes the parts that show them.
    ///
    /// `progress` is told of each run of documents.
    func count(_ parallel: ParallelMap, progress: Progress?) -> [Counted] {
        let documents = SearchDocuments(catalog)
        let runs = (documents.count + Self.run - 1) / Self.run
        return parallel.map(runs, chunk: 1) { number in
            progress?("Indexing", number, runs)
            let start = number * Self.run
            return Counted { try documents.count(start..<min(documents.count, start + Self.run), put) }
        }
    }

    /// Writes the parts of the lineage graph and of comparisons, and gives their hashes.
    func writeLineage(_ parallel: ParallelMap) throws -> [UInt64] {
        try LineageParts(catalog).write(parallel) { try put($0) }
            + ComparisonParts(catalog).write(parallel) { try put($0) }
    }

    /// Writes the parts that bring the runs together; throws the first failure.
    ///
    /// `lineage` are the hashes of the graph's parts.
    func write(_ runs: [Counted], lineage: [UInt64]) throws {
        let counted = try runs.map { try $0.get() }
        let index = SearchIndex(counted.compactMap(\.chunk), columns: columns, OneThread())
        for part in index.parts { try put(part) }
        try put(
            index.root(
                kinds: SearchDocuments(catalog).kinds, textless: counted.flatMap(\.textless),
                hashes: counted.flatMap(\.rowHashes) + counted.flatMap(\.textHashes) + lineage))
    }

    private func put(_ part: SearchPart) throws { try sink.put(part.path, part.bytes) }
}
