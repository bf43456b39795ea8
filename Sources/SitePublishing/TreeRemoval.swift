import Glibc
import LinuxFiles

/// Removes trees that Muster made, by descriptors, so that no link leads the removal elsewhere.
enum TreeRemoval {
    /// Bounds the recursion; nothing deeper is ever carried into a tree of ours.
    static let deepest = 128

    /// Removes the folder `name` of `parent` and all below it.
    ///
    /// `spares` is asked for each file, with its path in the tree, before it goes; answering true means that it was
    /// moved away or has to stay.
    static func remove(
        _ name: RawPath, in parent: borrowing Descriptor,
        spares: (borrowing Descriptor, FolderItem, RawPath) -> Bool = { _, _, _ in false }
    ) throws(SystemError) {
        let folder = try Descriptor(
            owning: checked {
                openat(parent.raw, name.cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            })
        try empty(folder, at: RawPath.here, depth: 0, spares)
        try checked { unlinkat(parent.raw, name.cString, AT_REMOVEDIR) }
    }

    private static func empty(
        _ folder: borrowing Descriptor, at path: RawPath, depth: Int,
        _ spares: (borrowing Descriptor, FolderItem, RawPath) -> Bool
    ) throws(SystemError) {
        guard depth <= deepest else { throw SystemError(code: ENAMETOOLONG) }
        for item in try folder.items() {
            let itemPath = path.appending(item.name)
            guard item.kind == .folder else {
                if spares(folder, item, itemPath) { continue }
                try checked { unlinkat(folder.raw, item.name.cString, 0) }
                continue
            }
            let inner = try Descriptor(
                owning: checked {
                    openat(folder.raw, item.name.cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                })
            try empty(inner, at: itemPath, depth: depth + 1, spares)
            try checked { unlinkat(folder.raw, item.name.cString, AT_REMOVEDIR) }
        }
    }
}

/// The temporary trees of one output folder, `.NAME.tmp-<pid>-<random>`.
struct TemporaryTrees {
    private let prefix: String
    /// Set aside by the two renames of file systems that cannot swap; see `StagedSite.swap`.
    static let asideSuffix = ".old"

    init(of target: borrowing PublishTarget) { prefix = ".\(target.name).tmp-" }

    func newName() -> String {
        let random = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return prefix + "\(getpid())-" + String(repeating: "0", count: 16 - random.count) + random
    }

    /// Removes what killed builds left.
    ///
    /// Only under the lock: then every such tree is of a dead build.
    func removeStale(in target: borrowing PublishTarget) throws(PublishProblem) {
        do {
            var stale = try target.parent.items().filter { $0.kind == .folder && isOurs($0.name.text) }
            // Killed between the two renames: the site set aside is the only one, so it goes back.
            if let name = RawPath(target.name), try target.parent.status(of: name) == nil,
                let aside = stale.firstIndex(where: { $0.name.text.hasSuffix(TemporaryTrees.asideSuffix) })
            {
                let aside = stale.remove(at: aside).name
                try checked { renameat(target.parent.raw, aside.cString, target.parent.raw, name.cString) }
            }
            for item in stale { try TreeRemoval.remove(item.name, in: target.parent) }
        } catch {
            throw .system(error, target.path(of: prefix + "…"), "Removing the remains of a build that was stopped")
        }
    }

    /// Whether `name` has exactly the form that we give.
    private func isOurs(_ name: String) -> Bool {
        guard name.hasPrefix(prefix) else { return false }
        var rest = name.dropFirst(prefix.count)
        if rest.hasSuffix(TemporaryTrees.asideSuffix) { rest = rest.dropLast(TemporaryTrees.asideSuffix.count) }
        let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            && parts[1].utf8.count == 16
            && parts[1].utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
    }
}
