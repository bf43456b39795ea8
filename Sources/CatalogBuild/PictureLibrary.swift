import ContentFiles
import Records
import SitePublishing
import SourceText
import Synchronization

/// The pictures that cards show from their own folders: raster images alone, judged by their first bytes.
package final class PictureLibrary: Sendable {
    package struct Picture: Sendable {
        /// Relative to the registry's root.
        package var source: String
        /// Below the site's root.
        package var path: String
    }

    /// The largest picture that is copied, in bytes.
    static let limit = 5 * 1024 * 1024

    private let root: ContentRoot
    /// What became of each file asked for: its path in the site, or nil.
    private let known = Mutex<[UTF8Key: String?]>([:])

    package init(_ root: ContentRoot) { self.root = root }

    /// The path in the site of the picture at `source`; nil where it is none, or too large.
    package func publish(_ source: String) -> String? {
        if let path = known.withLock({ $0[UTF8Key(source)] }) { return path }
        let bytes = try? root.read(source, limit: PictureLibrary.limit)
        let path = bytes.flatMap(PictureLibrary.fileExtension).map {
            "assets/pictures/" + PictureLibrary.name(source) + "." + $0
        }
        known.withLock { $0[UTF8Key(source)] = path }
        return path
    }

    /// The same for the registry's logo, with the reason where it cannot be shown.
    package func publishLogo(_ source: String) -> Branding.LogoFile {
        if let path = publish(source) { return .published(path) }
        do throws(FileProblem) {
            let start = try root.read(source, limit: PictureLibrary.limit).prefix(1024)
            let isDrawing = source.hasSuffix(".svg") || String(decoding: start, as: UTF8.self).contains("<svg")
            return .unusable(isDrawing ? "is an SVG, which can hold scripts" : "is no PNG, JPEG, WebP or GIF")
        } catch {
            return .unusable(error.kind == .missing ? "is not there" : "cannot be read: \(error.message)")
        }
    }

    /// All pictures to copy, in byte order of their sources.
    package var published: [Picture] {
        known.withLock { known in
            known.compactMap { source, path in path.map { Picture(source: source.string, path: $0) } }
                .sorted { $0.source.precedesByBytes($1.source) }
        }
    }

    /// What the first bytes say the file is; SVG is none of these, since it can hold scripts.
    private static func fileExtension(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return "gif" }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return "webp" }
        return nil
    }

    /// A name that is ASCII and unlike that of any other file: what is readable of the path, and its hash.
    ///
    /// SHA-256, since two paths made to share a name would stop the build.
    private static func name(_ source: String) -> String {
        let hash = sha256Hex(Array(source.utf8)).prefix(20)
        let readable = source.utf8.suffix(40).map { byte -> UInt8 in
            let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
            return isPlain ? byte : 0x2D
        }
        return hash + "-" + String(decoding: readable, as: UTF8.self)
    }
}
