import SourceText
import Vocabulary

/// How a registry looks: what `branding:` of `muster.yml` says.
package struct Branding: Sendable {
    /// What became of the logo's file, which only a reader of files can tell.
    package enum LogoFile: Sendable {
        case unread
        /// Its path below the site's root.
        case published(String)
        /// Why it cannot be shown, as words after "the logo".
        case unusable(String)
    }

    package struct Logo: Sendable {
        /// Relative to `muster.yml`.
        package var path: String
        package var range: ByteRange
        package var file = LogoFile.unread
    }

    /// A colour for links and focus in one scheme.
    package struct Accent: Sendable {
        package var color: StyleColor
        package var range: ByteRange
        package var isDark: Bool
    }

    package struct FooterLink: Sendable {
        package enum Target: Sendable {
            case url(String)
            /// A guide of the registry, as `muster.yml` names it.
            case guide(String)
        }

        /// nil takes the guide's title, or the address.
        package var title: String?
        package var target: Target
        package var range: ByteRange
    }

    /// What text on the style sheet's grounds must have of contrast: level AA of WCAG 2.
    package static let leastContrast = 4.5
    /// The grounds that links stand on in the built-in style sheet.
    package static let lightGrounds = ["#ffffff", "#f7f7f4"]
    package static let darkGrounds = ["#131312", "#1d1d1b"]
    package static let mostLinks = 4
    package static let mostFooterLines = 2
    package static let longestFooter = 300

    package var logo: Logo?
    package var accents: [Accent] = []
    /// One entry for each line.
    package var footer: [String] = []
    package var links: [FooterLink] = []

    package init() {}

    /// The colour of a scheme; nil where none is set, or where it would be hard to read.
    package func accent(isDark: Bool) -> StyleColor? {
        accents.first { $0.isDark == isDark && $0.weakness == nil }?.color
    }

    /// The logo's path below the site's root.
    package var logoPath: String? { if case .published(let path) = logo?.file { path } else { nil } }
}

extension Branding.Accent {
    /// The ground on which the colour has the least contrast, where that is too little; nil where it is enough.
    package var weakness: (ground: String, ratio: Double)? {
        let grounds = isDark ? Branding.darkGrounds : Branding.lightGrounds
        let found = grounds.compactMap { hex in
            StyleColor(hex).map { (ground: hex, ratio: color.contrast(with: $0)) }
        }.min { $0.ratio < $1.ratio }
        guard let found, found.ratio < Branding.leastContrast else { return nil }
        return found
    }
}

extension Branding {
    /// Reads what `branding:` holds; what cannot be used is left out and an issue.
    init(_ values: [NamedValue], _ decoder: inout FieldDecoder) {
        takeLogo(values[field: "logo"], &decoder)
        takeAccent(values[field: "accent"], "accent", isDark: false, &decoder)
        takeAccent(values[field: "accent_dark"], "accent_dark", isDark: true, &decoder)
        takeFooter(values[field: "footer"], &decoder)
        takeLinks(values[field: "links"], &decoder)
    }

    private mutating func takeLogo(_ value: FieldValue?, _ decoder: inout FieldDecoder) {
        guard let value, case .text(let text) = value.content else { return }
        guard text.utf8.first != 0x2F, let path = SitePath.normalised(text), !path.utf8.isEmpty else {
            decoder.note(
                .notAChoice(
                    text: text, choices: ["a file inside the registry, relative to muster.yml"], suggestion: nil),
                value.range, "branding.logo")
            return
        }
        logo = Logo(path: path, range: value.range)
    }

    private mutating func takeAccent(
        _ value: FieldValue?, _ name: String, isDark: Bool, _ decoder: inout FieldDecoder
    ) {
        guard let value else { return }
        switch value.content {
        case .null:
            // YAML takes a bare `#1d5bb8` for a comment.
            decoder.note(
                .wrongType(
                    expected: "a colour in quotes, such as \"#1d5bb8\"",
                    found: "empty: without quotes, # begins a comment"), value.range, "branding." + name)
        case .text(let text):
            guard let color = StyleColor(text) else {
                decoder.note(
                    .notAChoice(
                        text: text, choices: ["a colour of three or six hexadecimal digits, such as \"#1d5bb8\""],
                        suggestion: nil), value.range, "branding." + name)
                return
            }
            accents.append(Accent(color: color, range: value.range, isDark: isDark))
        default: return
        }
    }

    private mutating func takeFooter(_ value: FieldValue?, _ decoder: inout FieldDecoder) {
        guard let value, case .text(let text) = value.content else { return }
        let lines = text.utf8.split(separator: 0x0A).map { String(Substring($0)).trimmed }.filter { !$0.utf8.isEmpty }
        guard lines.count <= Branding.mostFooterLines, text.utf8.count <= Branding.longestFooter else {
            let found = lines.count > Branding.mostFooterLines ? "\(lines.count) lines" : "\(text.utf8.count) bytes"
            decoder.note(
                .wrongType(
                    expected: "one or two lines of \(Branding.longestFooter) bytes together at most", found: found),
                value.range, "branding.footer")
            return
        }
        footer = lines
    }

    private mutating func takeLinks(_ value: FieldValue?, _ decoder: inout FieldDecoder) {
        let items = value?.list ?? []
        if let value, items.count > Branding.mostLinks {
            decoder.note(
                .wrongType(expected: "\(Branding.mostLinks) links at most", found: "a list of \(items.count)"),
                value.range, "branding.links")
        }
        for (index, item) in items.prefix(Branding.mostLinks).enumerated() {
            guard let map = item.map else { continue }
            let title = map[field: "title"].flatMap { $0.isAbsent ? nil : $0.text }
            let path = "branding.links[\(index)]"
            switch (map[field: "url"]?.content, map[field: "guide"]?.content) {
            case (.text(let url), nil):
                guard let range = map[field: "url"]?.range else { continue }
                if WebAddress.isSafe(url) {
                    links.append(FooterLink(title: title, target: .url(url), range: range))
                } else {
                    decoder.note(.invalidURL(url), range, path + ".url")
                }
            case (nil, .text(let guide)):
                links.append(
                    FooterLink(title: title, target: .guide(guide), range: map[field: "guide"]?.range ?? item.range))
            case (.invalid, nil): continue
            default:
                decoder.note(
                    .wrongType(
                        expected: "one with `url` or `guide`", found: "an entry that has not exactly one of the two"),
                    item.range, path)
            }
        }
    }
}

extension Registry {
    /// The record of a guide that `muster.yml` names, with or without `guide:` before its id; nil where there is none.
    package func guide(_ name: String) -> Record? {
        find(name.hasPrefix("guide:") ? name : "guide:" + name).first.map { records[$0] }
    }
}
