import ByteOutput
import Mustache
import Records
import Vocabulary

/// A step of the way from the home page: a label, and its address unless it is the page itself.
struct Crumb {
    var label: String
    /// Below the site's root.
    var path: String?
}

/// What every page has around its content.
struct PageFrame {
    /// Below the site's root, such as `models/acme/triage.html`.
    var path: String
    var title: String
    /// Which of the header's links is this page's.
    var section: String
    var crumbs: [Crumb] = []
    /// Whether the page has a Markdown twin beside it.
    var hasTwin = false
    /// The site's folder on its host, for a page that hosts show at any address, where relative ones lead nowhere.
    var base: String?

    static let shape: TemplateObjectShape = [
        "title": .text, "root": .text, "csp": .text, "registryTitle": .text, "generator": .text,
        "navigation": .list(.object(["href": .text, "label": .text, "isCurrent": .flag])),
        "crumbs": .list(.object(["href": .optional(.text), "label": .text])),
        "asOf": .optional(.text), "commit": .optional(.text), "twin": .optional(.text), "isHome": .flag,
    ]

    func values(_ catalog: Catalog) -> TemplateObject {
        let configuration = catalog.registry.configuration
        let links = [
            ("models", "Models"), ("datasets", "Datasets"), ("lineage", "Lineage"), ("quality", "Data quality"),
            ("reference", "Reference"),
        ]
        let fileName = path.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? path
        return [
            "title": .text(title), "root": .text(base ?? SitePath.toRoot(from: path)),
            "csp": .text(PageFrame.policy(allowsRemoteImages: configuration.allowsRemoteImages)),
            "registryTitle": .text(configuration.title), "generator": .text("Muster " + catalog.build.toolVersion),
            "navigation": .list(
                links.map { folder, label in
                    .object([
                        "href": .text(href(folder + "/index.html")), "label": .text(label),
                        "isCurrent": .flag(folder == section),
                    ])
                }),
            "crumbs": .list(
                crumbs.map { crumb in
                    .object(["href": crumb.path.map { .text(href($0)) } ?? .absent, "label": .text(crumb.label)])
                }),
            "asOf": catalog.build.date.map { .text($0.words) } ?? .absent,
            "commit": catalog.build.commit.map { .text(String($0.prefix(12))) } ?? .absent,
            "twin": hasTwin ? .text(String(fileName.dropLast(5)) + ".md") : .absent,
            "isHome": .flag(path == "index.html"),
        ]
    }

    /// The address of `target`, a path below the site's root, as seen from this page.
    func href(_ target: String) -> String { base.map { $0 + target } ?? SitePath.relative(from: path, to: target) }

    /// What a page may load: nothing but its own site's files, and no inline script or style.
    private static func policy(allowsRemoteImages: Bool) -> String {
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'\(allowsRemoteImages ? " https:" : ""); "
            + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    }
}

extension TemplateObject {
    /// These values and `more`.
    func adding(_ more: [(String, TemplateValue)]) -> TemplateObject {
        var copy = self
        for (name, value) in more { copy.append(name, value) }
        return copy
    }
}
