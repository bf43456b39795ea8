import SourceText

/// A package URL (purl): `pkg:type/namespace/name@version?qualifiers#subpath`, decoded and normalised.
///
/// Source: package-url/purl-spec, its grammar and its definitions of types.
package struct PackageURL: Sendable {
    package let type: String
    /// The parts between type and name.
    package let namespace: [String]
    package let name: String
    package let version: String?
    /// In byte order of keys, each key once.
    package let qualifiers: [(key: String, value: String)]
    package let subpath: [String]

    /// Nil where `text` is no purl: another scheme, no type, no name, or escapes that are no UTF-8.
    package init?(_ text: String) {
        guard text.utf8.count <= 1024, text.asciiLowercased.hasPrefix("pkg:") else { return nil }
        var rest = Array(text.utf8.dropFirst(4))[...]
        let fragment = PackageURL.cut(&rest, at: 0x23)
        let query = PackageURL.cut(&rest, at: 0x3F)
        while rest.first == 0x2F { rest.removeFirst() }
        guard let slash = rest.firstIndex(of: 0x2F) else { return nil }
        let type = String(decoding: rest[..<slash], as: UTF8.self).asciiLowercased
        guard PackageURL.isType(type) else { return nil }
        rest = rest[(slash + 1)...]
        while rest.last == 0x2F { rest.removeLast() }
        // A version stands behind the last `@` that no slash follows, and not at the begin of a name.
        var version: String?
        let nameStart = rest.lastIndex(of: 0x2F).map { $0 + 1 } ?? rest.startIndex
        if let at = rest.lastIndex(of: 0x40), at > nameStart {
            guard let decoded = PackageURL.decoded(rest[(at + 1)...]) else { return nil }
            version = decoded.isEmpty ? nil : decoded
            rest = rest[..<at]
        } else if let at = rest.lastIndex(of: 0x40), at > rest.startIndex, rest[at - 1] != 0x2F {
            // A version with a slash of its own, such as a branch.
            guard let decoded = PackageURL.decoded(rest[(at + 1)...]) else { return nil }
            version = decoded
            rest = rest[..<at]
        }
        let parts = rest.split(separator: 0x2F).map(PackageURL.decoded)
        guard let last = parts.last, let name = last, !name.isEmpty, parts.allSatisfy({ $0 != nil }) else { return nil }
        let rules = PurlRules(type)
        self.type = type
        namespace = parts.dropLast().compactMap { $0 }.map { rules.lowersNamespace ? $0.asciiLowercased : $0 }
        self.name = rules.name(name)
        self.version = version.map { rules.lowersVersion ? $0.asciiLowercased : $0 }
        guard let pairs = PackageURL.pairs(query) else { return nil }
        qualifiers = pairs
        subpath = (fragment ?? [])[...].split(separator: 0x2F).compactMap(PackageURL.decoded).filter {
            !$0.isEmpty && $0 != "." && $0 != ".."
        }
    }

    /// The one spelling: two purls that name the same package are the same bytes.
    package var canonical: String {
        var text = product(version: version, qualifiers: qualifiers)
        if !subpath.isEmpty { text += "#" + subpath.map { PackageURL.encoded($0) }.joined(separator: "/") }
        return text
    }

    /// The package without a version: what all its versions share.
    package var product: String { product(version: nil, qualifiers: place) }

    /// The package in its version, without what tells builds of it apart; the product where no version is named.
    package var release: String { product(version: version, qualifiers: place) }

    /// Where the package comes from, if not from its type's usual place: that is part of what it is.
    private var place: [(key: String, value: String)] { qualifiers.filter { $0.key == "repository_url" } }

    private func product(version: String?, qualifiers: [(key: String, value: String)]) -> String {
        var text = "pkg:" + type + "/"
        for part in namespace { text += PackageURL.encoded(part) + "/" }
        text += PackageURL.encoded(name)
        if let version { text += "@" + PackageURL.encoded(version, keepsSlash: true) }
        for (index, pair) in qualifiers.enumerated() {
            text += (index == 0 ? "?" : "&") + pair.key + "=" + PackageURL.encoded(pair.value, keepsSlash: true)
        }
        return text
    }

    // MARK: Bytes

    /// Takes what follows the last `mark` off the end of `rest`, and the mark with it.
    private static func cut(_ rest: inout ArraySlice<UInt8>, at mark: UInt8) -> [UInt8]? {
        guard let place = rest.lastIndex(of: mark) else { return nil }
        defer { rest = rest[..<place] }
        return Array(rest[(place + 1)...])
    }

    private static func isType(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D
        }
    }

    /// The qualifiers with a value; nil where one has no key.
    private static func pairs(_ query: [UInt8]?) -> [(key: String, value: String)]? {
        var pairs: [(key: String, value: String)] = []
        for part in (query ?? []).split(separator: 0x26) {
            guard let equals = part.firstIndex(of: 0x3D), equals > part.startIndex,
                let value = decoded(part[(equals + 1)...])
            else { return nil }
            let key = String(decoding: part[..<equals], as: UTF8.self).asciiLowercased
            if !value.isEmpty, !pairs.contains(where: { $0.key.hasSameBytes(as: key) }) { pairs.append((key, value)) }
        }
        return pairs.sorted { $0.key.precedesByBytes($1.key) }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        let text = String(validating: bytes, as: UTF8.self)
        guard let text, bytes.contains(0x25) else { return text }
        // Bytes that are no UTF-8 come back as the sign that stands for them.
        let decoded = SitePath.percentDecoded(text)
        return decoded.utf8.contains(0) || decoded.contains("\u{FFFD}") ? nil : decoded
    }

    private static func encoded(_ text: String, keepsSlash: Bool = false) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x3A: bytes.append(byte)
            case 0x2F where keepsSlash: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What the definition of a type says of capitals and of signs that mean the same.
private struct PurlRules {
    private static let smallNamespaces: Set<String> = [
        "alpm", "apk", "bitbucket", "composer", "deb", "github", "hex", "luarocks", "qpkg", "rpm", "vscode-extension",
        "yocto",
    ]
    private static let smallNames: Set<String> = [
        "alpm", "apk", "bitbucket", "bitnami", "chrome-extension", "composer", "deb", "github", "hex", "luarocks",
        "oci", "otp", "pub", "pypi", "vscode-extension",
    ]
    private static let smallVersions: Set<String> = ["huggingface", "oci", "pypi", "vscode-extension"]

    let type: String
    let lowersNamespace: Bool
    let lowersVersion: Bool

    init(_ type: String) {
        self.type = type
        lowersNamespace = PurlRules.smallNamespaces.contains(type)
        lowersVersion = PurlRules.smallVersions.contains(type)
    }

    func name(_ text: String) -> String {
        guard PurlRules.smallNames.contains(type) else { return text }
        let small = text.asciiLowercased
        switch type {
        case "pypi": return PurlRules.dashed(small)
        case "pub":
            return String(
                decoding: small.utf8.map {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) ? $0 : 0x5F
                }, as: UTF8.self)
        default: return small
        }
    }

    /// PyPI takes `_`, `.` and `-`, one or more of them, for the same (PEP 503); the type's definition leaves dots as they
    /// are, which would tell one package in two spellings apart.
    private static func dashed(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            guard byte == 0x5F || byte == 0x2E || byte == 0x2D else {
                bytes.append(byte)
                continue
            }
            if bytes.last != 0x2D { bytes.append(0x2D) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
