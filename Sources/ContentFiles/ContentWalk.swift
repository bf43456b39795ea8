import CLinuxCalls
import Glibc
import LinuxFiles
import SourceText

/// A regular file of the content.
package struct ContentEntry: Sendable, Hashable {
    /// Relative to the root, with `/`; valid UTF-8 without control characters, as every other name is a problem.
    package let path: String

    package var pathBytes: [UInt8] { Array(path.utf8) }
}

extension ContentRoot {
    /// Lists the regular files below `folder`, in byte order, and what could not be listed.
    ///
    /// Dot-files, `node_modules` and the folders in `skipping` (relative to the root) are passed over in silence.
    package func walk(
        _ folder: String = "", skipping skipped: [String] = []
    ) -> (entries: [ContentEntry], problems: [FileProblem]) {
        var walk = ContentWalk(root: self, skipping: skipped)
        do {
            walk.run(from: try checkedPath(folder))
        } catch {
            walk.problems.append(error)
        }
        return walk.result()
    }
}

/// One walk: a list of folders still to read, so that deep nesting costs no stack.
private struct ContentWalk {
    private static let ignoredFolder = RawPath("node_modules")

    private let root: ContentRoot
    private let skipped: Set<RawPath>
    private var waiting: [(path: RawPath, depth: Int)] = []
    private var links: [(path: RawPath, depth: Int)] = []
    private var visited: Set<FolderIdentity> = []
    private var entries: [ContentEntry] = []
    var problems: [FileProblem] = []

    init(root: ContentRoot, skipping: [String]) {
        self.root = root
        skipped = Set(skipping.compactMap { RawPath($0.hasSuffix("/") ? String($0.dropLast()) : $0) })
    }

    mutating func run(from start: RawPath) {
        waiting = [(start, 0)]
        while true {
            if let folder = waiting.popLast() {
                read(folder.path, depth: folder.depth)
            } else if let link = links.popLast() {
                // After all real folders, so that a folder is listed under its own name first.
                follow(link.path, depth: link.depth)
            } else {
                return
            }
        }
    }

    func result() -> (entries: [ContentEntry], problems: [FileProblem]) {
        (
            entries.sorted { $0.path.precedesByBytes($1.path) },
            problems.sorted { $0.pathBytes.lexicographicallyPrecedes($1.pathBytes) }
        )
    }

    private mutating func read(_ folder: RawPath, depth: Int) {
        guard depth <= ContentRoot.deepest else {
            problems.append(.tooDeep(folder, limit: ContentRoot.deepest))
            return
        }
        do {
            let descriptor = try root.open(folder, flags: O_RDONLY | O_DIRECTORY)
            if root.followsInsideLinks {
                let identity = FolderIdentity(try descriptor.status())
                guard visited.insert(identity).inserted else {
                    problems.append(.link(folder, followsInsideLinks: true))
                    return
                }
            }
            for item in try descriptor.items() { add(item, in: folder, depth: depth) }
        } catch let problem as FileProblem {
            problems.append(problem)
        } catch let error as SystemError {
            problems.append(.failure(error, folder, followsInsideLinks: root.followsInsideLinks))
        } catch {
            problems.append(
                .failure(SystemError(code: EIO), folder, followsInsideLinks: root.followsInsideLinks))
        }
    }

    private mutating func add(_ item: FolderItem, in folder: RawPath, depth: Int) {
        if item.startsWithDot || item.name == ContentWalk.ignoredFolder { return }
        let path = folder.appending(item.name)
        if skipped.contains(path) { return }
        guard item.name.isPlainText else {
            problems.append(.badName(path))
            return
        }
        guard path.count < Int(PATH_MAX) else {
            problems.append(.tooLong(path))
            return
        }
        switch item.kind {
        case .regular: entries.append(ContentEntry(path: path.text))
        case .folder: waiting.append((path, depth + 1))
        case .symbolicLink where root.followsInsideLinks: links.append((path, depth + 1))
        case .symbolicLink: problems.append(.link(path, followsInsideLinks: false))
        default: problems.append(.notRegular(path, item.kind))
        }
    }

    private mutating func follow(_ path: RawPath, depth: Int) {
        do {
            let target = try root.open(path, flags: MUSTER_O_PATH)
            // A link into the output folder would publish the site into itself.
            if let real = try root.contentPath(of: target), skipped.contains(where: { real.isSame(or: $0) }) { return }
            let status = try target.status()
            switch status.kind {
            case .regular: entries.append(ContentEntry(path: path.text))
            case .folder: waiting.append((path, depth))
            default: problems.append(.notRegular(path, status.kind))
            }
        } catch let problem as FileProblem {
            problems.append(problem)
        } catch {
            problems.append(.link(path, followsInsideLinks: true))
        }
    }
}

private struct FolderIdentity: Hashable {
    private let device: UInt64
    private let inode: UInt64

    init(_ status: FileStatus) {
        device = status.device
        inode = status.inode
    }
}

extension RawPath {
    /// Whether this is `folder` or lies below it.
    fileprivate func isSame(or folder: RawPath) -> Bool {
        self == folder || cString.starts(with: folder.cString.dropLast() + [0x2F])
    }

    /// Whether this is UTF-8 without control characters.
    fileprivate var isPlainText: Bool {
        if cString.dropLast().allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return true }
        guard let text = String(validating: cString.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) else {
            return false
        }
        return text.hasSameBytes(as: printable)
    }
}
