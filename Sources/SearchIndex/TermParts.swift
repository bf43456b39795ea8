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
        for list in lists {
            var start = 0
            for end in list.ends {
                parts.add(postings.term(term), list.text[start..<end], blankAfter: true)
                start = end
                term += 1
            }
        }
        parts.close()
        return parts
    }

    /// The terms alone, without those of whole ids.
    private static func words(_ postings: Postings) -> TermParts {
        var parts = TermParts("w")
        for number in 0..<postings.termCount where postings.term(number).first != UInt8(ascii: "=") {
            let size = [rarity(postings.documents(of: number))]
            parts.add(postings.term(number), size[...], blankAfter: false)
        }
        parts.close()
        return parts
    }

    /// The terms that are plain words of some length, written backwards.
    private static func endings(_ postings: Postings) -> TermParts {
        var bytes: [UInt8] = []
        var starts: [UInt32] = [0]
        var sizes: [UInt8] = []
        for number in 0..<postings.termCount where isWord(postings.term(number)) {
            appendBackwards(postings.term(number), to: &bytes)
            starts.append(UInt32(bytes.count))
            sizes.append(rarity(postings.documents(of: number)))
        }
        var parts = TermParts("e")
        for number in SortedTexts.order(bytes, starts, OneThread()) {
            let number = Int(number)
            parts.add(
                bytes[Int(starts[number])..<Int(starts[number + 1])], sizes[number...number], blankAfter: false)
        }
        parts.close()
        return parts
    }

    private static func rarity(_ documents: Int) -> UInt8 {
        NumberText.digit(Int.bitWidth - 1 - documents.leadingZeroBitCount)
    }

    /// Whether the term has four characters or more, and none of them is a digit or the mark of an id.
    private static func isWord(_ term: ArraySlice<UInt8>) -> Bool {
        var count = 0
        for byte in term {
            if (0x30...0x39).contains(byte) || byte == UInt8(ascii: "=") { return false }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        return count >= 4
    }

    private static func appendBackwards(_ term: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        var end = term.endIndex
        // As nearly all terms are.
        if term.allSatisfy({ $0 < 0x80 }) {
            for byte in term.reversed() { bytes.append(byte) }
            return
        }
        while end > term.startIndex {
            var start = end - 1
            while start > term.startIndex, term[start] & 0xC0 == 0x80 { start -= 1 }
            bytes.append(contentsOf: term[start..<end])
            end = start
        }
    }

    private mutating func add(_ term: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, blankAfter: Bool) {
        let isLong = value.count > TermParts.partSize / 2
        let before = text.count + term.count + value.count + 3
        if !text.isEmpty, isLong || isAlone || before > TermParts.partSize { close() }
        var shared = (bytes: 0, characters: 0)
        if !text.isEmpty {
            shared = TermParts.sharedPrefix(last, term)
        } else if !parts.isEmpty {
            appendSeparator(before: term)
        }
        text.append(NumberText.digit(shared.characters))
        text.append(contentsOf: term.dropFirst(shared.bytes))
        text.append(0x20)
        text.append(contentsOf: value)
        if blankAfter { text.append(0x20) }
        // Not a new array for each term.
        last.removeAll(keepingCapacity: true)
        last.append(contentsOf: term)
        isAlone = isLong
    }

    /// How much both begin with alike, in whole characters, at most as many as a digit can say.
    private static func sharedPrefix(_ last: [UInt8], _ term: ArraySlice<UInt8>) -> (bytes: Int, characters: Int) {
        let start = term.startIndex
        var bytes = 0
        while bytes < min(last.count, term.count), last[bytes] == term[start + bytes] { bytes += 1 }
        // Where they part within a character, it is not shared.
        func isWithin(_ text: ArraySlice<UInt8>) -> Bool {
            text.dropFirst(bytes).first.map { $0 & 0xC0 == 0x80 } ?? false
        }
        while bytes > 0, isWithin(term) || isWithin(last[...]) { bytes -= 1 }
        var characters = 0
        for index in 0..<bytes where term[start + index] & 0xC0 != 0x80 {
            if characters == 91 { return (index, characters) }
            characters += 1
        }
        return (bytes, characters)
    }

    /// Notes the shortest text above the last term and not above `term`: one character more than they share.
    private mutating func appendSeparator(before term: ArraySlice<UInt8>) {
        var end = 0
        while end < min(last.count, term.count), last[end] == term[term.startIndex + end] { end += 1 }
        end += 1
        while end < term.count, term[term.startIndex + end] & 0xC0 == 0x80 { end += 1 }
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
