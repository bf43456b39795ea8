/// The rules by which tags stand alone on a line, which then leaves no trace in the output.
enum LineRules {
    /// Whether the tokens of one line, its end excepted, hold nothing but blank space and tags that may stand alone.
    ///
    /// One tag without output may. Of parents and blocks several may share a line: closing tags followed by
    /// opening ones, a whole parent, or a block without content.
    static func standsAlone(_ line: Range<Int>, of tokens: [Token], in source: [UInt8]) -> Bool {
        var tags: [Int] = []
        for index in line {
            switch tokens[index].kind {
            case .text: if !source[tokens[index].range].allSatisfy(Byte.isBlank) { return false }
            case .lineEnd: break
            case .variable, .rawVariable: return false
            default: tags.append(index)
            }
        }
        guard let first = tags.first, let last = tags.last else { return false }
        if tags.count == 1 { return true }
        guard tags.allSatisfy({ isInheritance($0, of: tokens) }) else { return false }
        if tokens[first].opens, tokens[first].partner == last {
            return tokens[first].kind == .parent || tags.count == 2
        }
        return !tags.drop { tokens[$0].kind == .close }.contains { tokens[$0].kind == .close }
    }

    private static func isInheritance(_ index: Int, of tokens: [Token]) -> Bool {
        if tokens[index].kind != .close { return tokens[index].opensInheritance }
        return tokens[index].partner.map { tokens[$0].opensInheritance } ?? false
    }

    /// The blank space that a line begins with.
    static func indent(of line: Range<Int>, of tokens: [Token], in source: [UInt8]) -> Range<Int> {
        guard let first = line.first else { return 0..<0 }
        let range = tokens[first].range
        guard tokens[first].kind == .text else { return range.lowerBound..<range.lowerBound }
        let end = source[range].firstIndex { !Byte.isBlank($0) } ?? range.upperBound
        return range.lowerBound..<end
    }

    /// The beginning that two stretches of blank space share, as a part of the first.
    static func common(_ left: Range<Int>?, _ right: Range<Int>?, in source: [UInt8]) -> Range<Int>? {
        guard let left, let right else { return left ?? right }
        let shared = zip(source[left], source[right]).prefix { $0 == $1 }.count
        return left.lowerBound..<left.lowerBound + shared
    }
}
