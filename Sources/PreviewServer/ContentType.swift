/// The media type of a file, by the ending of its name.
enum ContentType {
    static let html = "text/html; charset=utf-8"

    static func of(_ path: String) -> String {
        guard let dot = path.utf8.lastIndex(of: 0x2E) else { return other }
        return known[path[path.index(after: dot)...].lowercased()] ?? other
    }

    /// What a browser saves and never shows.
    private static let other = "application/octet-stream"

    private static let known = [
        "html": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json; charset=utf-8",
        // As text: a browser that takes a twin for HTML would run what a card holds.
        "md": "text/plain; charset=utf-8", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "xml": "application/xml; charset=utf-8", "svg": "image/svg+xml; charset=utf-8", "png": "image/png",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon",
        "woff2": "font/woff2",
    ]
}
