import Foundation

/// Where the shared corpora and data lie: read in place, never copied into the repository.
package enum SharedFolder {
    /// The top of the repository that holds this file.
    package static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The shared folder beside the repository, `MUSTER_SHARED` if set; nil where there is none.
    package static let location: URL? = {
        let environment = ProcessInfo.processInfo.environment["MUSTER_SHARED"]
        let candidates = [environment.map { URL(fileURLWithPath: $0) }, repository.appendingPathComponent("../shared")]
        return candidates.compactMap { $0?.standardizedFileURL }
            .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("corpora").path) }
    }()

    /// A file or folder below `shared/`, nil when the folder is absent; says so once per call on standard error.
    package static func path(_ relative: String) -> URL? {
        guard let url = location?.appendingPathComponent(relative), FileManager.default.fileExists(atPath: url.path)
        else {
            FileHandle.standardError.write(Data("note: ../shared/\(relative) is absent; its tests are skipped\n".utf8))
            return nil
        }
        return url
    }
}
