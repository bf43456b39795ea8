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
    /// What it loads beside `muster.css`, in this order.
    var sheets: [StyleSheet]
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
        "sheets": .list(.text), "logo": .optional(.text), "hasBrand": .flag, "footerLines": .list(.html),
        "footerLinks": .list(.object(["href": .text, "label": .text, "isOutside": .flag])),
    ]

    static let names = TemplateNames(
        "title", "root", "csp", "registryTitle", "generator", "navigation", "crumbs", "asOf", "commit", "twin",
        "isHome", "sheets", "logo", "hasBrand", "footerLines", "footerLinks"
    )
    private static let linkNames = TemplateNames("href", "label", "isCurrent")
    private static let crumbNames = TemplateNames("href", "label")

    func values(_ catalog: Catalog) -> TemplateObject { TemplateObject(PageFrame.names, list(catalog)) }

    /// The values alone, in the order of `names`.
    func list(_ catalog: Catalog) -> [TemplateValue] {
        let configuration = catalog.registry.configuration
        let links = [
            ("models", "Models"), ("datasets", "Datasets"), ("risk", "Risk"), ("lineage", "Lineage"),
            ("quality", "Data quality"),
            ("reference", "Reference"),
        ]
        let fileName = path.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? path
        return [
            .text(title), .text(base ?? SitePath.toRoot(from: path)),
            .text(PageFrame.policy(allowsRemoteImages: configuration.allowsRemoteImages)),
            .text(configuration.title), .text("Muster " + catalog.build.toolVersion),
            .list(
                links.map { folder, label in
                    .object(
                        TemplateObject(
                            PageFrame.linkNames,
                            [.text(href(folder + "/index.html")), .text(label), .flag(folder == section)]))
                }),
            .list(
                crumbs.map { crumb in
                    .object(
                        TemplateObject(
                            PageFrame.crumbNames,
                            [crumb.path.map { .text(href($0)) } ?? .absent, .text(crumb.label)]))
                }),
            catalog.build.date.map { .text($0.words) } ?? .absent,
            catalog.build.commit.map { .text(String($0.prefix(12))) } ?? .absent,
            hasTwin ? .text(String(fileName.dropLast(5)) + ".md") : .absent, .flag(path == "index.html"),
            .list(sheets.map { .text($0.file) }),
            configuration.branding.logoPath.map { .text(href($0)) } ?? .absent,
            .flag(configuration.branding.hasSheet),
            .list(configuration.branding.footer.map { .html(FooterText.html($0)) }),
            .list(FooterText.links(configuration.branding, catalog.registry, self)),
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
