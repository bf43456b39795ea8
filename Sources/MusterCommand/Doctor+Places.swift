import ByteOutput
import CatalogBuild
import Glibc
import LinuxFiles
import SitePublishing

/// What lies around the cards: git, its ignored files, the site.
extension Doctor {
    mutating func lookAtGit(_ folder: String) {
        guard let version = GitHead.run(["git", "--version"]) else {
            return add(
                "git", .note, "git is not there: pages will name neither date nor commit",
                "install git, or build with --date")
        }
        guard let top = RegistryRoot.workTree(of: folder) else {
            return add(
                "git", .note, "this is no git work tree: pages will name neither date nor commit",
                "git init, or build with --date")
        }
        guard let shallow = GitHead.run(["git", "-C", folder, "rev-parse", "--is-shallow-repository"]) else {
            return add(
                "git", .problem, "git does not answer for \(top), most likely since another user owns it",
                "git config --global --add safe.directory \(top)")
        }
        guard let head = GitHead(folder: folder) else {
            return add("git", .note, "there is no commit yet: pages will name neither date nor commit", "git commit")
        }
        let name = version.split(separator: "\n").first.map(String.init) ?? "git"
        add("git", .ok, "\(name), at commit \(head.commit.prefix(10)) of \(head.date.iso)")
        if shallow.hasPrefix("true") {
            add(
                "git", .note, "this clone is shallow: the date of its commit is known, its history is not",
                "for anything about history: git fetch --unshallow; in CI, fetch-depth: 0")
        }
    }

    /// Whether git passes over what a build writes.
    mutating func lookAtIgnoredFiles(_ root: String) {
        guard RegistryRoot.workTree(of: root) != nil,
            GitHead.run(["git", "-C", root, "rev-parse", "--is-shallow-repository"]) != nil
        else { return }
        let patterns = [
            ("site/", "site/index.html"), (".*.lock", ".site.lock"), (".*.tmp-*/", ".site.tmp-1/index.html"),
        ]
        let missing = patterns.filter { GitHead.run(["git", "-C", root, "check-ignore", "-q", "--", $0.1]) == nil }
        if missing.isEmpty { return add(".gitignore", .ok, "site/ and what a build puts beside it are ignored") }
        add(
            ".gitignore", .note, "git would take up what a build writes",
            "add to .gitignore, each on a line: \(missing.map(\.0).joined(separator: "  "))")
    }

    mutating func lookAtSite(_ root: String) {
        let path = root + "/site"
        switch siteState(path) {
        case .absent, .empty: add("site", .ok, "site/ is not built yet")
        case .foreign(let reason):
            add("site", .problem, "nothing can be published to site/. \(reason)", "muster build --out DIR")
        case .published(let files):
            let age = staleness(path, root)
            add(
                "site", age == nil ? .ok : .note,
                "site/ holds a site of \(counted(files, "file"))\(age.map { ", \($0)" } ?? "")",
                age.map { _ in "muster build" })
        }
        lookForRemains(root)
    }

    /// In what the site differs from what a build would make now; nil where that is not known.
    private func staleness(_ path: String, _ root: String) -> String? {
        guard let bytes = try? UserFiles.read(path + "/build.json", limit: 1 << 20) else { return nil }
        let facts = bytes.withUnsafeBufferPointer { buffer in
            var json = JSONScanner(buffer)
            var facts: [String: String] = [:]
            let isRead = json.object { key, json in
                guard key == "version" || key == "commit" else { return json.skipValue() }
                facts[key] = json.string()
                return facts[key] != nil
            }
            return isRead ? facts : [:]
        }
        if let version = facts["version"], version != musterVersion { return "made by muster \(version)" }
        guard let commit = facts["commit"], let head = GitHead(folder: root), head.commit != commit else { return nil }
        return "made from commit \(commit.prefix(10)), while \(head.commit.prefix(10)) is checked out"
    }

    /// Locks and half-made trees of builds that were killed.
    private mutating func lookForRemains(_ root: String) {
        let lock = root + "/.site.lock"
        if let file = try? Descriptor(owning: checked { open(lock, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }) {
            if flock(file.raw, LOCK_SH | LOCK_NB) == 0 {
                add(
                    "site", .note, ".site.lock was left behind by a build that was killed; the next build takes it over"
                )
            } else {
                add("site", .note, "another build is at work on site/ at this moment")
                return
            }
        }
        guard let folder = try? Descriptor(folder: root), let items = try? folder.items() else { return }
        let trees = items.count { $0.name.text.hasPrefix(".site.tmp-") }
        if trees > 0 {
            add(
                "site", .note,
                "\(counted(trees, "half-made site")) (.site.tmp-…) of killed builds; the next build removes them"
            )
        }
    }
}
