import CLinuxCalls
import Glibc
import LinuxFiles

/// The folder to publish to, as its parent's descriptor and its name there.
struct PublishTarget: ~Copyable, Sendable {
    let parent: Descriptor
    let name: String
    /// As the person gave it, for messages.
    let path: String

    init(_ path: String) throws(PublishProblem) {
        var trimmed = path[...]
        while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        let slash = trimmed.utf8.lastIndex(of: 0x2F)
        let name = slash.map { String(trimmed[trimmed.utf8.index(after: $0)...]) } ?? String(trimmed)
        self.path = path
        self.name = name
        if name.isEmpty || name == "." || name == ".." || RawPath(path) == nil {
            throw .refused(path, "The output must be a folder with a name of its own, such as site.")
        }
        // The lock and the temporary tree beside it have longer names, and 255 bytes is the most for a name.
        if name.utf8.count > 200 { throw .refused(path, "The name of the output folder is longer than 200 bytes.") }
        let parentPath = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
        do {
            parent = try Descriptor(folder: parentPath)
        } catch {
            throw .system(error, parentPath, "Opening the folder that is to hold the site")
        }
    }

    /// A name beside the target, for messages.
    func path(of sibling: String) -> String {
        var trimmed = path[...]
        while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        return trimmed.dropLast(name.count) + sibling
    }

    /// Opens the site that is there, or nil; throws where nothing may be published over it.
    ///
    /// Only under the lock: another build may be removing files from what it has just replaced.
    func existingSite(forbidden: [String]) throws(PublishProblem) -> ExistingSite? {
        guard let folder = try allowedFolder(forbidden: forbidden) else { return nil }
        return try ExistingSite(folder, path)
    }

    /// Opens the folder that is there, or nil; throws where the place is one to keep off, whatever it holds.
    func allowedFolder(forbidden: [String]) throws(PublishProblem) -> Descriptor? {
        guard let raw = RawPath(name) else { return nil }
        let status = try telling("Looking at the output folder", path) { () throws(SystemError) in
            try parent.status(of: raw)
        }
        guard let status else { return nil }
        if status.kind == .symbolicLink {
            throw .refused(path, "This is a symbolic link, and publishing would replace it instead of what it shows.")
        }
        guard status.kind == .folder else { throw .refused(path, "This is a file, and a site is a folder.") }
        let folder = try telling("Opening the output folder", path) { () throws(SystemError) in
            try Descriptor(beneath: parent, raw, flags: O_RDONLY | O_DIRECTORY)
        }
        for other in forbidden + ["."] {
            if try isSameOrParent(status, of: other) {
                let place = other == "." ? "the folder you are in" : RawPath.printable(other)
                throw .refused(path, "This folder is or holds \(place), which publishing would replace.")
            }
        }
        return folder
    }

    /// Climbs from `other` to the root: by identity, since paths can lie by links, mounts and case.
    private func isSameOrParent(_ status: FileStatus, of other: String) throws(PublishProblem) -> Bool {
        guard var current = try? Descriptor(folder: other) else { return false }
        do {
            var here = try current.status()
            while !here.isSameFile(as: status) {
                let above = try Descriptor(owning: checked { openat(current.raw, "..", MUSTER_O_PATH | O_CLOEXEC) })
                let next = try above.status()
                if next.isSameFile(as: here) { return false }
                here = next
                current = above
            }
            return true
        } catch {
            throw .system(error, RawPath.printable(other), "Looking at the folders above")
        }
    }
}

/// The site that is there before the build, or a folder that holds dot-files alone.
///
/// A class, since an optional value with a descriptor cannot be lent out.
final class ExistingSite: Sendable {
    let folder: Descriptor
    let status: FileStatus
    /// Nil for a folder without a site.
    let manifest: Manifest?

    init(_ folder: consuming Descriptor, _ path: String) throws(PublishProblem) {
        let items: [FolderItem]
        do throws(SystemError) {
            status = try folder.status()
            items = try folder.items()
        } catch {
            throw .system(error, path, "Reading the output folder")
        }
        if items.contains(where: { $0.name == RawPath(".git") }) {
            throw .refused(path, "This is the top of a git work tree. Name a folder inside it.")
        }
        manifest = try ExistingSite.manifest(folder, path)
        if manifest == nil, let other = items.first(where: { !$0.startsWithDot }) {
            let reason =
                "This folder holds \(other.name.printable) and no manifest.json of Muster, so its files may be yours."
            throw .refused(path, reason + " If it is an old site, remove it by hand.")
        }
        self.folder = folder
    }

    /// Whether Muster made the file.
    ///
    /// Never a dot-file: a manifest that lists one is none of ours.
    func isOurs(_ path: RawPath) -> Bool {
        guard let manifest else { return false }
        let text = path.text
        return text == Manifest.fileName || manifest.entries[text] != nil
    }

    /// The manifest of the site in `folder`; nil where there is none of ours.
    static func manifest(_ folder: borrowing Descriptor, _ path: String) throws(PublishProblem) -> Manifest? {
        guard let name = RawPath(Manifest.fileName) else { return nil }
        do {
            let file = try Descriptor(beneath: folder, name, flags: O_RDONLY)
            let status = try file.status()
            guard status.kind == .regular, status.size <= Manifest.largestFile else { return nil }
            return Manifest(decoding: try file.readAll(expecting: status.size, limit: Manifest.largestFile))
        } catch {
            if [ENOENT, ELOOP, ENXIO, ENOTDIR].contains(error.code) { return nil }
            throw .system(error, path + "/" + Manifest.fileName, "Reading the manifest of the old site")
        }
    }
}
