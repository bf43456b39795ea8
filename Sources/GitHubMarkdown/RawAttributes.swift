/// The attributes of one raw tag: read by name, and built anew from what is allowed.
struct RawAttributes {
    private let text: UnsafeBufferPointer<UInt8>
    private let tag: RawTag
    private static let longest = 2048

    init(_ text: UnsafeBufferPointer<UInt8>, _ tag: RawTag) {
        self.text = text
        self.tag = tag
    }

    /// The bytes of the first attribute called `name` as the card has them.
    func source(_ name: StaticString) -> ArraySlice<UInt8>? {
        for attribute in tag.attributes where attribute.name.count == name.utf8CodeUnitCount {
            let isSame = attribute.name.enumerated().allSatisfy {
                asciiLowercased(text[$0.element]) == name.utf8Start[$0.offset]
            }
            if isSame { return ArraySlice(text[attribute.value]) }
        }
        return nil
    }

    /// The value of the first attribute called `name`, with character references decoded.
    func value(_ name: StaticString) -> [UInt8]? { source(name).map(decodingEntities) }

    /// A short value in small letters without blanks around, for attributes with a fixed set of values.
    private func word(_ name: StaticString) -> String? {
        guard let source = source(name), source.count <= 32 else { return nil }
        return String(decoding: source.map(asciiLowercased), as: UTF8.self).trimmedASCII
    }

    /// What `element` keeps of its attributes, but for ids and URLs.
    func kept(for element: HTMLElement) -> [UInt8] {
        var result: [UInt8] = []
        let classes = classes(for: element)
        if !classes.isEmpty { result += attribute("class", classes.joined(separator: " ")) }
        if let title = value("title"), !title.isEmpty, title.count <= RawAttributes.longest {
            result += attribute("title", title)
        }
        if let direction = word("dir"), ["ltr", "rtl", "auto"].contains(direction) {
            result += attribute("dir", direction)
        }
        if let language = word("lang"), isKnownLanguage(language) { result += attribute("lang", language) }
        switch element {
        case .img:
            for name in ["width", "height"] as [StaticString] {
                if let size = pixels(name) { result += attribute(name, String(size)) }
            }
        case .td, .th:
            if let span = number("colspan"), span > 1, span <= 1000 { result += attribute("colspan", String(span)) }
            if let span = number("rowspan"), span > 1, span <= 1000 { result += attribute("rowspan", String(span)) }
            if element == .th, let scope = word("scope"), ["row", "col", "rowgroup", "colgroup"].contains(scope) {
                result += attribute("scope", scope)
            }
        case .ol: if let start = number("start") { result += attribute("start", String(start)) }
        case .details: if source("open") != nil { result += attribute("open", "") }
        default: break
        }
        return result
    }

    private func classes(for element: HTMLElement) -> [String] {
        var classes: [String] = []
        if element == .center { classes.append("ta-center") }
        if let align = word("align"), element != .center {
            switch align {
            case "left", "right", "center": classes.append("ta-\(align)")
            case "middle": classes.append(element == .img ? "va-middle" : "ta-center")
            case "top", "bottom": classes.append("va-\(align)")
            default: break
            }
        }
        if let align = word("valign"), ["top", "middle", "bottom", "baseline"].contains(align) {
            classes.append("va-\(align)")
        }
        if element == .code || element == .pre, let words = source("class"), words.count <= 256 {
            let language = words.split(separator: 0x20).first { isLanguageClass($0) }
            if let language { classes.append(String(decoding: language, as: UTF8.self)) }
        }
        return classes
    }

    private func pixels(_ name: StaticString) -> Int? {
        guard var word = word(name) else { return nil }
        if word.utf8.count > 2, word.hasSuffix("px") { word.removeLast(2) }
        guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(word)
    }

    private func number(_ name: StaticString) -> Int? {
        guard let word = word(name), (1...6).contains(word.utf8.count),
            word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return nil }
        return Int(word)
    }
}

/// Whether `word` is `language-` and a name that may become a class.
func isLanguageClass(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.starts(with: "language-".utf8), (10...41).contains(word.count) else { return false }
    return word.allSatisfy { isASCIIAlphanumeric($0) || $0 == 0x5F || $0 == 0x2B || $0 == 0x2D }
}

/// Whether `tag` is a language of ISO 639-1, the only ones that are passed on.
private func isKnownLanguage(_ tag: String) -> Bool { tag.utf8.count == 2 && languages.contains(tag) }

private let languages = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka \
    kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng \
    nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su \
    sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

extension String {
    fileprivate var trimmedASCII: String {
        var view = Substring(self).utf8
        while let first = view.first, first <= 0x20 { view.removeFirst() }
        while let last = view.last, last <= 0x20 { view.removeLast() }
        return String(decoding: view, as: UTF8.self)
    }
}
