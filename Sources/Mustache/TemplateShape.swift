/// What kind of value a template may count on: templates are checked against it before anything is rendered.
package indirect enum TemplateShape: Sendable {
    case text
    case html
    case flag
    case list(TemplateShape)
    case object(TemplateObjectShape)
    /// A value of that shape, or `.absent`, or no such name in the object at all.
    case optional(TemplateShape)

    /// The shape of the value where there is one.
    var unwrapped: TemplateShape {
        var shape = self
        while case .optional(let inner) = shape { shape = inner }
        return shape
    }

    var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// The shape in words, for messages.
    var kind: String {
        switch unwrapped {
        case .text: "text"
        case .html: "HTML"
        case .flag: "a flag"
        case .list: "a list"
        case .object: "an object"
        case .optional: "optional"
        }
    }
}

/// The declared names of an object with their shapes, in order.
package struct TemplateObjectShape: Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var members: [(name: String, shape: TemplateShape)]

    package init(_ members: [(String, TemplateShape)]) {
        self.members = members.map { (name: $0.0, shape: $0.1) }
    }

    package init(dictionaryLiteral elements: (String, TemplateShape)...) { self.init(elements) }

    package subscript(name: String) -> TemplateShape? { members.first { $0.name == name }?.shape }

    /// These names and those of `other`, for pages that share a frame.
    package func adding(_ other: TemplateObjectShape) -> TemplateObjectShape {
        TemplateObjectShape((members + other.members).map { ($0.name, $0.shape) })
    }
}

extension TemplateObjectShape {
    /// Each name with what it holds, below it what stands in that, for those who write templates.
    package var outline: [(depth: Int, name: String, words: String)] { outline(0) }

    private func outline(_ depth: Int) -> [(depth: Int, name: String, words: String)] {
        members.flatMap { name, shape in
            var words = shape.kind
            var inner = shape.unwrapped
            if case .list(let element) = inner {
                inner = element.unwrapped
                words += " of " + inner.many
            }
            if shape.isOptional { words += ", may be missing" }
            var rows = [(depth: depth, name: name, words: words)]
            if case .object(let shape) = inner { rows += shape.outline(depth + 1) }
            return rows
        }
    }
}

extension TemplateShape {
    fileprivate var many: String {
        switch self {
        case .text: "texts"
        case .html: "HTML"
        case .flag: "flags"
        case .list: "lists"
        case .object, .optional: "objects"
        }
    }

    /// The places at which `value` is not what the shape declares, each with the reason; empty when all is well.
    ///
    /// For tests: declared shapes and given values must not drift apart.
    package func accepts(_ value: TemplateValue) -> [String] {
        var mismatches: [String] = []
        compare(value, at: "", into: &mismatches)
        return mismatches
    }

    fileprivate func compare(_ value: TemplateValue, at path: String, into mismatches: inout [String]) {
        switch (self, value) {
        case (.optional, .absent), (.text, .text), (.html, .html), (.flag, .flag): break
        case (.optional(let inner), _): inner.compare(value, at: path, into: &mismatches)
        case (.list(let element), .list(let items)):
            for (index, item) in items.enumerated() {
                element.compare(item, at: "\(path)[\(index)]", into: &mismatches)
            }
        case (.object(let shape), .object(let object)):
            shape.compare(object, at: path, into: &mismatches)
        default:
            mismatches.append("\(path.isEmpty ? "." : path): \(kind) is declared, \(value.kind) is given")
        }
    }
}

extension TemplateObjectShape {
    fileprivate func compare(_ object: TemplateObject, at path: String, into mismatches: inout [String]) {
        let prefix = path.isEmpty ? "" : path + "."
        for (name, shape) in members {
            if let value = object[name] {
                shape.compare(value, at: prefix + name, into: &mismatches)
            } else if !shape.isOptional {
                mismatches.append("\(prefix)\(name): \(shape.kind) is declared, nothing is given")
            }
        }
        var seen: Set<String> = []
        for name in object.names {
            if self[name] == nil { mismatches.append("\(prefix)\(name): is given but not declared") }
            if !seen.insert(name).inserted { mismatches.append("\(prefix)\(name): is given twice") }
        }
    }
}

extension TemplateValue {
    fileprivate var kind: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "a flag"
        case .list: "a list"
        case .object: "an object"
        case .absent: "nothing"
        }
    }
}
