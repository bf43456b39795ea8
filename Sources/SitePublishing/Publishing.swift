import CLinuxCalls
import Glibc
import LinuxFiles
import Synchronization

extension StagedSite {
    /// Puts the new tree in the place of the old one, in one step, and removes the old one.
    ///
    /// All puts must have returned. `isDurable` waits until the disk has the new site, so that a power cut leaves a
    /// whole one too. Call once: on failure the old site stays, and the new tree is removed.
    package func publish(
        _ info: BuildInfo = BuildInfo(), isDurable: Bool = true
    ) throws(PublishProblem) -> PublishReport {
        let site = try close()
        defer { releaseLock() }
        var report = site.report
        var carried: Set<RawPath> = []
        let oldName: RawPath?
        do throws(PublishProblem) {
            if let failure = site.failure { throw failure }
            if let old {
                var carryOver = CarryOver(beside: try site.manifest.ledger(), sitePath: target.path)
                try carryOver.run(from: old, into: tree)
                carried = carryOver.carried
                report.removed = carryOver.removed
                report.carriedOver = carried.count
            }
            let text = site.manifest.encoded(info)
            report.totalBytes = site.manifest.totalBytes + text.count
            try telling("Writing", target.path + "/" + Manifest.fileName) { () throws(SystemError) in
                try tree.writeNew(Manifest.fileName, text)
                if isDurable { try checkedShim(muster_sync_file_system(tree.raw)) }
            }
            oldName = try swap()
        } catch {
            removeTree()
            throw error
        }
        // From here on the new site stands: what fails is said, but takes nothing back.
        if isDurable {
            report.warn("the disk did not confirm the change of names") { () throws(SystemError) in
                try checked { fsync(target.parent.raw) }
            }
        }
        if let oldName { removeOldSite(oldName, carried, &report) }
        return report
    }

    /// What the puts have gathered.
    private struct Gathered {
        var manifest = Manifest()
        var report = PublishReport()
        var failure: PublishProblem?
    }

    /// Ends the putting; throws where it ended before.
    private func close() throws(PublishProblem) -> Gathered {
        guard isOpen.exchange(false, ordering: .acquiringAndReleasing) else {
            throw PublishProblem(.incomplete, target.path, "The site was published or abandoned before.")
        }
        var gathered = Gathered(failure: state.withLock { $0.failure })
        gathered.manifest.entries.reserveCapacity(begun.load(ordering: .acquiring))
        for notebook in notebooks {
            for page in notebook.pages.withLock({ $0 }) {
                gathered.manifest.entries[page.path] = page.entry
                if page.comparison.isSame { gathered.report.unchanged += 1 } else { gathered.report.written += 1 }
                if page.comparison.isEdited { gathered.report.edited.append(page.path) }
            }
        }
        gathered.report.edited.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if gathered.failure == nil, begun.load(ordering: .acquiring) != gathered.manifest.entries.count {
            gathered.failure = PublishProblem(.incomplete, target.path, "A page is still being written.")
        }
        return gathered
    }

    /// Gives the new tree the site's name; answers the name under which the old site now lies.
    private func swap() throws(PublishProblem) -> RawPath? {
        guard let new = RawPath(treeName), let name = RawPath(target.name) else { return nil }
        return try telling("Putting the new site in place", target.path) { () throws(SystemError) -> RawPath? in
            let parent = target.parent.raw
            guard let old else {
                // Fails where somebody put files there meanwhile.
                try checked { renameat(parent, new.cString, parent, name.cString) }
                return nil
            }
            guard let now = try target.parent.status(of: name), now.isSameFile(as: old.status) else {
                throw SystemError(code: ESTALE)
            }
            let result = muster_rename_exchange(parent, new.cString, parent, name.cString)
            if result == -EINVAL || result == -ENOSYS { return try swapByTwoRenames(new, name) }
            try checkedShim(result)
            return new
        }
    }

    /// For file systems that cannot swap: for a moment there is no site, and `TemporaryTrees` mends a kill in it.
    private func swapByTwoRenames(_ new: RawPath, _ name: RawPath) throws(SystemError) -> RawPath {
        let parent = target.parent.raw
        let aside = RawPath(bytes: new.bytes + TemporaryTrees.asideSuffix.utf8)
        try checked { renameat(parent, name.cString, parent, aside.cString) }
        do {
            try checked { renameat(parent, new.cString, parent, name.cString) }
        } catch {
            try checked { renameat(parent, aside.cString, parent, name.cString) }
            throw error
        }
        return aside
    }

    /// Removes the old site; a file that somebody added after the carry-over moves to the new one.
    private func removeOldSite(_ name: RawPath, _ carried: Set<RawPath>, _ report: inout PublishReport) {
        var moved: [String] = []
        var left: [String] = []
        report.warn("the old one could not be removed; the next build will") { () throws(SystemError) in
            try TreeRemoval.remove(name, in: target.parent) { folder, item, path in
                if old?.isOurs(path) == true || carried.contains(path) { return false }
                if muster_rename_new(folder.raw, item.name.cString, tree.raw, path.cString) == 0 {
                    moved.append(path.printable)
                } else {
                    left.append(path.printable)
                }
                return true
            }
        }
        if !moved.isEmpty {
            report.warnings.append("Added during the build and kept: \(moved.joined(separator: ", ")).")
        }
        guard !left.isEmpty else { return }
        // Out of reach of the next build, which removes temporary trees.
        let shelter = target.name + ".kept" + String(name.text.suffix(16))
        renameat(target.parent.raw, name.cString, target.parent.raw, shelter)
        let files = left.joined(separator: ", ")
        report.warnings.append("Added during the build, now in \(target.path(of: shelter)): \(files).")
    }
}

extension PublishReport {
    /// Does what must not undo a published site when it fails.
    fileprivate mutating func warn(_ what: String, _ body: () throws(SystemError) -> Void) {
        do {
            try body()
        } catch {
            warnings.append("The site is published, but \(what): \(error.text).")
        }
    }
}
