import Glibc

/// A thread of the system's, for work that waits or computes: Swift's own pool is for work that does neither.
package enum SystemThread {
    /// Runs `work` on a thread of its own; nil where the system has none to give.
    package static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(ThreadWork(work))
        let result = pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<ThreadWork>.fromOpaque(pointer).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        if result == 0 { return thread }
        box.release()
        return nil
    }
}

/// Carries a closure through the C call that starts a thread.
private final class ThreadWork: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
