import Synchronization
import Testing

@testable import CatalogBuild

/// Work on several threads that looks like work on one.
@Suite struct ParallelMapTests {
    @Test(
        "Results come in order and each number is asked for once",
        arguments: [0, 1, 2, 3, 8, 64, 1000], [0, 1, 15, 16, 17, 1000, 4099])
    func order(jobs: Int, count: Int) {
        let asked = Mutex([Int](repeating: 0, count: count))
        let results = ParallelMap(jobs: jobs).map(count, chunk: 16) { number in
            asked.withLock { $0[number] += 1 }
            return number * 3
        }
        #expect(results == (0..<count).map { $0 * 3 })
        #expect(asked.withLock { $0.allSatisfy { $0 == 1 } })
    }

    @Test func `The number of threads is at least one and at most 64`() {
        #expect(ParallelMap(jobs: 0).jobs >= 1)
        #expect(ParallelMap(jobs: 1000).jobs == 64)
        #expect(ParallelMap(jobs: 3).jobs == 3)
    }
}
