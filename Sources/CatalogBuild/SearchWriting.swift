import CatalogPages
import SearchIndex
import SitePublishing
import Synchronization

extension ParallelMap: PieceRunner {
    package func results<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] { map(count, chunk: 1, body) }
}

/// Makes the search index of a catalog and hands its parts to a sink.
struct SearchWriting<Sink: OutputSink>: Sendable {
    let catalog: Catalog
    let parallel: ParallelMap
    let sink: Sink
    /// How many documents one thread counts before it takes the next: a multiple of the rows of a part.
    private static var run: Int { 64 * SearchPart.rowsPerPart }

    /// Writes all parts; throws the first failure.
    ///
    /// `progress` is told of each run of documents.
    func write(progress: Progress?) throws {
        let documents = SearchDocuments(catalog)
        let failure = Mutex<(any Error)?>(nil)
        @Sendable func put(_ part: SearchPart) {
            do {
                if failure.withLock({ $0 == nil }) { try sink.put(part.path, part.bytes) }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        let runs = (documents.count + Self.run - 1) / Self.run
        let counted = parallel.map(runs, chunk: 1) { number in
            progress?("Indexing", number, runs)
            let start = number * Self.run
            return documents.count(start..<min(documents.count, start + Self.run), put)
        }
        let index = SearchIndex(counted.compactMap(\.chunk), columns: ListColumns(catalog).all, parallel)
        _ = parallel.map(index.parts.count) { put(index.parts[$0]) }
        put(
            index.root(
                kinds: documents.kinds, textless: counted.flatMap(\.textless),
                hashes: counted.flatMap(\.rowHashes) + counted.flatMap(\.textHashes)))
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
