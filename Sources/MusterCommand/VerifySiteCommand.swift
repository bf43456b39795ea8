import ArgumentParser
import CatalogBuild
import SitePublishing

struct VerifySiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-site",
        abstract: "Holds a published site against its manifest: missing, changed and added files.",
        discussion: """
            A build writes the SHA-256 of every file into manifest.json. Added files do not fail, since people may \
            keep files of their own in a site; --strict makes them fail.

            EXAMPLES
              muster verify-site site
              muster verify-site /var/www/models --strict

            Exit codes: 0 as published, 1 files are missing or changed, 2 wrong usage, 3 there is no manifest, or files \
            cannot be read.
            """)

    @Flag(help: "Exit with 1 for added files too.")
    var strict = false

    @Argument(help: ArgumentHelp("The folder of the site.", valueName: "dir"), completion: .directory)
    var folder: String

    func run() throws {
        guard RegistryRoot.isFolder(folder) else {
            throw CommandFailure(status: .usage, message: "there is no folder '\(folder)'.")
        }
        let problems = verifySite(folder)
        if problems.contains(where: { $0.kind == .noManifest }) {
            throw CommandFailure(
                status: .failure,
                message: """
                    '\(folder)' cannot be verified: it has no manifest.json of Muster, or a broken one. \
                    Name the folder that `muster build` wrote.
                    """)
        }
        let rows = problems.map { "\(TextTable.padded(Self.word($0.kind), to: 11))\($0.path)\n" }
        try Terminal.result(Array(rows.joined().utf8))
        func count(_ kind: SiteProblem.Kind) -> Int { problems.count { $0.kind == kind } }
        let failing = count(.missing) + count(.changed) + (strict ? count(.unlisted) : 0)
        let parts = [SiteProblem.Kind.missing, .changed, .unreadable, .unlisted].filter { count($0) > 0 }
            .map { "\(count($0)) \(Self.word($0))" }
        let isWhole = failing + count(.unreadable) == 0
        Terminal.message(
            "\(folder) is \(isWhole ? "" : "not ")as it was published"
                + (parts.isEmpty ? "." : ": \(parts.joined(separator: ", "))."))
        if count(.unreadable) > 0 { throw CommandFailure(status: .failure, message: "") }
        if failing > 0 { throw CommandFailure(status: .findings, message: "") }
    }

    private static func word(_ kind: SiteProblem.Kind) -> String {
        switch kind {
        case .unlisted: "added"
        default: kind.rawValue
        }
    }
}
