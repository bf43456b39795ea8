import Diagnostics
import Records

extension Rule {
    /// The logo is a picture that can be shown.
    static let configUnusableLogo = Rule(
        "config/unusable-logo", .error, "The logo is a picture that can be shown",
        why: "Without it every page lacks the logo, and an SVG could run scripts on every page.",
        remedy: "Name a PNG, JPEG, WebP or GIF inside the registry, of 5 MB at most.",
        bad: """
            branding: {logo: brand/logo.svg}
            """,
        good: """
            branding: {logo: brand/logo.png}
            """,
        check: .registry { registry, findings in
            guard let logo = registry.configuration.branding.logo, case .unusable(let reason) = logo.file
            else { return }
            findings.report(logo.range, "the logo \(quoted(logo.path)) \(plain(reason))")
        })
}
