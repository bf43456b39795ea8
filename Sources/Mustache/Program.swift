/// One step of a compiled template; addresses are indexes in `Program.instructions`.
enum Instruction: Sendable {
    /// Writes a part of the static text.
    case text(from: Int32, to: Int32)
    /// Writes a value; `raw` lets text through unescaped, which only unchecked templates may ask for.
    case value(Path, raw: Bool)
    /// Begins a section, or goes on at `end` when there is nothing to show.
    case section(Path, end: Int32)
    /// Ends one pass of the section whose body begins at `body`.
    case sectionEnd(body: Int32)
    /// Goes on at `end` when there is something to show.
    case inverted(Path, end: Int32)
    /// Renders a partial that includes itself: goes on at `target`, then at `resume`.
    case call(target: Int32, resume: Int32)
    case callEnd
    /// Holds the place for a call that turned out not to be needed.
    case pass
}

/// Which value is meant.
struct Path: Sendable {
    /// Which object of the context stack, from the outermost, holds the first name; `dynamic` when only known later.
    let frame: Int32
    /// The names from one object to the next, in `Program.keys`; none for the current value itself.
    let first: Int32
    let count: Int32

    static let dynamic: Int32 = -1
}

/// Everything that rendering needs: no names are read and no templates looked up any more.
struct Program: Sendable {
    private(set) var instructions: [Instruction] = []
    private(set) var text: [UInt8] = []
    private(set) var keys: [NameKey] = []
    private var keyIndexes: [String: Int32] = [:]
    /// Texts before this address must not grow: a jump may arrive behind them.
    private var barrier = 0

    var count: Int { instructions.count }

    /// Adds an instruction and returns its address.
    @discardableResult
    mutating func add(_ instruction: Instruction) -> Int {
        instructions.append(instruction)
        return instructions.count - 1
    }

    /// Replaces the instruction at an address once its target is known, which is the next address.
    mutating func patch(_ address: Int, with instruction: (_ next: Int32) -> Instruction) {
        instructions[address] = instruction(Int32(instructions.count))
        barrier = instructions.count
    }

    /// Adds static text; pieces that follow each other become one.
    mutating func add(text piece: ArraySlice<UInt8>) {
        guard !piece.isEmpty else { return }
        var start = Int32(text.count)
        text.append(contentsOf: piece)
        if instructions.count > barrier, case .text(let from, _) = instructions.last {
            start = from
            instructions.removeLast()
        }
        instructions.append(.text(from: start, to: Int32(text.count)))
    }

    /// The path along `parts`, beginning in the object at `frame`.
    mutating func path(_ parts: [NameKey], from frame: Int) -> Path {
        let count = Int32(parts.count)
        if parts.count == 1, let known = keyIndexes[parts[0].name] {
            return Path(frame: Int32(frame), first: known, count: 1)
        }
        let first = Int32(keys.count)
        if parts.count == 1 { keyIndexes[parts[0].name] = first }
        keys.append(contentsOf: parts)
        return Path(frame: Int32(frame), first: first, count: count)
    }
}
