import Diagnostics
import Records

extension Rule {
    /// Links in the accent colour can be read.
    static let configAccentContrast = Rule(
        "config/accent-contrast", .warning, "Links in the accent colour can be read",
        why: "Links in a colour too near to the page's own cannot be read by many people; the built-in colour is used.",
        remedy: "Choose a darker colour for accent, a lighter one for accent_dark.",
        bad: """
            branding: {accent: "#f2b807"}
            """,
        good: """
            branding: {accent: "#7a5c00", accent_dark: "#f2b807"}
            """,
        check: .registry { registry, findings in
            for accent in registry.configuration.branding.accents {
                guard let (ground, ratio) = accent.weakness else { continue }
                let scheme = accent.isDark ? "dark" : "light"
                let other = accent.isDark ? "lighter" : "darker"
                findings.report(
                    accent.range,
                    "\(quoted(accent.color.hex)) has a contrast of \(StyleColor.words(ratio)) on the \(scheme) ground "
                        + "\(quoted(ground)), and 4.5 is needed",
                    remedy: "Choose a \(other) colour; until then the built-in one is used.")
            }
        })
}
