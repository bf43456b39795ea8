import ByteOutput
import Mustache
import Records
import SourceText

extension Branding {
    /// The sheet that sets the registry's own colours, below the site's root.
    static let sheetPath = "assets/brand.css"

    var hasSheet: Bool { accent(isDark: false) != nil || accent(isDark: true) != nil }

    /// Sets what `muster.css` sets before it: only on screens, since links are black on paper.
    var sheet: [UInt8] {
        var output = OutputBuffer()
        for (isDark, scheme) in [(false, "light"), (true, "dark")] {
            guard let color = accent(isDark: isDark) else { continue }
            output.append("@media screen and (prefers-color-scheme: \(scheme)) { :root { --accent: \(color.hex); } }\n")
        }
        return output.take()
    }
}

/// What `muster.yml` puts at the end of every page.
enum FooterText {
    /// A line as text, with its https addresses as links.
    static func html(_ line: String) -> [UInt8] {
        var output = OutputBuffer()
        var isFirst = true
        for word in line.utf8.split(separator: 0x20, omittingEmptySubsequences: false) {
            if !isFirst { output.append(" ") }
            isFirst = false
            write(Substring(word), into: &output)
        }
        return output.take()
    }

    /// A link where the word begins with an address; brackets before it and punctuation after it are not part of it.
    private static func write(_ word: Substring, into output: inout OutputBuffer) {
        let opening = word.utf8.prefix { $0 == 0x28 || $0 == 0x22 }
        var address = word.utf8.dropFirst(opening.count)
        let closing: Set<UInt8> = [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x22]
        while let last = address.last, closing.contains(last) { address = address.dropLast() }
        let text = String(Substring(address))
        guard text.hasPrefix("https://"), ExternalAddress.isSafe(text) else { return output.append(html: String(word)) }
        output.append(html: String(Substring(opening)))
        output.append("<a rel=\"nofollow noopener noreferrer\" href=\"")
        output.append(html: text)
        output.append("\">")
        output.append(html: text)
        output.append("</a>")
        output.append(html: String(Substring(word.utf8.dropFirst(opening.count + address.count))))
    }

    private static let linkNames = TemplateNames("href", "label", "isOutside")

    /// The links, without those to guides that are not there, which a finding tells of.
    static func links(_ branding: Branding, _ registry: Registry, _ frame: PageFrame) -> [TemplateValue] {
        branding.links.compactMap { link in
            let href: String
            let label: String
            switch link.target {
            case .url(let url): (href, label) = (url, link.title ?? url)
            case .guide(let name):
                guard let guide = registry.guide(name) else { return nil }
                (href, label) = (frame.href(guide.layout.pageStem + ".html"), link.title ?? guide.title)
            }
            let isOutside = if case .url = link.target { true } else { false }
            return .object(TemplateObject(linkNames, [.text(href), .text(label), .flag(isOutside)]))
        }
    }
}
