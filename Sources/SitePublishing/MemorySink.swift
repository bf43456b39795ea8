import Synchronization

/// Keeps the files of a build in memory: for previews, tests, and runs that write nothing.
package final class MemorySink: OutputSink {
    private struct Contents {
        var ledger = PathLedger()
        var files: [String: [UInt8]] = [:]
    }

    private let earlier: [String: [UInt8]]
    private let contents = Mutex(Contents())

    /// `earlier` are the files of the build before: one that is the same again takes no memory of its own.
    package init(earlier: [String: [UInt8]] = [:]) { self.earlier = earlier }

    package func put(_ path: String, _ bytes: [UInt8]) throws(PublishProblem) {
        try OutputPath.check(path)
        let bytes = kept(path, bytes)
        try contents.withLock { contents throws(PublishProblem) in
            try contents.ledger.claim(path)
            contents.files[path] = bytes
        }
    }

    /// The earlier array where it is the same, else a copy without the room that its maker had to spare.
    private func kept(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
        if let old = earlier[path], old == bytes { return old }
        return bytes.withUnsafeBufferPointer { Array($0) }
    }

    /// The bytes of `path`; nil where nothing was put.
    package subscript(path: String) -> [UInt8]? { contents.withLock { $0.files[path] } }

    /// All files by their paths.
    package var filesByPath: [String: [UInt8]] { contents.withLock { $0.files } }

    /// All files, in byte order of their paths.
    package var files: [(path: String, bytes: [UInt8])] {
        contents.withLock { contents in
            contents.files.map { (path: $0.key, bytes: $0.value) }
                .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
    }
}
