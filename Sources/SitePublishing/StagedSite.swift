import Glibc
import LinuxFiles
import Synchronization

/// A site being written beside the published one, which it replaces in one step.
///
/// A class, since the threads of a build put files into the same tree. Whatever happens before `publish` returns,
/// the old site stays as it was; a tree that is not published is removed.
package final class StagedSite: OutputSink {
    enum Phase: Sendable { case open, closed }

    struct State: ~Copyable {
        var phase = Phase.open
        var lock: PublishLock?
        var ledger = PathLedger()
        var manifest = Manifest()
        var edited: [String] = []
        var unchanged = 0
        /// The first page that could not be put: a site without it must not be published.
        var failure: PublishProblem?
    }

    let target: PublishTarget
    let old: ExistingSite?
    let tree: Descriptor
    let treeName: String
    let state: Mutex<State>

    /// Takes the lock, checks that `output` may be replaced, clears remains of killed builds, makes the new tree.
    ///
    /// `forbidden` names folders that must not be replaced, themselves or with a folder around them: the content,
    /// the home folder. The root, the current folder and git work trees are refused in any case.
    package init(output: String, forbidden: [String]) throws(PublishProblem) {
        target = try PublishTarget(output)
        // Before the lock, which would leave its file beside a place that is none of our business.
        _ = try target.allowedFolder(forbidden: forbidden)
        let lock = try PublishLock(for: target)
        let trees = TemporaryTrees(of: target)
        try trees.removeStale(in: target)
        old = try target.existingSite(forbidden: forbidden)
        treeName = trees.newName()
        tree = try StagedSite.makeTree(treeName, target)
        var first = State(lock: lock)
        _ = try first.ledger.claim(Manifest.fileName)
        state = Mutex(first)
    }

    deinit { abandon() }

    private static func makeTree(
        _ name: String, _ target: borrowing PublishTarget
    ) throws(PublishProblem) -> Descriptor {
        do throws(SystemError) {
            guard let raw = RawPath(name) else { throw SystemError(code: EINVAL) }
            try target.parent.makeFolder(raw)
            return try Descriptor(beneath: target.parent, raw, flags: O_RDONLY | O_DIRECTORY)
        } catch {
            unlinkat(target.parent.raw, name, AT_REMOVEDIR)
            throw .system(error, target.path(of: name), "Making the folder for the new site")
        }
    }

    package func put(_ path: String, _ bytes: [UInt8]) throws(PublishProblem) {
        do throws(PublishProblem) {
            try OutputPath.check(path)
            try claim(path)
            let digest = SHA256Digest(of: bytes)
            let comparison = try compare(path, bytes, digest)
            if !comparison.isLinked {
                try telling("Writing", target.path + "/" + path) { () throws(SystemError) in
                    try tree.writeNew(path, bytes)
                }
            }
            state.withLock { state in
                state.manifest.entries[path] = Manifest.Entry(size: bytes.count, digest: digest)
                if comparison.isSame { state.unchanged += 1 }
                if comparison.isEdited { state.edited.append(path) }
            }
        } catch {
            state.withLock { state in state.failure = state.failure ?? error }
            throw error
        }
    }

    /// Notes the path and makes its folders, under the lock: no other thread may see a folder before it is there.
    private func claim(_ path: String) throws(PublishProblem) {
        try state.withLock { state throws(PublishProblem) in
            guard state.phase == .open else {
                throw PublishProblem(.incomplete, path, "The site is published or abandoned. It is a fault of Muster.")
            }
            for folder in try state.ledger.claim(path) {
                try telling("Making a folder", target.path + "/" + folder) { () throws(SystemError) in
                    if let raw = RawPath(folder) { try tree.makeFolder(raw) }
                }
            }
        }
    }

    /// Removes the temporary tree and lets go of the lock; nothing happens after `publish`.
    package func abandon() {
        let wasOpen = state.withLock { state in
            defer { state.phase = .closed }
            return state.phase == .open
        }
        guard wasOpen else { return }
        removeTree()
        releaseLock()
    }

    /// Last of all: from here on another build may begin.
    func releaseLock() {
        state.withLock { $0.lock = nil }
    }

    /// Takes the new tree away; what cannot be removed is left to the next build, which clears it.
    func removeTree() {
        guard let raw = RawPath(treeName) else { return }
        try? TreeRemoval.remove(raw, in: target.parent)
    }
}
