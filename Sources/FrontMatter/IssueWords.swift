extension FrontMatterIssue.Kind {
    /// What is wrong, as a clause, in a file that is YAML as a whole, such as `muster.yml`; keys and names stand in it as written.
    package var words: String {
        switch self {
        case .invalidUTF8(let byte): "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8"
        case .nulByte: "NUL byte in the file"
        case .byteOrderMark: "the file begins with a byte order mark"
        case .carriageReturns: "lines end with carriage returns"
        case .blankLinesBeforeBlock, .trailingBlanksAfterFence, .closedByDots, .unclosedBlock, .indentedClosingFence,
            .doubledOpeningFence, .missingOpeningFence, .blockNotFirst:
            "a fence of front matter has no place in this file"
        case .emptyBlock: "the file is empty"
        case .blockTooLarge(let bytes, let limit): "the file has \(bytes) bytes; the limit is \(limit)"
        case .syntax(let message): "YAML cannot be read: \(message)"
        case .notAMapping: "the file is not a mapping of keys to values"
        case .multipleDocuments: "the file holds a second document"
        case .tooDeep(let limit): "values are nested more than \(limit) deep"
        case .alias(let name): "alias `*\(name)` is not read"
        case .anchor(let name): "anchor `&\(name)` has no use"
        case .mergeKey: "merge key `<<` is not read"
        case .tag(let name): "tag `\(name)` is not read"
        case .complexKey: "a list or mapping stands as a key"
        case .nullKey: "a value without a key"
        case .scalarTooLong(let bytes, let limit): "value has \(bytes) bytes; the limit is \(limit)"
        case .keyTooLong(let bytes, let limit): "key has \(bytes) bytes; the limit is \(limit)"
        case .controlCharacter(let scalar): "control character U+\(Self.hexadecimal(scalar)) in a value"
        case .duplicateKey(let key, _): "key `\(key)` stands twice; the last value counts"
        case .booleanTrap(let text, let reads): "other readers take `\(text)` for \(reads)"
        case .numberTrap(let text, let reads): "other readers take `\(text)` for \(reads)"
        case .dateTrap(let text): "other readers take `\(text)` for a date"
        case .furtherIssues(let count): "\(count) further problems in this file are not listed"
        }
    }

    private static func hexadecimal(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
