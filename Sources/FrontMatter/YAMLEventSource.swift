import CLibYAML
import SourceText

/// libyaml's event parser over bytes that outlive it.
struct YAMLEventSource: ~Copyable {
    /// Why libyaml gave up; the texts are its own constants.
    struct Failure {
        var problem: String
        var context: String
        /// A mark in code points, or a byte offset of the block where `isByteOffset`.
        var place: Int
        var contextPlace: Int
        var isByteOffset: Bool
    }

    /// On the heap, as libyaml keeps a pointer to it.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Nil where memory ran out.
    init?(_ bytes: Bytes, _ range: ByteRange) {
        guard let base = bytes.baseAddress else { return nil }
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        // Without a fixed encoding, libyaml guesses UTF-16 and skips a BOM without counting it.
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, base + range.start, range.count)
        self.parser = parser
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event, which the caller deletes; false where libyaml gave up.
    func next(_ event: inout yaml_event_t) -> Bool { yaml_parser_parse(parser, &event) == 1 }

    var failure: Failure {
        let isReader = parser.pointee.error == YAML_READER_ERROR
        return Failure(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
            context: parser.pointee.context.map { String(cString: $0) } ?? "",
            place: isReader ? parser.pointee.problem_offset : parser.pointee.problem_mark.index,
            contextPlace: parser.pointee.context_mark.index,
            isByteOffset: isReader)
    }
}
