import SourceText

/// Lines and columns of a range, from 1; the end is the place after the last character.
struct PlaceRange {
    var start: SourcePosition
    var end: SourcePosition
}

/// One file with what it takes to find lines and columns in it.
struct PlacedFile {
    private static let stride = 1024

    let bytes: [UInt8]
    let lines: LineIndex
    /// How many code points begin before each 1,024th byte, so that a column in a line of megabytes is found at once.
    private let checkpoints: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = LineIndex(bytes)
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(bytes.count / PlacedFile.stride + 1)
        var count = 0
        for (index, byte) in bytes.enumerated() {
            if index % PlacedFile.stride == 0 { checkpoints.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        if bytes.count % PlacedFile.stride == 0 { checkpoints.append(count) }
        self.checkpoints = checkpoints
    }

    /// `range` without what lies beyond the file.
    func clipped(_ range: ByteRange) -> ByteRange {
        let start = min(max(0, range.start), bytes.count)
        return ByteRange(start, min(max(start, range.end), bytes.count))
    }

    func places(of range: ByteRange) -> PlaceRange {
        let range = clipped(range)
        return PlaceRange(start: position(at: range.start), end: position(at: range.end))
    }

    /// The bytes of the line that `offset` lies in, without its end.
    func lineRange(at offset: Int) -> ByteRange {
        lines.range(ofLine: lines.line(at: offset)) ?? ByteRange(offset, offset)
    }

    /// The nearest start of a code point at or before `offset`.
    func boundary(_ offset: Int) -> Int {
        var offset = offset
        var steps = 0
        while steps < 3, offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 {
            offset -= 1
            steps += 1
        }
        return offset
    }

    private func position(at offset: Int) -> SourcePosition {
        let line = lines.line(at: offset)
        return SourcePosition(
            line: line, column: codePoints(before: offset) - codePoints(before: lines.starts[line - 1]) + 1)
    }

    private func codePoints(before offset: Int) -> Int {
        let block = offset / PlacedFile.stride
        var count = checkpoints[block]
        for byte in bytes[(block * PlacedFile.stride)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

/// Finds places in files, each of which is taken apart once.
///
/// A class: as a value it was copied with every report that holds it, and a table of 100,000 files once for each file.
final class SourcePlaces {
    private let source: @Sendable (String) -> SourceFile?
    private var files: [UTF8Key: PlacedFile?] = [:]

    init(_ context: ReportContext) { source = context.source }

    func file(_ path: String) -> PlacedFile? {
        let key = UTF8Key(path)
        if let known = files[key] { return known }
        let file = source(path).map { PlacedFile($0.bytes) }
        files.updateValue(file, forKey: key)
        return file
    }

    /// nil for a finding about a file as a whole, and where the file cannot be had.
    func places(of range: ByteRange?, in path: String) -> PlaceRange? {
        guard let range, let file = file(path) else { return nil }
        return file.places(of: range)
    }
}
