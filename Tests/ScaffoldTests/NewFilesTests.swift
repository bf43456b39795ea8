import Foundation
import TestSupport
import Testing

@testable import Scaffold

/// Files are made all or none, and never over others.
@Suite struct NewFilesTests {
    private func everything(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `Files and their folders are made, and nothing stays beside them`() throws {
        let folder = try TemporaryFolder(["there": "old"])
        var files = try NewFiles(below: folder.path)
        try files.make(
            [StarterFile(path: "a/b/c", text: "1"), StarterFile(path: "d", text: "2")], changing: ("there", [0x6E]))
        #expect(try everything(folder) == ["a", "a/b", "a/b/c", "d", "there"])
        #expect(folder.text("a/b/c") == "1" && folder.text("there") == "n")
    }

    @Test(
        "Where one cannot be made, those before it go again, with their folders",
        arguments: ["there", "there/below", "folder", "link/x"])
    func takenBack(path: String) throws {
        let folder = try TemporaryFolder(["there": "old", "folder/x": "old"])
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "folder")
        let before = try everything(folder)
        var files = try NewFiles(below: folder.path)
        do {
            try files.make([StarterFile(path: "a/b/c", text: "1"), StarterFile(path: path, text: "new")])
            Issue.record("\(path) was made")
        } catch {
            #expect(error.path == path && error.isTaken, "\(error)")
        }
        #expect(try everything(folder) == before && folder.text("there") == "old" && folder.text("folder/x") == "old")
    }

    @Test func `What is there is told apart: nothing, the same, something else`() throws {
        let folder = try TemporaryFolder(["same": "text", "longer": "texts", "folder/x": ""])
        let files = try NewFiles(below: folder.path)
        for (path, place) in [
            ("none", NewFiles.Place.free), ("same", .same), ("longer", .taken), ("folder", .taken),
        ] {
            let found = try files.place(of: StarterFile(path: path, text: "text"))
            #expect(found == place, "\(path)")
        }
    }
}
