/// The parts that hold terms: postings, words and endings.
struct TermParts: Sendable {
    /// A part closes when the next entry would make it longer.
    static let partSize = 4096

    var parts: [SearchPart] = []
    /// What separates each part from the one before, separated by blanks.
    var separators: [UInt8] = []

    private let prefix: String
    private var text: [UInt8] = []
    private var last: [UInt8] = []
    private var isAlone = false

    private init(_ prefix: String) { self.prefix = prefix }

    /// The postings, words and endings of all terms.
    static func all(_ postings: Postings, _ runner: some PieceRunner) -> [TermParts] {
        // The lists are the bulk, and each is a matter of its own.
        let lists: [Lists] = runner.ranges(of: postings.termCount, pieces: 32) { range in
            var lists = Lists()
            lists.ends.reserveCapacity(range.count)
            for term in range {
                postings.appendText(of: term, to: &lists.text)
                lists.ends.append(lists.text.count)
            }
            return lists
        }
        return runner.results(3) { number in
            switch number {
            case 0: TermParts.postings(postings, lists)
            case 1: TermParts.words(postings)
            default: TermParts.endings(postings)
            }
        }
    }

    /// Lists of a run of terms as text, and where each ends.
    private struct Lists: Sendable {
        var text: [UInt8] = []
        var ends: [Int] = []
    }

    private static func postings(_ postings: Postings, _ lists: [Lists]) -> TermParts {
        var parts = TermParts("p")
        var term = 0
        postings.bytes.withUnsafeBufferPointer { bytes in
            for list in lists {
                list.text.withUnsafeBufferPointer { text in
                    var start = 0
                    for end in list.ends {
                        let value = UnsafeBufferPointer(rebasing: text[start..<end])
                        parts.add(postings.term(term, in: bytes), value, blankAfter: true)
                        start = end
                        term += 1
                    }
                }
            }
        }
        parts.close()
        return parts
    }

    /// The terms alone, without those of whole ids.
    private static func words(_ postings: Postings) -> TermParts {
        var parts = TermParts("w")
        postings.bytes.withUnsafeBufferPointer { bytes in
            for number in 0..<postings.termCount {
                let term = postings.term(number, in: bytes)
                if term.first != UInt8(ascii: "=") { parts.add(term, rarity(postings.documents(of: number))) }
            }
        }
        parts.close()
        return parts
    }

    /// The terms that are plain words of some length, written backwards.
    private static func endings(_ postings: Postings) -> TermParts {
        var bytes: [UInt8] = []
        var starts: [UInt32] = [0]
        var sizes: [UInt8] = []
        postings.bytes.withUnsafeBufferPointer { terms in
            for number in 0..<postings.termCount {
                let term = postings.term(number, in: terms)
                guard isWord(term) else { continue }
                appendBackwards(term, to: &bytes)
                starts.append(UInt32(bytes.count))
                sizes.append(rarity(postings.documents(of: number)))
            }
        }
        var parts = TermParts("e")
        let order = SortedTexts.order(bytes, starts, OneThread())
        bytes.withUnsafeBufferPointer { bytes in
            for number in order {
                let number = Int(number)
                let term = UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])])
                parts.add(term, sizes[number])
            }
        }
        parts.close()
        return parts
    }

    private static func rarity(_ documents: Int) -> UInt8 {
        NumberText.digit(Int.bitWidth - 1 - documents.leadingZeroBitCount)
    }

    /// Whether the term has four characters or more, and none of them is a digit or the mark of an id.
    private static func isWord(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        for byte in term {
            if (0x30...0x39).contains(byte) || byte == UInt8(ascii: "=") { return false }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        return count >= 4
    }

    private static func appendBackwards(_ term: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var end = term.count
        while end > 0 {
            var start = end - 1
            while start > 0, term[start] & 0xC0 == 0x80 { start -= 1 }
            for index in start..<end { bytes.append(term[index]) }
            end = start
        }
    }

    /// A term with a value of one byte.
    private mutating func add(_ term: UnsafeBufferPointer<UInt8>, _ value: UInt8) {
        withUnsafeBytes(of: value) { value in
            value.withMemoryRebound(to: UInt8.self) { add(term, $0, blankAfter: false) }
        }
    }

    private mutating func add(
        _ term: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, blankAfter: Bool
    ) {
        let isLong = value.count > TermParts.partSize / 2
        let before = text.count + term.count + value.count + 3
        if !text.isEmpty, isLong || isAlone || before > TermParts.partSize { close() }
        var shared = (bytes: 0, characters: 0)
        if !text.isEmpty {
            shared = last.withUnsafeBufferPointer { TermParts.sharedPrefix($0, term) }
        } else if !parts.isEmpty {
            appendSeparator(before: term)
        }
        text.append(NumberText.digit(shared.characters))
        text.append(contentsOf: UnsafeBufferPointer(rebasing: term[shared.bytes...]))
        text.append(0x20)
        text.append(contentsOf: value)
        if blankAfter { text.append(0x20) }
        // Not a new array for each term.
        last.removeAll(keepingCapacity: true)
        last.append(contentsOf: term)
        isAlone = isLong
    }

    /// How much both begin with alike, in whole characters, at most as many as a digit can say.
    private static func sharedPrefix(
        _ last: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>
    ) -> (bytes: Int, characters: Int) {
        let most = min(last.count, term.count)
        var bytes = 0
        while bytes < most, last[bytes] == term[bytes] { bytes += 1 }
        // Where they part within a character, it is not shared.
        func isWithin(_ text: UnsafeBufferPointer<UInt8>) -> Bool { bytes < text.count && text[bytes] & 0xC0 == 0x80 }
        while bytes > 0, isWithin(term) || isWithin(last) { bytes -= 1 }
        var characters = 0
        for index in 0..<bytes where term[index] & 0xC0 != 0x80 {
            if characters == 91 { return (index, characters) }
            characters += 1
        }
        return (bytes, characters)
    }

    /// Notes the shortest text above the last term and not above `term`: one character more than they share.
    private mutating func appendSeparator(before term: UnsafeBufferPointer<UInt8>) {
        var end = 0
        while end < min(last.count, term.count), last[end] == term[end] { end += 1 }
        end += 1
        while end < term.count, term[end] & 0xC0 == 0x80 { end += 1 }
        if parts.count > 1 { separators.append(0x20) }
        separators.append(contentsOf: term.prefix(end))
    }

    /// Part 0 is there even where no term is fit for the family: without a separator the root tells of one part.
    private mutating func close() {
        guard !text.isEmpty || parts.isEmpty else { return }
        parts.append(SearchPart("\(prefix)/\(parts.count)", plain: text))
        text.removeAll(keepingCapacity: true)
    }
}
