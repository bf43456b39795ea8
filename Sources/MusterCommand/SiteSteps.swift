import CatalogBuild
import CatalogPages
import ContentFiles
import Diagnostics
import Mustache
import Records

/// What every command does that makes a site, between the catalog and its files.
enum SiteSteps {
    /// Why nothing may be made of a catalog, and the findings that say so.
    struct Refusal {
        var findings: [Diagnostic]
        var status: ExitStatus
        /// A clause that follows what was not done, such as "nothing was published:".
        var reason: String
    }

    /// Nil where a site may be made; not where something must not be published, or `isStrict` and there are errors.
    static func refusal(_ catalog: Catalog, isStrict: Bool) -> Refusal? {
        let stopping = catalog.findings.filter(\.isConfigurationError)
        let withheld = catalog.registry.records.filter { $0.withholding != nil }
        let errors = isStrict ? catalog.findings.filter { $0.severity == .error } : []
        guard !stopping.isEmpty || !withheld.isEmpty || !errors.isEmpty else { return nil }
        let restricted = catalog.findings.filter { $0.code == "schema/restricted-visibility" }
        return Refusal(
            findings: errors.isEmpty ? stopping + restricted : errors,
            status: stopping.isEmpty ? .findings : .usage,
            reason: reason(stopping, withheld))
    }

    /// Such as "muster.yml has errors"; `findings` are errors of configuration, at least one.
    static func configurationErrors(_ findings: [Diagnostic]) -> String {
        var files: [String] = []
        for finding in findings where !files.contains(finding.file) { files.append(finding.file) }
        return files.joined(separator: " and ") + (files.count > 1 ? " have errors" : " has errors")
    }

    private static func reason(_ stopping: [Diagnostic], _ withheld: [Record]) -> String {
        if !stopping.isEmpty { return configurationErrors(stopping) + "." }
        guard withheld.isEmpty else {
            let names = withheld.prefix(5).map(\.reference).joined(separator: ", ")
            return "\(names) must not be published, and this version cannot leave records out."
        }
        return "--strict, and the cards have errors."
    }

    /// The templates, with those of the registry in front.
    static func templates(_ builder: CatalogBuilder, _ root: String) throws -> SiteTemplates {
        do {
            // The built-in templates' own repository must not read their sources as overrides.
            return try builder.templates(ignoringOverrides: OwnRepository.holds(root))
        } catch let errors as TemplateErrors {
            let lines = errors.all.map { "templates/\($0.template).mustache:\($0.line):\($0.column): \($0.message)" }
            throw CommandFailure(
                status: .usage, message: "the templates cannot be used:\n" + lines.joined(separator: "\n"))
        } catch let problem as FileProblem {
            throw CommandFailure(status: .failure, message: "\(problem.path): \(problem.message)")
        }
    }
}
