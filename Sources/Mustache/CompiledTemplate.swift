import ByteOutput

/// A template that is ready to render.
package struct CompiledTemplate: Sendable {
    private let program: Program

    init(_ program: Program) { self.program = program }

    /// Writes the template, filled with `value`, to the end of `output`.
    ///
    /// False when the page was cut off because its sections or its self-including partials repeat without bound.
    /// A value that does not fit the template's shape shows nothing; text is never written unescaped for it.
    @discardableResult
    package func render(_ value: TemplateValue, into output: inout OutputBuffer) -> Bool {
        render(value, into: &output, passes: Limit.passes)
    }

    /// The same with another bound on section passes.
    func render(_ value: TemplateValue, into output: inout OutputBuffer, passes: Int) -> Bool {
        var run = Rendering(program: program, root: value, passes: passes)
        return run.write(into: &output)
    }
}

/// The state of one rendering; stacks of its own, so that depth costs no call stack.
private struct Rendering {
    /// A section that is being repeated.
    private struct Repetition {
        let items: [TemplateValue]
        var next: Int
    }

    /// A value whose names can be seen: taken apart once, since each look-up would have to copy it for that.
    private struct Context {
        var keys: [NameKey] = []
        var values: [TemplateValue] = []
        /// The value itself where it is no object.
        var plain: TemplateValue?

        var value: TemplateValue { plain ?? .object(TemplateObject(keys: keys, values: values)) }

        init(_ value: TemplateValue) {
            if case .object(let object) = value {
                keys = object.keys
                values = object.values
            } else {
                plain = value
            }
        }
    }

    private let program: Program
    /// Innermost last.
    private var contexts: [Context]
    private var repetitions: [Repetition] = []
    private var returns: [Int] = []
    private var passesLeft: Int

    init(program: Program, root: TemplateValue, passes: Int) {
        passesLeft = passes
        self.program = program
        contexts = [Context(root)]
        contexts.reserveCapacity(8)
    }

    mutating func write(into output: inout OutputBuffer) -> Bool {
        var address = 0
        while address < program.instructions.count, passesLeft >= 0 {
            switch program.instructions[address] {
            case .text(let from, let to):
                // Not as a slice: it would count the text, which all threads share.
                program.text.withUnsafeBufferPointer {
                    output.append(UnsafeBufferPointer(rebasing: $0[Int(from)..<Int(to)]))
                }
            case .value(let path, let raw): Rendering.write(find(path), raw: raw, into: &output)
            case .section(let path, let end):
                passesLeft -= 1
                if !begin(find(path)) {
                    address = Int(end)
                    continue
                }
            case .sectionEnd(let body):
                passesLeft -= 1
                if repeats() {
                    address = Int(body)
                    continue
                }
            case .inverted(let path, let end):
                passesLeft -= 1
                if Rendering.shows(find(path)) {
                    address = Int(end)
                    continue
                }
            case .call(let target, let resume):
                passesLeft -= 1
                guard returns.count < Limit.nesting else { return false }
                returns.append(Int(resume))
                address = Int(target)
                continue
            case .callEnd:
                address = returns.popLast() ?? program.instructions.count
                continue
            case .pass: break
            }
            address += 1
        }
        return passesLeft >= 0
    }

    private func find(_ path: Path) -> TemplateValue {
        guard path.count > 0 else { return contexts.last?.value ?? .absent }
        let first = Int(path.first)
        guard let (frame, place) = place(of: first, at: Int(path.frame)) else { return .absent }
        if path.count == 1 { return contexts[frame].values[place] }
        var value = contexts[frame].values[place]
        for index in first + 1..<first + Int(path.count) {
            guard case .object(let object) = value, let next = object.value(program.keys[index]) else { return .absent }
            value = next
        }
        return value
    }

    /// Where the first name of a path is: in the object known since compilation, else the innermost that has it.
    private func place(of key: Int, at frame: Int) -> (frame: Int, place: Int)? {
        if frame >= 0 {
            guard frame < contexts.count else { return nil }
            return place(of: key, in: frame).map { (frame, $0) }
        }
        for frame in contexts.indices.reversed() {
            if let place = place(of: key, in: frame) { return (frame, place) }
        }
        return nil
    }

    private func place(of key: Int, in frame: Int) -> Int? {
        let hash = program.keys[key].hash
        for index in contexts[frame].keys.indices where contexts[frame].keys[index].hash == hash {
            if contexts[frame].keys[index].name == program.keys[key].name { return index }
        }
        return nil
    }

    private static func write(_ value: TemplateValue, raw: Bool, into output: inout OutputBuffer) {
        switch value {
        case .text(let text):
            if raw { output.append(text) } else { output.append(html: text) }
        case .html(let bytes): output.append(bytes)
        case .flag(let flag): output.append(flag ? "true" : "false")
        case .list, .object, .absent: break
        }
    }

    private static func shows(_ value: TemplateValue) -> Bool {
        switch value {
        case .text(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .object: true
        case .absent: false
        }
    }

    private mutating func begin(_ value: TemplateValue) -> Bool {
        guard Rendering.shows(value) else { return false }
        if case .list(let items) = value {
            contexts.append(Context(items[0]))
            repetitions.append(Repetition(items: items, next: 1))
        } else {
            contexts.append(Context(value))
            repetitions.append(Repetition(items: [], next: 0))
        }
        return true
    }

    /// Ends one pass of the innermost section; true when another follows.
    private mutating func repeats() -> Bool {
        contexts.removeLast()
        let last = repetitions.count - 1
        guard repetitions[last].next < repetitions[last].items.count else {
            repetitions.removeLast()
            return false
        }
        contexts.append(Context(repetitions[last].items[repetitions[last].next]))
        repetitions[last].next += 1
        return true
    }
}
