/// The declared values that can be seen from one place in a template, innermost last.
///
/// With checks off it knows nothing and every name is looked up while rendering.
struct Scope {
    /// What a name stands for.
    struct Found {
        /// The object that holds the first name, or `Path.dynamic`.
        let frame: Int
        /// Nil when it cannot be known.
        let shape: TemplateShape?
    }

    /// Nil for a value that cannot be known, because its section's name was wrong already.
    private var frames: [TemplateShape?]
    let checks: Bool

    init(_ shape: TemplateShape?) {
        frames = [shape]
        checks = shape != nil
    }

    mutating func enter(_ shape: TemplateShape?) { frames.append(shape) }
    mutating func leave() { frames.removeLast() }

    /// Looks a name up, or says what is wrong with it.
    func find(_ name: Name) -> Result<Found, Complaint> {
        guard checks else { return .success(Found(frame: Int(Path.dynamic), shape: nil)) }
        guard let first = name.parts.first else {
            return .success(Found(frame: frames.count - 1, shape: frames.last ?? nil))
        }
        for index in frames.indices.reversed() {
            // The name may well belong to the unknown value: one complaint is enough.
            guard let frame = frames[index] else { return .success(Found(frame: index, shape: nil)) }
            if case .object(let members) = frame.unwrapped, let shape = members[first.name] {
                return follow(name, from: shape).map { Found(frame: index, shape: $0) }
            }
        }
        let advice = NearNames.advice(for: first.name, among: visibleNames)
        return .failure(Complaint(message: "nothing is named '\(first.name)' here; \(advice)"))
    }

    private func follow(_ name: Name, from start: TemplateShape) -> Result<TemplateShape, Complaint> {
        var shape = start
        var mayBeAbsent = start.isOptional
        var path = name.parts[0].name
        for part in name.parts.dropFirst() {
            guard case .object(let members) = shape.unwrapped else {
                let message =
                    "'\(path)' is \(shape.kind), which holds no '\(part.name)'; only an object has names inside"
                return .failure(Complaint(message: message))
            }
            guard let next = members[part.name] else {
                let advice = NearNames.advice(for: part.name, among: members.members.map(\.name))
                return .failure(Complaint(message: "'\(path)' holds nothing named '\(part.name)'; \(advice)"))
            }
            shape = next
            mayBeAbsent = mayBeAbsent || next.isOptional
            path += "." + part.name
        }
        return .success(mayBeAbsent ? .optional(shape) : shape)
    }

    private var visibleNames: [String] {
        var names: [String] = []
        for case .some(let frame) in frames.reversed() {
            guard case .object(let members) = frame.unwrapped else { continue }
            for member in members.members where !names.contains(member.name) { names.append(member.name) }
        }
        return names
    }
}

/// What is wrong with the use of a name.
struct Complaint: Error {
    let message: String

    /// What is wrong with writing such a value, nil when nothing is.
    static func onWriting(_ name: Name, _ shape: TemplateShape, raw: Bool) -> Complaint? {
        let label = name.text == "." ? "the current value" : "'\(name.text)'"
        switch shape.unwrapped {
        case .html: return nil
        case .text:
            guard raw else { return nil }
            return Complaint(message: "\(label) is text and must be escaped; write '{{\(name.text)}}'")
        case .flag: return Complaint(message: "\(label) is a flag and has no text; use it in '{{#\(name.text)}}'")
        case .list:
            return Complaint(message: "\(label) is a list and has no text; repeat over it with '{{#\(name.text)}}'")
        case .object, .optional:
            return Complaint(message: "\(label) is an object and has no text; name one of its values")
        }
    }

    /// What is wrong with a section over such a value, nil when nothing is.
    static func onSection(_ name: Name, _ shape: TemplateShape) -> Complaint? {
        guard case .html = shape else { return nil }
        return Complaint(
            message: "'\(name.text)' is HTML that every page has, so a section over it decides nothing;"
                + " write '{{{\(name.text)}}}' alone")
    }
}

extension TemplateShape {
    /// The shape of the current value inside a section over such a value.
    var inSection: TemplateShape {
        if case .list(let element) = unwrapped { element } else { unwrapped }
    }
}
