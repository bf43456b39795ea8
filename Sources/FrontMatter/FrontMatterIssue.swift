import SourceText

/// Something that reading a front-matter block met; a rule of the `card` family turns each into a finding.
package struct FrontMatterIssue: Sendable {
    package enum Kind: Sendable, Hashable {
        // The file.
        case invalidUTF8(byte: UInt8)
        case nulByte
        case byteOrderMark
        case carriageReturns(mixed: Bool)
        // The fences.
        case blankLinesBeforeBlock
        case trailingBlanksAfterFence
        case closedByDots
        /// An opening fence without a closing one; the file has no metadata.
        case unclosedBlock
        /// The closing fence is indented, so that no reader sees it; the file has no metadata.
        case indentedClosingFence
        /// Two opening fences, one after the other; the block after the second is read, as Hugging Face does.
        case doubledOpeningFence
        /// `key: value` lines at the file's start, and a `---` after them, but no opening fence.
        case missingOpeningFence
        /// A block that stands after text or a heading, where no tool reads it; `read` when the setting allows it.
        case blockNotFirst(read: Bool)
        case emptyBlock
        case blockTooLarge(bytes: Int, limit: Int)
        // The YAML: the block is lost.
        case syntax(message: String)
        case notAMapping
        case multipleDocuments
        case tooDeep(limit: Int)
        // The YAML: the entry or value is lost, the rest is read.
        case alias(name: String)
        case anchor(name: String)
        case mergeKey
        case tag(String)
        case complexKey
        case nullKey
        case scalarTooLong(bytes: Int, limit: Int)
        case keyTooLong(bytes: Int, limit: Int)
        case controlCharacter(scalar: UInt32)
        /// `first` is where the key came before; the last value counts.
        case duplicateKey(String, first: ByteRange)
        // The YAML: read, but other readers see something else.
        /// `yes`, `no`, `on`, `off` unquoted: YAML 1.1 readers see a boolean.
        case booleanTrap(String, reads: Bool)
        /// A plain scalar that YAML 1.1 reads as a number whose text is not the author's, such as `1.10` or `010`.
        case numberTrap(String, reads: String)
        /// A plain date or time, which YAML 1.1 readers turn into a date object.
        case dateTrap(String)
        /// So many issues that the rest is only counted.
        case furtherIssues(count: Int)
    }

    package var kind: Kind
    package var range: ByteRange
    /// The mapping keys that lead to the place, such as `["registry", "version"]`; empty outside the YAML.
    package var path: [String]
    /// Whether it concerns a key, whose name then is not part of the path.
    package var isKey: Bool

    package init(kind: Kind, range: ByteRange, path: [String] = [], isKey: Bool = false) {
        self.kind = kind
        self.range = range
        self.path = path
        self.isKey = isKey
    }
}
