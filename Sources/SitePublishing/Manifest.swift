import ByteOutput
import Glibc
import SourceText

/// What a build says of itself in `manifest.json`, such as version, commit and date; in the order given.
///
/// Nothing here may differ between two builds of the same commit: no clock, no host, no path.
package struct BuildInfo: Sendable {
    package var fields: [(name: String, value: String)]

    package init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }
}

/// The list of files that Muster made: by it a later build knows which files it may replace and remove.
struct Manifest: Sendable {
    static let fileName = "manifest.json"
    static let generator = "muster"
    /// Far above any site; keeps a planted file from filling the memory.
    static let largestFile = 256 << 20

    struct Entry: Sendable, Hashable {
        var size: Int
        var digest: SHA256Digest
    }

    var entries: [String: Entry] = [:]

    var sortedPaths: [String] { sortedEntries.map(\.key) }

    /// In byte order of paths, which are sorted in one buffer by number: to move strings about takes several times as long.
    private var sortedEntries: [(key: String, value: Entry)] {
        let all = Array(entries)
        var bytes: [UInt8] = []
        var starts = [0]
        for (path, _) in all {
            path.withBytes { bytes.append(contentsOf: $0) }
            starts.append(bytes.count)
        }
        let order = bytes.withUnsafeBufferPointer { bytes in
            starts.withUnsafeBufferPointer { starts in
                all.indices.sorted { left, right in
                    let (one, two) = (starts[left]..<starts[left + 1], starts[right]..<starts[right + 1])
                    guard let base = bytes.baseAddress else { return false }
                    let order = memcmp(base + one.lowerBound, base + two.lowerBound, min(one.count, two.count))
                    return order == 0 ? one.count < two.count : order < 0
                }
            }
        }
        return order.map { all[$0] }
    }

    var totalBytes: Int { entries.values.reduce(0) { $0 + $1.size } }

    /// The paths of the site, the manifest's own included.
    func ledger() throws(PublishProblem) -> PathLedger {
        var ledger = PathLedger()
        try ledger.claim(Manifest.fileName)
        for path in entries.keys { try ledger.claim(path) }
        return ledger
    }

    /// The JSON text, one file per line so that two manifests can be compared by eye.
    func encoded(_ info: BuildInfo) -> [UInt8] {
        var json = JSONWriter(indent: 1, reserving: 256 + entries.count * 160)
        json.object { json in
            json.field("generator", Manifest.generator)
            json.field("format", 1)
            json.object("build") { json in
                for field in info.fields { json.field(field.name, field.value) }
            }
            json.array("files") { json in
                for (path, entry) in sortedEntries {
                    json.onOneLine { json in
                        json.object { json in
                            json.field("path", path)
                            json.field("size", entry.size)
                            json.field("sha256", entry.digest.hex)
                        }
                    }
                }
            }
        }
        return json.finished()
    }

    init() {}

    /// Reads a manifest of Muster; nil for anything else, be it broken or of another program.
    init?(decoding bytes: [UInt8]) {
        let decoded: [String: Entry]? = bytes.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes)
            return Manifest.entries(from: &scanner)
        }
        guard let decoded else { return nil }
        entries = decoded
    }

    private static func entries(from json: inout JSONScanner) -> [String: Entry]? {
        var generator: String?
        var entries: [String: Entry]?
        let isWhole = json.object { key, json in
            switch key {
            case "generator":
                generator = json.string()
                return generator != nil
            case "files":
                var files: [String: Entry] = [:]
                let isList = json.array { json in
                    guard let (path, entry) = file(from: &json) else { return false }
                    return files.updateValue(entry, forKey: path) == nil
                }
                entries = files
                return isList
            default: return json.skipValue()
            }
        }
        guard isWhole, json.isAtEnd, generator == Manifest.generator else { return nil }
        return entries
    }

    private static func file(from json: inout JSONScanner) -> (String, Entry)? {
        var path: String?
        var size: Int?
        var digest: SHA256Digest?
        let isWhole = json.object { key, json in
            switch key {
            case "path": path = json.string()
            case "size": size = json.count()
            case "sha256": digest = json.string().flatMap { SHA256Digest(hex: $0) }
            default: return json.skipValue()
            }
            return path != nil || size != nil || digest != nil
        }
        guard isWhole, let path, let size, let digest, (try? OutputPath.check(path)) != nil else { return nil }
        return (path, Entry(size: size, digest: digest))
    }
}
