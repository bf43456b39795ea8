import Glibc
import LinuxFiles
import Synchronization

/// A site being written beside the published one, which it replaces in one step.
///
/// A class, since the threads of a build put files into the same tree. Whatever happens before `publish` returns,
/// the old site stays as it was; a tree that is not published is removed.
package final class StagedSite: OutputSink {
    struct State: ~Copyable {
        var lock: PublishLock?
        /// The first page that could not be put: a site without it must not be published.
        var failure: PublishProblem?
    }

    /// Notes on pages; there are several, taken in turn, since threads that wait for one lock are slower than one.
    final class Notebook: Sendable {
        struct Page: Sendable {
            let path: String
            let entry: Manifest.Entry
            let comparison: OldFileComparison
        }

        let pages = Mutex<[Page]>([])
    }

    let target: PublishTarget
    let old: ExistingSite?
    let tree: Descriptor
    let treeName: String
    let state: Mutex<State>
    /// Whether pages may be put; later, `tree` is the published site itself.
    let isOpen = Atomic(true)
    /// Pages begun; by it `publish` sees one that is still being written.
    let begun = Atomic(0)
    let notebooks = (0..<32).map { _ in Notebook() }
    private let folders = Mutex<Set<String>>([])

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
        state = Mutex(State(lock: lock))
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
        let number = begun.add(1, ordering: .relaxed).oldValue
        do throws(PublishProblem) {
            guard isOpen.load(ordering: .acquiring) else {
                throw PublishProblem(.incomplete, path, "The site is published or abandoned. It is a fault of Muster.")
            }
            try OutputPath.check(path)
            if path == Manifest.fileName { throw PublishProblem.twice(path) }
            let digest = SHA256Digest(of: bytes)
            let comparison = try compare(path, bytes, digest)
            if !comparison.isLinked { try write(path, bytes) }
            let entry = Manifest.Entry(size: bytes.count, digest: digest)
            let page = Notebook.Page(path: path, entry: entry, comparison: comparison)
            notebooks[number % notebooks.count].pages.withLock { $0.append(page) }
        } catch {
            state.withLock { state in state.failure = state.failure ?? error }
            throw error
        }
    }

    private func write(_ path: String, _ bytes: [UInt8]) throws(PublishProblem) {
        do throws(SystemError) {
            do throws(SystemError) {
                try tree.writeNew(path, bytes)
            } catch {
                if error.code != ENOENT { throw error }
                try makeFolders(above: path)
                try tree.writeNew(path, bytes)
            }
        } catch {
            // A file, or a folder of pages, has this path; or a file has the path of the folder.
            if [EEXIST, EISDIR, ENOTDIR].contains(error.code) { throw .twice(path) }
            throw .system(error, target.path + "/" + path, "Writing")
        }
    }

    /// Makes the folders of `path` that no page has needed before.
    func makeFolders(above path: String) throws(SystemError) {
        try folders.withLock { folders throws(SystemError) in
            for index in path.utf8.indices where path.utf8[index] == 0x2F {
                let folder = String(path[..<index])
                if folders.contains(folder) { continue }
                if let raw = RawPath(folder) { try tree.makeFolder(raw) }
                folders.insert(folder)
            }
        }
    }

    /// Removes the temporary tree and lets go of the lock; nothing happens after `publish`.
    package func abandon() {
        guard isOpen.exchange(false, ordering: .acquiringAndReleasing) else { return }
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
