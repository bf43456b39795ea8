import Glibc
import LinuxFiles

/// How a new file stands to the old one of the same path.
struct OldFileComparison: Sendable {
    /// The old file has the same bytes.
    var isSame = false
    /// The old file was linked into the new tree.
    var isLinked = false
    /// Somebody changed the old file since Muster wrote it.
    var isEdited = false
}

extension StagedSite {
    /// Compares with the old site's file, and links that one into the tree if it holds the same bytes.
    ///
    /// The bytes on disk count, not the manifest: someone may have edited the file. A file that has a second name
    /// or another mode than ours is written anew, so that a site consists of plain files of its own.
    func compare(
        _ path: String, _ bytes: [UInt8], _ digest: SHA256Digest
    ) throws(PublishProblem) -> OldFileComparison {
        guard let old, let entry = old.manifest?.entries[path], let raw = RawPath(path) else {
            return OldFileComparison()
        }
        // Nothing readable there any more: the page is written, and no more is to be said.
        guard let file = try? Descriptor(beneath: old.folder, raw, flags: O_RDONLY), let status = try? file.status()
        else { return OldFileComparison() }
        guard status.kind == .regular, status.size == entry.size,
            let oldBytes = try? file.readAll(expecting: entry.size, limit: entry.size)
        else { return OldFileComparison(isEdited: true) }
        guard StagedSite.areSame(oldBytes, bytes) else {
            return OldFileComparison(isEdited: SHA256Digest(of: oldBytes) != entry.digest)
        }
        let mayLink = status.links == 1 && status.mode == 0o644
        return OldFileComparison(isSame: true, isLinked: mayLink ? try link(raw, status) : false)
    }

    /// Answers false where the file has to be written instead.
    private func link(_ path: RawPath, _ status: FileStatus) throws(PublishProblem) -> Bool {
        guard let old else { return false }
        var result = linkat(old.folder.raw, path.cString, tree.raw, path.cString, 0)
        if result != 0, errno == ENOENT, (try? makeFolders(above: path.text)) != nil {
            result = linkat(old.folder.raw, path.cString, tree.raw, path.cString, 0)
        }
        guard result == 0 else { return false }
        // The name may have come to mean another file since it was read.
        if let linked = try? tree.status(of: path), linked.isSameFile(as: status) { return true }
        try telling("Replacing a file", target.path + "/" + path.text) { () throws(SystemError) in
            try checked { unlinkat(tree.raw, path.cString, 0) }
        }
        return false
    }

    private static func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && memcmp(left, right, left.count) == 0
    }
}
