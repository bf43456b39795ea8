import CLinuxCalls
import Glibc
import LinuxFiles

/// What is known of a file without reading it; enough for a cache to see that it is the same one.
package struct ContentStatus: Sendable, Hashable {
    package let isRegular: Bool
    package let isFolder: Bool
    package let size: Int
    package let inode: UInt64
    package let modifiedSeconds: Int
    package let modifiedNanoseconds: Int

    init(_ status: FileStatus) {
        isRegular = status.kind == .regular
        isFolder = status.kind == .folder
        size = status.size
        inode = status.inode
        modifiedSeconds = status.modifiedSeconds
        modifiedNanoseconds = status.modifiedNanoseconds
    }
}

/// A folder below which files are read, and never outside it, whatever links and names lie there.
///
/// A class, since the threads of a build share the one open descriptor.
package final class ContentRoot: Sendable {
    /// Folders nested deeper than this are a problem, not content.
    package static let deepest = 32

    /// Whether symbolic links are followed that stay below the root.
    package let followsInsideLinks: Bool
    private let folder: Descriptor
    private let opensByComponent: Bool
    /// The real path of the root; empty where links are not followed, as only they need it.
    private let realPath: [UInt8]

    /// Opens the folder `path`, which may itself be reached by links.
    ///
    /// `opensByComponent` does without openat2, as happens by itself on kernels before 5.6; links are then never
    /// followed.
    package init(
        path: String, followsInsideLinks: Bool = false, opensByComponent: Bool = false
    ) throws(FileProblem) {
        self.followsInsideLinks = followsInsideLinks
        self.opensByComponent = opensByComponent
        guard let raw = RawPath(path) else { throw .badName(RawPath.here) }
        do {
            folder = try Descriptor(folder: path)
            realPath = followsInsideLinks ? try folder.realPath() : []
        } catch {
            throw .failure(error, raw, followsInsideLinks: followsInsideLinks)
        }
    }

    /// Reads a file; more than `limit` bytes are a problem, found before and while reading.
    package func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        let raw = try checkedPath(path)
        let file = try open(raw, flags: O_RDONLY)
        do {
            let status = try file.status()
            guard status.kind == .regular else { throw FileProblem.notRegular(raw, status.kind) }
            guard status.size <= limit else { throw FileProblem.tooLarge(raw, limit: limit) }
            let bytes = try file.readAll(expecting: status.size, limit: limit)
            guard bytes.count <= limit else { throw FileProblem.tooLarge(raw, limit: limit) }
            return bytes
        } catch let problem as FileProblem {
            throw problem
        } catch let error as SystemError {
            throw .failure(error, raw, followsInsideLinks: followsInsideLinks)
        } catch {
            throw .failure(SystemError(code: EIO), raw, followsInsideLinks: followsInsideLinks)
        }
    }

    /// What is known of a file or folder without reading it.
    package func status(_ path: String) throws(FileProblem) -> ContentStatus {
        let raw = try checkedPath(path)
        let file = try open(raw, flags: MUSTER_O_PATH)
        do {
            return ContentStatus(try file.status())
        } catch {
            throw .failure(error, raw, followsInsideLinks: followsInsideLinks)
        }
    }

    /// Whether `path` is a regular file or a folder that could be read or walked.
    package func exists(_ path: String) -> Bool {
        guard let status = try? status(path) else { return false }
        return status.isRegular || status.isFolder
    }

    func open(_ path: RawPath, flags: Int32) throws(FileProblem) -> Descriptor {
        // O_NONBLOCK: opening a pipe without a writer would wait for ever. O_NOCTTY: no terminal may take us over.
        let flags = flags | (flags & MUSTER_O_PATH == 0 ? O_NONBLOCK | O_NOCTTY : 0)
        let result =
            opensByComponent
            ? muster_open_by_component(folder.raw, path.cString, flags)
            : muster_open_beneath(folder.raw, path.cString, flags, followsInsideLinks ? 1 : 0)
        do {
            let file = Descriptor(owning: try checkedShim(result))
            if followsInsideLinks, try !leadsToContent(file) {
                throw FileProblem(.hidden, path, "This link leads to a hidden file, and those are never read.")
            }
            return file
        } catch let problem as FileProblem {
            throw problem
        } catch let error as SystemError {
            throw .failure(error, path, followsInsideLinks: followsInsideLinks)
        } catch {
            throw .failure(SystemError(code: EIO), path, followsInsideLinks: followsInsideLinks)
        }
    }

    /// Whether what was opened by links lies at a path that may be read.
    ///
    /// Without this, a link of a card to `../.git/config` would publish the tokens that CI keeps there.
    private func leadsToContent(_ file: borrowing Descriptor) throws(SystemError) -> Bool {
        guard let path = try contentPath(of: file) else { return false }
        return !ContentRoot.isHidden(path)
    }

    /// The path below the root, without links, of an open file; nil where it is not below.
    func contentPath(of file: borrowing Descriptor) throws(SystemError) -> RawPath? {
        let path = try file.realPath()
        if path == realPath { return RawPath.here }
        let top = realPath == [0x2F] ? realPath : realPath + [0x2F]
        guard path.starts(with: top) else { return nil }
        return RawPath(bytes: path.dropFirst(top.count))
    }

    static func isHidden(_ path: RawPath) -> Bool {
        path != RawPath.here && path.bytes.split(separator: 0x2F).contains { $0.first == 0x2E }
    }

    /// `path` fit for a call; the empty path is the root.
    func checkedPath(_ path: String) throws(FileProblem) -> RawPath {
        if path.isEmpty || path == "." { return RawPath.here }
        guard let raw = RawPath(path) else { throw .badName(RawPath.here) }
        let parts = path.utf8.split(separator: 0x2F)
        guard path.utf8.first != 0x2F, !parts.contains(where: { $0.elementsEqual("..".utf8) }) else {
            throw .failure(SystemError(code: EXDEV), raw, followsInsideLinks: followsInsideLinks)
        }
        guard !ContentRoot.isHidden(raw) else {
            throw FileProblem(.hidden, raw, "A part of this path begins with a dot; hidden files are never read.")
        }
        return raw
    }
}
