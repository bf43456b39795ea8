import GitHubMarkdown

/// What `--version` says: the program, and the Markdown parser, whose version matters for safety.
enum VersionText {
    static var full: String {
        let parser = cmarkVersion()
        let isOld = parser.split(separator: ".").last.flatMap { Int($0) }.map { $0 < 13 } ?? true
        return "muster \(musterVersion) (cmark-gfm \(parser)\(isOld ? ", guarded by Muster's own limits" : ""))"
    }
}
