import Glibc
import LinuxFiles

/// Brings the files that Muster did not make from the old site into the new tree.
struct CarryOver {
    /// Files of people, by their paths in the site.
    private(set) var carried: Set<RawPath> = []
    /// Pages of the old site that the new one does not have.
    private(set) var removed = 0
    private let ledger: PathLedger
    private let sitePath: String

    init(beside ledger: PathLedger, sitePath: String) {
        self.ledger = ledger
        self.sitePath = sitePath
    }

    /// Walks the old site and links, or copies, what is not ours into `tree`.
    mutating func run(from site: ExistingSite, into tree: borrowing Descriptor) throws(PublishProblem) {
        try walk(site.folder, at: RawPath.here, depth: 0, site, tree)
    }

    private mutating func walk(
        _ folder: borrowing Descriptor, at path: RawPath, depth: Int,
        _ site: ExistingSite, _ tree: borrowing Descriptor
    ) throws(PublishProblem) {
        guard depth <= TreeRemoval.deepest - 2 else {
            throw .refused(place(path), "Folders that Muster did not make are nested too deeply here to be kept.")
        }
        let items = try telling("Reading the old site", place(path)) { () throws(SystemError) in
            try folder.items()
        }
        // Muster makes no empty folder, so this one is somebody's.
        if items.isEmpty && depth > 0 { try makeFolders(path, site, tree) }
        for item in items {
            let itemPath = path.appending(item.name)
            if item.kind == .folder {
                let inner = try telling("Opening a folder of the old site", place(itemPath)) { () throws(SystemError) in
                    try Descriptor(beneath: folder, item.name, flags: O_RDONLY | O_DIRECTORY)
                }
                try walk(inner, at: itemPath, depth: depth + 1, site, tree)
            } else if site.isOurs(itemPath) {
                if !ledger.holds(file: itemPath.text) { removed += 1 }
            } else {
                if path != RawPath.here { try makeFolders(path, site, tree) }
                try carry(item, from: folder, to: itemPath, tree)
            }
        }
    }

    private mutating func carry(
        _ item: FolderItem, from folder: borrowing Descriptor, to path: RawPath, _ tree: borrowing Descriptor
    ) throws(PublishProblem) {
        let text = path.text
        if ledger.holds(file: text) || ledger.holds(folder: text) { throw collision(path) }
        try telling("Keeping a file that Muster did not make", place(path)) { () throws(SystemError) in
            do throws(SystemError) {
                try checked { linkat(folder.raw, item.name.cString, tree.raw, path.cString, 0) }
            } catch {
                // Some file systems have no hard links, some systems forbid them on files of others.
                guard [EPERM, EMLINK, EXDEV, EACCES, EOPNOTSUPP].contains(error.code) else { throw error }
                try CarryOver.copy(item, from: folder, to: path, tree)
            }
        }
        carried.insert(path)
    }

    private static func copy(
        _ item: FolderItem, from folder: borrowing Descriptor, to path: RawPath, _ tree: borrowing Descriptor
    ) throws(SystemError) {
        guard item.kind == .symbolicLink else { return try tree.copyIn(item.name, of: folder, to: path) }
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = try checked { readlinkat(folder.raw, item.name.cString, &target, Int(PATH_MAX)) }
        target[count] = 0
        try checked { symlinkat(target, tree.raw, path.cString) }
    }

    /// Makes the folders down to `path` that the new tree does not have, each with the mode of the old one.
    private func makeFolders(
        _ path: RawPath, _ site: ExistingSite, _ tree: borrowing Descriptor
    ) throws(PublishProblem) {
        let bytes = path.bytes
        for end in 1...bytes.count where end == bytes.count || bytes[end] == 0x2F {
            let folder = RawPath(bytes: bytes[..<end])
            let text = folder.text
            if ledger.holds(folder: text) { continue }
            if ledger.holds(file: text) { throw collision(folder) }
            try telling("Keeping a folder that Muster did not make", place(folder)) { () throws(SystemError) in
                if try tree.status(of: folder) != nil { return }
                let mode = try site.folder.status(of: folder)?.mode ?? 0o755
                // Write permission for the owner, or the files could neither be put in nor removed later.
                try tree.makeFolder(folder, mode: mode_t(mode | 0o700))
            }
        }
    }

    private func collision(_ path: RawPath) -> PublishProblem {
        let message =
            "Muster did not make this, and a page of the site needs its place. It was left alone and nothing was "
            + "published. Move it away, then build again."
        return PublishProblem(.collision, place(path), message)
    }

    private func place(_ path: RawPath) -> String {
        path == RawPath.here ? sitePath : sitePath + "/" + path.text
    }
}
