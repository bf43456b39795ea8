import Foundation
import Testing

@testable import SitePublishing

/// A folder of its own for one test, removed at its end.
final class Sandbox {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("muster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    var site: String { path("site") }

    func write(_ name: String, _ text: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: url.appendingPathComponent(name), withIntermediateDirectories: true)
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    func exists(_ name: String) -> Bool {
        var status = stat()
        return lstat(path(name), &status) == 0
    }

    func status(_ name: String) -> stat {
        var status = stat()
        lstat(path(name), &status)
        return status
    }

    /// What lies in the sandbox itself: the site and all that was left beside it.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }

    /// Every file below `name` with its bytes, to see that nothing changed.
    func snapshot(_ name: String) -> [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: self.path(name)) ?? .init() {
            files[path] = FileManager.default.contents(atPath: self.path(name) + "/" + path) ?? Data()
        }
        return files
    }

    /// Builds and publishes a site of these files.
    @discardableResult
    func publish(_ files: [String: String], to output: String? = nil, forbidden: [String] = []) throws -> PublishReport
    {
        let site = try StagedSite(output: output ?? self.site, forbidden: forbidden)
        for (path, text) in files { try site.put(path, Array(text.utf8)) }
        return try site.publish(isDurable: false)
    }
}

/// The problem that `body` throws; records an issue where it throws none.
func problem(_ location: SourceLocation = #_sourceLocation, _ body: () throws -> Void) -> PublishProblem? {
    do {
        try body()
        Issue.record("nothing was thrown", sourceLocation: location)
    } catch let problem as PublishProblem {
        return problem
    } catch {
        Issue.record("another error: \(error)", sourceLocation: location)
    }
    return nil
}
