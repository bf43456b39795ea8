import CatalogBuild
import CatalogPages
import ContentFiles
import Diagnostics
import Records
import Vocabulary

/// Looks at what a registry stands on, one check after the other.
struct Doctor {
    enum State: String { case ok, note, problem }

    struct Check {
        var name: String
        var state: State
        var text: String
        /// What to do; nil where all is well.
        var remedy: String?
    }

    private(set) var checks: [Check] = []

    init(_ options: RegistryOptions) throws {
        add("muster", .ok, VersionText.full)
        let root: String
        do throws(CommandFailure) {
            root = try options.root()
        } catch {
            // Whoever named a folder is told at once; without one, the rest still says something about this place.
            if options.registry != nil { throw error }
            add(
                "registry", .problem,
                "neither this folder nor one above it has a muster.yml, or a folder such as content/models",
                "muster doctor --registry DIR, or begin one: muster init")
            lookAtGit(RegistryRoot.realPath(".") ?? ".")
            return
        }
        add("registry", .ok, "\(root), \(Doctor.reason(root, options))")
        // Muster's own repository has cards to test with.
        let skipped = ["site"] + (OwnRepository.holds(root) ? ["Tests", "starter"] : [])
        let builder = try options.builder(root, date: options.checkDate(root), skipping: skipped, ProgressBar())
        let (catalog, _) = builder.catalog()
        lookAtConfiguration(catalog, root)
        lookAtGit(root)
        lookAtIgnoredFiles(root)
        lookAtSite(root)
        lookAtCards(catalog)
        lookAtFolders(catalog, builder.strayCards(catalog.registry))
        lookAtTemplates(builder, root)
    }

    mutating func add(_ name: String, _ state: State, _ text: String, _ remedy: String? = nil) {
        checks.append(Check(name: name, state: state, text: text, remedy: remedy))
    }

    /// By what the registry was found.
    private static func reason(_ root: String, _ options: RegistryOptions) -> String {
        if options.registry != nil { return "named by --registry" }
        return RegistryRoot.isFile(root + "/muster.yml") ? "found by its muster.yml" : "found by its content/"
    }

    private mutating func lookAtConfiguration(_ catalog: Catalog, _ root: String) {
        let findings = catalog.findings.filter { $0.code.hasPrefix("config/") }
        let errors = findings.count { $0.severity == .error }
        guard RegistryRoot.isFile(root + "/muster.yml") else {
            return add("muster.yml", .ok, "there is none, and none is needed: every key has a default")
        }
        if errors > 0 {
            add(
                "muster.yml", .problem, "it has \(counted(errors, "error")), so nothing can be built",
                "muster check muster.yml")
        } else if !findings.isEmpty {
            add("muster.yml", .note, "it has \(counted(findings.count, "finding"))", "muster check muster.yml")
        } else {
            add("muster.yml", .ok, "valid")
        }
    }

    private mutating func lookAtCards(_ catalog: Catalog) {
        let total = catalog.registry.records.count
        guard total > 0 else {
            return add("cards", .note, "no card was found", "write one, such as content/models/my-model.md")
        }
        let kinds = catalog.kinds.map { kind, positions in
            "\(positions.count) \(positions.count == 1 ? kind.noun : kind.pluralNoun)"
        }
        add("cards", .ok, "\(counted(total, "record")): \(kinds.joined(separator: ", "))")
        let errors = catalog.count(.error)
        if errors > 0 { add("findings", .note, "the cards have \(counted(errors, "error"))", "muster check") }
    }

    /// What looks like cards and is not read, be it by its place or by a folder's name.
    private mutating func lookAtFolders(_ catalog: Catalog, _ stray: StrayCards) {
        guard !stray.folders.isEmpty else { return add("other cards", .ok, "none outside of what is read") }
        for folder in stray.folders.prefix(5) {
            let text =
                "\(folder.path) holds \(counted(folder.count, "file")) with the front matter of cards, and is not read"
            let name = folder.path.hasPrefix("content/") ? String(folder.path.dropFirst("content/".count)) : ""
            let near = Suggestion.nearest(to: name, among: Kind.allCases.map(\.folder))
            let remedy =
                near.map { "rename it to content/\($0), if that is meant" }
                ?? "if these are cards of models, in muster.yml: sources: {model: [\"\(folder.path)\"]}"
            add("other cards", .note, text, remedy)
        }
        let rest = stray.folders.count - 5
        if rest > 0 { add("other cards", .note, "so do \(counted(rest, "other folder"))") }
    }

    private mutating func lookAtTemplates(_ builder: CatalogBuilder, _ root: String) {
        guard let overrides = try? builder.overrides(root), !overrides.files.isEmpty else { return }
        let unused = overrides.unused
        if unused.isEmpty { add("templates", .ok, "\(counted(overrides.files.count, "file")) in templates/") }
        for name in unused {
            add(
                "templates", .note, "templates/\(name) does nothing: no built-in template has this name",
                "muster templates list")
        }
    }
}
