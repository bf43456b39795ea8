import ContentFiles
import Foundation
import Glibc
import Testing

@testable import SitePublishing

/// Runs only on request, by the environment: a build in miniature for `Tests/Judges`, and measurements.
@Suite(.serialized) struct `Stand-in builds` {
    private static let environment = ProcessInfo.processInfo.environment

    /// `MUSTER_STAND_IN_SITE=DIR MUSTER_RUN=N` publishes 400 pages, some of which change with N.
    @Test(.enabled(if: environment["MUSTER_STAND_IN_SITE"] != nil)) func `publish a site for the judges`() throws {
        let output = try #require(Self.environment["MUSTER_STAND_IN_SITE"])
        let run = Int(Self.environment["MUSTER_RUN"] ?? "") ?? 0
        let site = try StagedSite(output: output, forbidden: [])
        for page in 0..<400 {
            let version = page % 3 == 0 ? run : 0
            // Some pages come and go with the run.
            if page % 7 == run % 7 { continue }
            let text = String(repeating: "page \(page) of run \(version)\n", count: 200 + page)
            try site.put("models/\(page % 11)/\(page).html", Array(text.utf8))
        }
        _ = try site.publish(BuildInfo([(name: "commit", value: "\(run)")]))
    }

    /// `MUSTER_MEASURE=FOLDER` prints times per file; FOLDER lies on tmpfs, the tests are built for release.
    @Test(.enabled(if: environment["MUSTER_MEASURE"] != nil)) func `measure writing, rebuilding and reading`() throws {
        let folder = try #require(Self.environment["MUSTER_MEASURE"])
        let pages = (0..<10_000).map { number -> (path: String, bytes: [UInt8]) in
            let text = String(repeating: "page \(number) ", count: 2200)
            return ("models/\(number % 50)/page-\(number).html", Array(text.utf8.prefix(20_000)))
        }
        for threads in [1, 2, 1, 2] {
            let output = "\(folder)/measured-\(threads)"
            try? FileManager.default.removeItem(atPath: output)
            for step in ["new", "unchanged", "changed"] {
                let clock = ContinuousClock()
                let start = clock.now
                let site = try StagedSite(output: output, forbidden: [])
                let opened = clock.now
                // Processor time too: on a shared machine it alone tells whether threads wait for each other.
                let processor = Glibc.clock()
                DispatchQueue.concurrentPerform(iterations: threads) { part in
                    for index in stride(from: part, to: pages.count, by: threads) {
                        var bytes = pages[index].bytes
                        if step == "changed" { bytes[0] ^= 1 }
                        try? site.put(pages[index].path, bytes)
                    }
                }
                let written = clock.now
                let used = (Glibc.clock() - processor) / pages.count
                let report = try site.publish()
                let end = clock.now
                print(
                    "\(threads) thread(s), \(step): open \(opened - start), put \((written - opened) / pages.count) each"
                        + " (\(used) \u{B5}s of processor),"
                        + " publish \(end - written), whole \(end - start);",
                    "written \(report.written), unchanged \(report.unchanged)")
            }
        }
        let clock = ContinuousClock()
        for _ in 0..<3 {
            let start = clock.now
            let root = try ContentRoot(path: "\(folder)/measured-1")
            let entries = root.walk().entries
            let walked = clock.now
            var bytes = 0
            for entry in entries { bytes += try root.read(entry.path, limit: 8 << 20).count }
            let end = clock.now
            print(
                "walk \((walked - start) / entries.count) each, read \((end - walked) / entries.count) each"
                    + " of \(bytes / entries.count) bytes")
        }
        let hashing = clock.time { for page in pages { _ = sha256Hex(page.bytes) } }
        print("hash \(hashing / pages.count) each")
        for threads in [1, 2] { try FileManager.default.removeItem(atPath: "\(folder)/measured-\(threads)") }
    }
}

extension ContinuousClock {
    fileprivate func time(_ body: () throws -> Void) rethrows -> Duration {
        let start = now
        try body()
        return now - start
    }
}
