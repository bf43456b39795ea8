import Glibc
import LinuxFiles
import Synchronization

/// Threads that work through numbered pieces; results come back in order, whatever thread made them.
package struct ParallelMap: Sendable {
    package let jobs: Int

    /// `jobs` 0 means one thread for each core.
    package init(jobs: Int) {
        self.jobs = jobs > 0 ? min(jobs, 64) : max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// The results of `body` for 0 ..< `count`, in order.
    package func map<Result: Sendable>(
        _ count: Int, chunk: Int = 16, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        if jobs == 1 || count <= chunk { return (0..<count).map(body) }
        let next = Atomic<Int>(0)
        let done = Mutex<[(start: Int, results: [Result])]>([])
        runThreads {
            while true {
                let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
                guard start < count else { return }
                let results = (start..<min(count, start + chunk)).map(body)
                done.withLock { $0.append((start, results)) }
            }
        }
        return done.withLock { chunks in chunks.sorted { $0.start < $1.start }.flatMap(\.results) }
    }

    /// Runs `work` once on each thread and waits for all.
    private func runThreads(_ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            // Without a thread the others do its share.
            let threads = (1..<jobs).compactMap { _ in SystemThread.start(work) }
            work()
            for thread in threads { pthread_join(thread, nil) }
        }
    }
}
