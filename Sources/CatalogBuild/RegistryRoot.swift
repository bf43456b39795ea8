import Glibc
import Vocabulary

/// Finds the registry that a folder belongs to.
package enum RegistryRoot {
    /// The nearest folder from `start` upward with a `muster.yml`; without one, with `content/` that holds a kind's folder.
    package static func find(from start: String) -> String? {
        let folders = ancestors(of: start)
        if let configured = folders.first(where: { isFile($0 + "/muster.yml") }) { return configured }
        return folders.first { folder in Kind.allCases.contains { isFolder(folder + "/content/" + $0.folder) } }
    }

    /// Whether `folder` is a registry: it has a `muster.yml`, or `content/` with a kind's folder.
    package static func isRegistry(_ folder: String) -> Bool {
        isFile(folder + "/muster.yml") || Kind.allCases.contains { isFolder(folder + "/content/" + $0.folder) }
    }

    /// The path from the top of the git work tree to `folder`, with a slash at its end; empty at the top or without git.
    package static func workTreePrefix(of folder: String) -> String {
        guard let top = workTree(of: folder), let here = realPath(folder) else { return "" }
        let rest = here.dropFirst(top.count).drop { $0 == "/" }
        return rest.isEmpty ? "" : rest + "/"
    }

    /// The top of the git work tree that holds `folder`; nil outside of one.
    package static func workTree(of folder: String) -> String? {
        ancestors(of: folder).first { isFolder($0 + "/.git") || isFile($0 + "/.git") }
    }

    /// The real path of `path`; nil where it does not exist.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    package static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }
    package static func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }

    private static func mode(_ path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private static func ancestors(of start: String) -> [String] {
        guard var folder = realPath(start) else { return [] }
        var folders = [folder]
        while folder != "/", let slash = folder.lastIndex(of: "/") {
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
            folders.append(folder)
        }
        return folders
    }
}
