import Diagnostics
import Records

extension Rule {
    /// A kind's own folder holds records.
    static let namingFolderReadme = Rule(
        "naming/folder-readme", .note, "A kind's own folder holds records",
        why: "A README.md directly in `content/models` has no name to be an id; it is not published.",
        remedy: "Move it to `content/guides/`, or into a folder of its own.",
        bad: """
            content/models/README.md
            """,
        good: """
            content/guides/models.md
            """,
        check: .registry { registry, findings in
            for path in registry.layout.folderReadmes {
                findings.report(in: path, nil, "the README.md of a kind's own folder is not published")
            }
        })
}
