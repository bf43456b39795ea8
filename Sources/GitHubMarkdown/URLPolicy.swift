/// What a URL of a card is, after the checks.
enum CheckedURL: Equatable {
    /// `http(s)`, with every byte that a URL may not hold percent-encoded.
    case external([UInt8])
    case mail([UInt8])
    /// `#fragment` of the same card, without the `#`.
    case fragment([UInt8])
    /// Without scheme: the caller's `resolve` decides.
    case relative([UInt8])
    /// A scheme or a character that is not allowed.
    case unsafe
    /// No browser could open it.
    case invalid
}

/// Judges `raw`, a decoded URL, by the allowlist: `http`, `https`, for links also `mailto`, or no scheme at all.
///
/// As browsers do, white space at the ends and tabs and line ends inside do not count; other controls and backslashes
/// are refused, because programs differ in what they make of them.
func checkURL(_ raw: ArraySlice<UInt8>, isImage: Bool) -> CheckedURL {
    let url = strippingURL(raw)
    if url.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) { return .unsafe }
    guard let colon = schemeEnd(url) else {
        if url.first == UInt8(ascii: "#") { return .fragment(percentEncoded(url.dropFirst(), keepsHash: false)) }
        if url.starts(with: "//".utf8) { return external(Array("https:".utf8) + url, colon: 6) }
        return .relative(percentEncoded(url[...], keepsHash: true))
    }
    let scheme = url[..<colon].map(asciiLowercased)
    if scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) {
        return external(url, colon: colon + 1)
    }
    guard !isImage, scheme.elementsEqual("mailto".utf8) else { return .unsafe }
    return .mail(percentEncoded(url[...], keepsHash: true))
}

func asciiLowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
}

private func strippingURL(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var url = raw.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    while let first = url.first, first <= 0x20 { url.removeFirst() }
    while let last = url.last, last <= 0x20 { url.removeLast() }
    return Array(url)
}

/// The offset of the colon that ends a scheme; nil if there is none before `/`, `?` and `#`.
private func schemeEnd(_ url: [UInt8]) -> Int? {
    for (index, byte) in url.enumerated() {
        if byte == UInt8(ascii: ":") { return index }
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { return nil }
    }
    return nil
}

/// `url` with its host checked; `colon` is the offset behind the scheme's colon.
private func external(_ url: [UInt8], colon: Int) -> CheckedURL {
    guard url[colon...].starts(with: "//".utf8) else { return .invalid }
    let start = colon + 2
    let end = url[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? url.count
    let authority = url[start..<end]
    let hostStart = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? start
    guard isHostAndPort(url[hostStart..<end]) else { return .invalid }
    let user = percentEncoded(url[start..<hostStart], keepsHash: false)
    let rest = percentEncoded(url[end...], keepsHash: true)
    return .external(url[..<start].map(asciiLowercased) + user + url[hostStart..<end] + rest)
}

private func isHostAndPort(_ text: ArraySlice<UInt8>) -> Bool {
    var host = text
    if let colon = text.lastIndex(of: UInt8(ascii: ":")), text[colon...].allSatisfy({ $0 != UInt8(ascii: "]") }) {
        let port = text[(colon + 1)...]
        guard port.count <= 5, port.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        guard (Int(String(decoding: port, as: UTF8.self)) ?? 0) < 65_536 else { return false }
        host = text[..<colon]
    }
    if host.first == UInt8(ascii: "[") { return host.last == UInt8(ascii: "]") && isIPv6(host.dropFirst().dropLast()) }
    if host.last == UInt8(ascii: ".") { host = host.dropLast() }
    guard !host.isEmpty, host.count <= 253 else { return false }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    for label in labels {
        guard !label.isEmpty, label.count <= 63, label.first != 0x2D, label.last != 0x2D else { return false }
        // Names beyond ASCII are kept as they are if they are words; whether they are registered is not ours to say.
        let isASCII = label.allSatisfy { isASCIIAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
        guard isASCII || isWordLabel(label) else { return false }
    }
    guard let last = labels.last, last.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return true }
    return labels.count == 4 && labels.allSatisfy { (Int(String(decoding: $0, as: UTF8.self)) ?? 256) < 256 }
}

/// Whether `label` is made of letters and digits of any script, and hyphens.
private func isWordLabel(_ label: ArraySlice<UInt8>) -> Bool {
    String(decoding: label, as: UTF8.self).unicodeScalars.allSatisfy { $0.isWord || $0 == "-" }
}

/// Whether `text` is an IPv6 address in groups of hexadecimal digits, with at most one `::`.
private func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
    let groups = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard groups.count >= 3, groups.count <= 9 else { return false }
    let isHexadecimal = groups.allSatisfy { group in
        group.count <= 4 && group.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
    }
    guard isHexadecimal else { return false }
    let empty = groups.filter(\.isEmpty).count
    let atEnds = (groups.first?.isEmpty ?? false ? 1 : 0) + (groups.last?.isEmpty ?? false ? 1 : 0)
    if empty == 0 { return groups.count == 8 }
    // `::` gives one empty group inside, two at an end, three if it is all there is.
    let isOneGap = (atEnds == 0 && empty == 1) || (atEnds == 1 && empty == 2) || (atEnds == 2 && empty == 3)
    return isOneGap && groups.count - empty <= 7
}

/// Percent-encodes what a path, query or fragment may not hold; `keepsHash` keeps the first `#`.
private func percentEncoded(_ text: ArraySlice<UInt8>, keepsHash: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var mayHash = keepsHash
    var index = text.startIndex
    while index < text.endIndex {
        let byte = text[index]
        let isGood: Bool
        switch byte {
        case UInt8(ascii: "#"):
            isGood = mayHash
            mayHash = false
        case UInt8(ascii: "%"): isGood = index + 2 < text.endIndex && isHex(text[index + 1]) && isHex(text[index + 2])
        default: isGood = urlBytes[Int(byte)]
        }
        if isGood { result.append(byte) } else { result += [0x25, hexDigit(byte >> 4), hexDigit(byte & 15)] }
        index += 1
    }
    return result
}

private func isHex(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

/// The bytes that stay as they are, beside `#` and `%`.
private let urlBytes: [Bool] = (0..<256).map { value in
    let byte = UInt8(value)
    return isASCIIAlphanumeric(byte) || "!$&'()*+,-./:;=?@_~".utf8.contains(byte)
}

/// What the placeholder of an image is called that has no text: the last part of its path.
func lastPart(ofURL url: [UInt8]) -> [UInt8] {
    let path = url.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let part = path.split(separator: UInt8(ascii: "/")).last ?? path
    return part.isEmpty ? Array("image".utf8) : Array(part)
}
