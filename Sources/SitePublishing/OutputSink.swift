/// Where a build's files go: a staged site on disk, or memory for tests and dry runs.
///
/// Any number of threads may put files at once. The same path twice is an error.
package protocol OutputSink: Sendable {
    /// Writes one file; `path` is relative to the site, ASCII, with `/`, and no part of it begins with a dot.
    func put(_ path: String, _ bytes: [UInt8]) throws(PublishProblem)
}

/// The paths that a site may hold: such that every web server, archive and file system takes them.
enum OutputPath {
    static let longest = 2048

    /// Throws where `path` could leave the site, hide in it or not exist on another system.
    static func check(_ path: String) throws(PublishProblem) {
        var copy = path
        let reason = copy.withUTF8 { flaw(in: $0) }
        if let reason {
            throw PublishProblem(
                .badPath, path, "This cannot be the path of a page: \(reason). It is a fault of Muster.")
        }
    }

    private static func flaw(in path: UnsafeBufferPointer<UInt8>) -> StaticString? {
        if path.isEmpty { return "it is empty" }
        if path.count > longest { return "it is too long" }
        var partStart = 0
        for index in 0...path.count {
            let byte = index < path.count ? path[index] : 0x2F
            switch byte {
            case 0x2F:
                if index == partStart { return "a part of it is empty" }
                if index - partStart > 255 { return "a part of it is longer than 255 bytes" }
                // Dot-files belong to people, and `.` and `..` lead elsewhere.
                if path[partStart] == 0x2E { return "a part of it begins with a dot" }
                partStart = index + 1
            case 0...0x1F, 0x7F...: return "it holds bytes that are not printable ASCII"
            // Windows and the artifact stores of CI refuse these.
            case 0x22, 0x2A, 0x3A, 0x3C, 0x3E, 0x3F, 0x5C, 0x7C: return "it holds one of \" * : < > ? \\ |"
            default: continue
            }
        }
        return nil
    }
}

/// The files and folders of a site so far: finds the path given twice and the file that is also a folder.
struct PathLedger: Sendable {
    private var files: Set<String> = []
    private var folders: Set<String> = []

    func holds(file path: String) -> Bool { files.contains(path) }

    func holds(folder path: String) -> Bool { folders.contains(path) }

    /// Notes the file `path` and the folders above it.
    mutating func claim(_ path: String) throws(PublishProblem) {
        guard !folders.contains(path), files.insert(path).inserted else {
            throw .twice(path)
        }
        var rest = path[...]
        while let slash = rest.utf8.lastIndex(of: 0x2F) {
            rest = rest[..<slash]
            let folder = String(rest)
            if folders.contains(folder) { break }
            guard !files.contains(folder) else {
                throw .twice(path)
            }
            folders.insert(folder)
        }
    }
}
