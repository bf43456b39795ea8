/// All terms of all documents, sorted, with the documents that each stands in.
struct Postings: Sendable {
    /// All terms in their order, one after the other, and where each begins; the end of the last is the last.
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    /// For each term, where its entries begin; one more than there are terms.
    var offsets: [UInt32] = [0]
    /// By term, then by document: the document, and below it 4 bits of impact.
    var entries: [UInt32] = []
    var documentCount = 0

    /// How fast repetition stops to count, and how much length takes away.
    private static let saturation = 2.0
    private static let lengthShare = 0.5
    /// A term of more documents has a long list, in which at most so many of the best are told apart.
    private static let longList = 2_048
    private static let bestOfLongList = 1_024

    var termCount: Int { starts.count - 1 }

    /// The term in `bytes`, which are the table's: a slice of the array would count it for each of many terms.
    @inline(__always)
    func term(_ number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])])
    }

    func documents(of term: Int) -> Int { Int(offsets[term + 1] - offsets[term]) }

    init(_ chunks: [IndexChunk], _ runner: some PieceRunner) {
        let (table, union) = Postings.union(chunks)
        let order = Postings.sortedTerms(table, runner)
        // What is a function word alone has a number and no document.
        var counts = [UInt32](repeating: 0, count: table.count)
        for (chunk, number) in zip(chunks, union) {
            for term in chunk.postingTerms { counts[Int(number[Int(term)])] += 1 }
        }
        var place = [UInt32](repeating: 0, count: table.count)
        bytes.reserveCapacity(table.bytes.count)
        for number in order where counts[Int(number)] > 0 {
            place[Int(number)] = UInt32(starts.count - 1)
            bytes.append(contentsOf: table.bytes[Int(table.starts[Int(number)])..<Int(table.starts[Int(number) + 1])])
            starts.append(UInt32(bytes.count))
            offsets.append((offsets.last ?? 0) + counts[Int(number)])
        }
        let numbers = union.map { $0.map { place[Int($0)] } }
        let impacts = Postings.impacts(chunks, runner)
        scatter(chunks, numbers, impacts)
    }

    /// One table with the terms of all chunks, and for each chunk the numbers that its terms have there.
    private static func union(_ chunks: [IndexChunk]) -> (table: TermTable, numbers: [[UInt32]]) {
        var table = TermTable(capacity: 2 * (chunks.map(\.terms.count).max() ?? 0))
        let numbers = chunks.map { chunk in
            chunk.terms.bytes.withUnsafeBufferPointer { bytes in
                (0..<chunk.terms.count).map { number in
                    let range = Int(chunk.terms.starts[number])..<Int(chunk.terms.starts[number + 1])
                    return UInt32(table.number(of: UnsafeBufferPointer(rebasing: bytes[range])))
                }
            }
        }
        return (table, numbers)
    }

    private static func sortedTerms(_ table: TermTable, _ runner: some PieceRunner) -> [UInt32] {
        SortedTexts.order(table.bytes, table.starts, runner)
    }

    /// For each chunk, the impact of each posting.
    private static func impacts(_ chunks: [IndexChunk], _ runner: some PieceRunner) -> [[UInt8]] {
        let words = chunks.reduce(0) { $0 + $1.lengths.reduce(0) { $0 + Int($1) } }
        let documents = chunks.reduce(0) { $0 + $1.lengths.count }
        let average = max(1, Double(words) / Double(max(1, documents)))
        return runner.results(chunks.count) { number in
            let chunk = chunks[number]
            var impacts = [UInt8](repeating: 0, count: chunk.postingWeights.count)
            var start = 0
            for (document, end) in chunk.ends.enumerated() {
                let share = lengthShare * Double(chunk.lengths[document]) / average
                let damping = saturation * (1 - lengthShare + share)
                for posting in start..<end {
                    let weight = Double(chunk.postingWeights[posting])
                    impacts[posting] = max(1, UInt8(15 * weight / (weight + damping) + 0.5))
                }
                start = end
            }
            return impacts
        }
    }

    private mutating func scatter(_ chunks: [IndexChunk], _ numbers: [[UInt32]], _ impacts: [[UInt8]]) {
        entries = [UInt32](repeating: 0, count: Int(offsets.last ?? 0))
        var next = offsets
        for index in chunks.indices {
            let chunk = chunks[index]
            var start = 0
            for end in chunk.ends {
                let document = UInt32(documentCount) << 4
                for posting in start..<end {
                    let term = Int(numbers[index][Int(chunk.postingTerms[posting])])
                    entries[Int(next[term])] = document | UInt32(impacts[index][posting])
                    next[term] += 1
                }
                documentCount += 1
                start = end
            }
        }
    }

    /// The postings of `term` as text: groups from the highest impact to the lowest.
    func appendText(of term: Int, to text: inout [UInt8]) {
        let range = Int(offsets[term])..<Int(offsets[term + 1])
        // Most terms stand in one document.
        if range.count == 1 {
            let entry = entries[range.lowerBound]
            text.append(NumberText.digit(Int(entry & 15)))
            NumberText.append(1, to: &text)
            return NumberText.append(Int(entry >> 4), to: &text)
        }
        entries.withUnsafeBufferPointer { entries in
            let entries = UnsafeBufferPointer(rebasing: entries[range])
            var counts = SIMD16<UInt32>()
            for entry in entries { counts[Int(entry & 15)] += 1 }
            let lowest = lowestToldApart(counts, total: range.count)
            for impact in stride(from: 15, through: lowest, by: -1) where counts[impact] > 0 {
                Postings.append(impact, Int(counts[impact]), entries, to: &text) { $0 == impact }
            }
            let rest = (1..<lowest).reduce(0) { $0 + Int(counts[$1]) }
            guard rest > 0 else { return }
            let sum = (1..<lowest).reduce(0) { $0 + $1 * Int(counts[$1]) }
            Postings.append((sum + rest / 2) / rest, rest, entries, to: &text) { $0 < lowest }
        }
    }

    /// The lowest impact that a list tells from those below it, which are one group.
    ///
    /// A list of many documents would be long above all for its impacts, and its term is too common for these to
    /// decide much; its best documents keep theirs.
    private func lowestToldApart(_ counts: SIMD16<UInt32>, total: Int) -> Int {
        guard total > Postings.longList else { return 1 }
        var kept = 0
        var lowest = 16
        for impact in stride(from: 15, through: 1, by: -1) where counts[impact] > 0 {
            // The very best may be more, such as all that have the term in their titles.
            let most = kept == 0 ? max(Postings.bestOfLongList, documentCount / 8) : Postings.bestOfLongList
            kept += Int(counts[impact])
            if kept > most { break }
            lowest = impact
        }
        return lowest
    }

    /// One group: the `count` documents whose impact is one of those wanted.
    @inline(__always)
    private static func append(
        _ impact: Int, _ count: Int, _ entries: UnsafeBufferPointer<UInt32>, to text: inout [UInt8],
        where isWanted: (Int) -> Bool
    ) {
        text.append(NumberText.digit(impact))
        NumberText.append(count, to: &text)
        var next = 0
        for entry in entries where isWanted(Int(entry & 15)) {
            NumberText.append(Int(entry >> 4) - next, to: &text)
            next = Int(entry >> 4) + 1
        }
    }
}
