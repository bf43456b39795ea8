import Glibc
import LinuxFiles

/// Notices changes of files below one folder: by the kernel's word (inotify), or by looking again and again.
package struct FolderWatch: ~Copyable {
    /// What is watched, relative to the root.
    package struct Scope: Sendable, Equatable {
        /// Single files of the root's own folder, such as `muster.yml`; they need not exist.
        package var files: [String]
        /// Folders with all below them, or single files, which need not exist; empty is the root.
        package var folders: [String]
        /// Folders that are passed over.
        package var skipped: [String]

        package init(files: [String], folders: [String], skipped: [String]) {
            self.files = files
            self.folders = folders
            self.skipped = skipped
        }

        /// Whether something that happened to `path` matters.
        ///
        /// Hidden files are never read, and what editors keep beside a file is mostly hidden.
        func covers(_ path: String) -> Bool {
            let isHidden = path.utf8.split(separator: 0x2F).contains { $0.first == 0x2E }
            return !isHidden && (files.contains(path) || leads(to: path) || holds(path))
        }

        /// Whether `folder` is to be watched: it lies in one of the folders, or on the way to one.
        func enters(_ folder: String) -> Bool {
            folder.isEmpty || (covers(folder) && !folder.hasSuffix("/node_modules") && folder != "node_modules")
        }

        private func holds(_ path: String) -> Bool {
            folders.contains { Scope.isSame(path, or: $0) } && !skipped.contains { Scope.isSame(path, or: $0) }
        }

        private func leads(to path: String) -> Bool { folders.contains { $0.hasPrefix(path + "/") } }

        private static func isSame(_ path: String, or folder: String) -> Bool {
            folder.isEmpty || path == folder || path.hasPrefix(folder + "/")
        }
    }

    private let root: String
    private var scope: Scope
    private var inotify: Inotify?
    /// What looking found last, while there is no inotify.
    private var lastLook: [String: FileStatus] = [:]

    /// How long the files must be left alone before a change counts, in milliseconds; an editor saves in several steps.
    private static let quiet: Int32 = 50
    /// How long to wait for quiet at most, in milliseconds.
    private static let patience = 1000
    /// How often to look where the kernel does not tell, in milliseconds.
    private static let lookEvery: Int32 = 1000

    /// Watches below `root`; `looks` does without inotify, which is silent about network drives.
    package init(root: String, scope: Scope, looks: Bool = false) {
        self.root = root
        self.scope = scope
        inotify = looks ? nil : Inotify()
        watchAll()
    }

    /// Whether changes are found by looking.
    package var looks: Bool { inotify == nil }

    /// Watches `scope` from now on.
    package mutating func change(to scope: Scope) {
        guard scope != self.scope else { return }
        self.scope = scope
        watchAll()
    }

    /// Waits until something changed and the files have been left alone, or until `timeout` milliseconds are over.
    package mutating func waitForChange(timeout: Int32) -> Bool {
        guard let inotify else { return lookForChange(timeout: timeout) }
        guard inotify.wait(timeout), take() else { return false }
        var waited = 0
        while waited < FolderWatch.patience, let inotify = self.inotify, inotify.wait(FolderWatch.quiet) {
            _ = take()
            waited += Int(FolderWatch.quiet)
        }
        return true
    }

    /// Reads what the kernel tells; whether any of it matters.
    private mutating func take() -> Bool {
        guard let events = inotify?.read() else { return true }
        var matters = false
        for event in events {
            switch event {
            case .lost:
                // The kernel dropped some: new folders may be among them.
                watchAll()
                matters = true
            case .changed(let path, let isNewFolder):
                guard scope.covers(path) else { continue }
                matters = true
                // Files may lie in it already.
                if isNewFolder { watch(path) }
            }
        }
        return matters
    }

    // MARK: Watching

    private mutating func watchAll() {
        watch("")
        if inotify == nil { lastLook = look() }
    }

    /// Watches `folder` and those below it; looks from now on where the kernel has no watches left.
    private mutating func watch(_ folder: String) {
        guard inotify != nil else { return }
        var waiting = [folder]
        while let folder = waiting.popLast() {
            guard inotify?.add(folder, at: root + "/" + folder) != .exhausted else {
                inotify = nil
                lastLook = look()
                return
            }
            waiting += items(in: folder).filter { $0.kind == .folder }.map(\.path).filter(scope.enters)
        }
    }

    private func items(in folder: String) -> [(path: String, kind: FileKind)] {
        guard let items = try? Descriptor(folder: root + "/" + folder).items() else { return [] }
        return items.map { (folder.isEmpty ? $0.name.text : folder + "/" + $0.name.text, $0.kind) }
    }

    // MARK: Looking

    private mutating func lookForChange(timeout: Int32) -> Bool {
        for _ in 0..<max(1, timeout / FolderWatch.lookEvery) {
            poll(nil, 0, min(timeout, FolderWatch.lookEvery))
            if hasChangedAtLook() { return true }
        }
        return false
    }

    /// Looks, and where something changed, again until two looks are the same.
    private mutating func hasChangedAtLook() -> Bool {
        var now = look()
        guard now != lastLook else { return false }
        for _ in 0..<FolderWatch.patience / Int(FolderWatch.quiet) where now != lastLook {
            lastLook = now
            poll(nil, 0, FolderWatch.quiet)
            now = look()
        }
        lastLook = now
        return true
    }

    /// Every file that matters, with what is known of it without reading.
    private func look() -> [String: FileStatus] {
        var found: [String: FileStatus] = [:]
        var waiting = [""]
        while let folder = waiting.popLast() {
            guard let descriptor = try? Descriptor(folder: root + "/" + folder), let items = try? descriptor.items()
            else { continue }
            for item in items {
                let path = folder.isEmpty ? item.name.text : folder + "/" + item.name.text
                if item.kind == .folder {
                    if scope.enters(path) { waiting.append(path) }
                } else if scope.covers(path) {
                    found[path] = (try? descriptor.status(of: item.name)) ?? nil
                }
            }
        }
        return found
    }
}
