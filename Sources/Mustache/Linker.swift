/// Turns parsed templates into one program, with partials, parents and blocks put in their places.
struct Linker {
    /// A block in a template.
    struct BlockReference: Equatable {
        let template: String
        let index: Int
    }

    /// The source that is being read, and how its lines are indented.
    struct Place {
        let template: String
        let tree: TemplateTree
        /// What each line begins with, before its own blank space.
        var indent: [UInt8] = []
        /// How many bytes of a line's own blank space are left out.
        var strip = 0

        /// The indentation of something that stands behind `blank` on its line.
        func indent(behind blank: Range<Int>) -> [UInt8] { indent + tree.source[blank].dropFirst(strip) }
    }

    /// An included template that is being read: to know it when it includes itself.
    struct Activation {
        let template: String
        let indent: [UInt8]
        let overrides: [String: BlockReference]
        /// The address that makes the partial callable.
        let slot: Int
        var isCalled = false
    }

    let trees: [String: TemplateTree]
    var place: Place
    var scope: Scope
    var program = Program()
    /// What blocks are filled with, by name.
    var overrides: [String: BlockReference] = [:]
    var activations: [Activation] = []
    /// The blocks met since the innermost parent tag began.
    var blocksMet: Set<String> = []
    /// Set where a block's lines are put into a line that has begun: its first line has an indentation already.
    var continuesLine = false
    private(set) var faults: [String: Set<SyntaxFault>] = [:]
    private(set) var faultCount = 0
    /// How often something was reported, repeats included.
    private(set) var reports = 0
    private var depth = 0
    private var parts = 0
    private var isExhausted = false

    init(_ name: String, _ tree: TemplateTree, among trees: [String: TemplateTree], shape: TemplateShape?) {
        self.trees = trees
        place = Place(template: name, tree: tree)
        scope = Scope(shape)
    }

    mutating func run() {
        noteFaults(of: place.tree)
        expand(place.tree.nodes)
    }

    mutating func report(_ offset: Int, _ message: String) {
        reports += 1
        guard faultCount < Limit.faults else { return }
        let fault = SyntaxFault(offset: offset, message: message)
        if faults[place.template, default: []].insert(fault).inserted { faultCount += 1 }
    }

    mutating func noteFaults(of tree: TemplateTree) {
        for fault in tree.faults { report(fault.offset, fault.message) }
    }

    /// Does `body` one level deeper, unless that is too deep.
    mutating func nested(at offset: Int, _ body: (inout Linker) -> Void) {
        guard depth < Limit.nesting else {
            let message =
                "sections and partials stand more than \(Limit.nesting) deep in each other;"
                + " does '\(place.template)' include itself?"
            report(offset, message)
            return
        }
        depth += 1
        body(&self)
        depth -= 1
    }

    /// Counts what is taken in, and stops before it is out of all proportion.
    private mutating func hasRoom(at offset: Int) -> Bool {
        parts += 1
        if !isExhausted, parts > Limit.parts || program.text.count > Limit.text {
            isExhausted = true
            report(offset, "the templates take each other in too often; remove partials that repeat")
        }
        return !isExhausted
    }

    /// Counts work that grows with the number of blocks given.
    mutating func charge(_ count: Int) { parts += count }

    mutating func expand(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .lineStart(let blank):
                guard hasRoom(at: blank.lowerBound) else { return }
                startLine(blank)
            case .text(let range):
                guard hasRoom(at: range.lowerBound) else { return }
                write(place.tree.source[range])
            case .variable(let name, let raw):
                guard hasRoom(at: name.offset) else { return }
                variable(name, raw: raw)
            case .section(let name, let inverted, let body):
                guard hasRoom(at: name.offset) else { return }
                nested(at: name.offset) { $0.section(name, inverted: inverted, body) }
            case .partial(let inclusion):
                guard hasRoom(at: inclusion.offset) else { return }
                nested(at: inclusion.offset) { $0.include(inclusion) }
            case .block(let index):
                let offset = place.tree.blocks[index].offset
                guard hasRoom(at: offset) else { return }
                nested(at: offset) { $0.fill(index) }
            }
        }
    }

    private mutating func startLine(_ blank: Range<Int>) {
        if !continuesLine { write(place.indent[...]) }
        write(place.tree.source[blank].dropFirst(place.strip))
        continuesLine = false
    }

    mutating func write(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        continuesLine = false
        program.add(text: bytes)
    }

    private mutating func variable(_ name: Name, raw: Bool) {
        continuesLine = false
        switch scope.find(name) {
        case .failure(let complaint): report(name.offset, complaint.message)
        case .success(let found):
            if let shape = found.shape, let complaint = Complaint.onWriting(name, shape, raw: raw) {
                report(name.offset, complaint.message)
            }
            // Where shapes are checked only HTML may be written raw, and it is so without being asked.
            program.add(.value(program.path(name.parts, from: found.frame), raw: raw && !scope.checks))
        }
    }

    private mutating func section(_ name: Name, inverted: Bool, _ body: [Node]) {
        var frame = Int(Path.dynamic)
        var shape: TemplateShape?
        switch scope.find(name) {
        case .failure(let complaint): report(name.offset, complaint.message)
        case .success(let found):
            frame = found.frame
            shape = found.shape
            if let shape, let complaint = Complaint.onSection(name, shape) { report(name.offset, complaint.message) }
        }
        let path = program.path(name.parts, from: frame)
        let start = program.add(.pass)
        if inverted {
            expand(body)
            program.patch(start) { .inverted(path, end: $0) }
        } else {
            scope.enter(shape?.inSection)
            expand(body)
            scope.leave()
            program.add(.sectionEnd(body: Int32(start + 1)))
            program.patch(start) { .section(path, end: $0) }
        }
    }
}
