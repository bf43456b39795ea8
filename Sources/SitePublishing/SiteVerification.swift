import Glibc
import LinuxFiles

/// A difference between a published site and its manifest.
package struct SiteProblem: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// There is no manifest of Muster, or it is broken.
        case noManifest = "no-manifest"
        case missing
        case changed
        case unreadable
        /// Not in the manifest: not an error by itself, as people may keep files in a site.
        case unlisted
    }

    package let kind: Kind
    package let path: String

    init(_ kind: Kind, _ path: RawPath) {
        self.kind = kind
        self.path = path.printable
    }
}

/// Recomputes the manifest of the site at `path`; nothing is found in a site as Muster published it.
package func verifySite(_ path: String) -> [SiteProblem] {
    guard let raw = RawPath(path), let name = RawPath(Manifest.fileName), let site = try? Descriptor(folder: path)
    else { return [SiteProblem(.unreadable, RawPath.here)] }
    let manifest: Manifest?
    do {
        manifest = try ExistingSite.manifest(site, raw.printable)
    } catch {
        return [SiteProblem(.unreadable, name)]
    }
    guard let manifest else { return [SiteProblem(.noManifest, name)] }
    var problems = manifest.sortedPaths.compactMap { path in
        manifest.entries[path].flatMap { difference(of: path, from: $0, in: site) }
    }
    addUnlisted(in: site, at: RawPath.here, depth: 0, manifest, &problems)
    return problems
}

/// What lies at the place of a site.
package enum SiteState: Sendable, Hashable {
    case absent
    /// A site of Muster, of so many files.
    case published(files: Int)
    /// A folder of other files, or something else, over which nothing is published.
    case foreign(reason: String)
    /// An empty folder, or one of dot-files alone.
    case empty
}

/// Looks at the place of a site without checking the site's files.
package func siteState(_ path: String) -> SiteState {
    guard let raw = RawPath(path), let here = try? Descriptor(folder: ".") else { return .absent }
    guard (try? here.status(of: raw)) != nil else { return .absent }
    do {
        let target = try PublishTarget(path)
        guard let site = try target.existingSite(forbidden: []) else { return .absent }
        return site.manifest.map { .published(files: $0.entries.count) } ?? .empty
    } catch {
        return .foreign(reason: error.message)
    }
}

private func difference(
    of path: String, from entry: Manifest.Entry, in site: borrowing Descriptor
) -> SiteProblem? {
    guard let raw = RawPath(path) else { return nil }
    do {
        let file = try Descriptor(beneath: site, raw, flags: O_RDONLY)
        let status = try file.status()
        guard status.kind == .regular, status.size == entry.size else { return SiteProblem(.changed, raw) }
        let bytes = try file.readAll(expecting: entry.size, limit: entry.size)
        return SHA256Digest(of: bytes) == entry.digest ? nil : SiteProblem(.changed, raw)
    } catch {
        return SiteProblem(error.code == ENOENT ? .missing : .unreadable, raw)
    }
}

private func addUnlisted(
    in folder: borrowing Descriptor, at path: RawPath, depth: Int, _ manifest: Manifest,
    _ problems: inout [SiteProblem]
) {
    guard depth <= TreeRemoval.deepest, let items = try? folder.items() else {
        problems.append(SiteProblem(.unreadable, path))
        return
    }
    for item in items {
        let itemPath = path.appending(item.name)
        if item.kind == .folder {
            guard let inner = try? Descriptor(beneath: folder, item.name, flags: O_RDONLY | O_DIRECTORY) else {
                problems.append(SiteProblem(.unreadable, itemPath))
                continue
            }
            addUnlisted(in: inner, at: itemPath, depth: depth + 1, manifest, &problems)
        } else if itemPath.text != Manifest.fileName, manifest.entries[itemPath.text] == nil {
            problems.append(SiteProblem(.unlisted, itemPath))
        }
    }
}
