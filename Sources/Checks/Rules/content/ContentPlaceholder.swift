import Diagnostics
import Records
import SourceText

extension Rule {
    /// A section says something or is not there.
    static let contentPlaceholder = Rule(
        "content/placeholder", .warning, "A section says something or is not there",
        why: "\"More information needed\" looks like an answer and is none; nobody sees that it is missing.",
        remedy: "Write the section, or delete it: the page then shows the gap.",
        bad: """
            ## Limitations

            [More Information Needed]
            """,
        good: """
            ## Limitations

            Untested on commercial vehicles.
            """,
        check: .record { scope, findings in
            for range in Placeholders.find(in: scope.record.file.bytes, from: scope.record.frontMatter.bodyStart) {
                findings.report(range, "placeholder \(quoted(scope.record.file.text(range)))")
            }
        })
}

/// Finds text that templates leave behind.
enum Placeholders {
    private static let phrases: [[UInt8]] = [
        "[more information needed]", "[needs more information]", "[more info needed]", "{{ ", "[todo]", "todo:",
        "lorem ipsum", "[insert ", "<insert ", "[your ", "[optional]", "[optional:", "xxx-xxx",
    ].map { Array($0.utf8) }

    /// At most 20 places, in order; one pass over the bytes for each first letter of a phrase.
    static func find(in bytes: [UInt8], from start: Int) -> [ByteRange] {
        var found: [ByteRange] = []
        bytes.withUnsafeBufferPointer { text in
            var index = start
            while index < text.count, found.count < 20 {
                switch text[index] {
                case 0x5B, 0x7B, 0x3C, 0x74, 0x54, 0x6C, 0x4C, 0x78, 0x58:
                    if let length = match(text, index) {
                        found.append(ByteRange(index, index + length))
                        index += length
                        continue
                    }
                default: break
                }
                index += 1
            }
        }
        return found
    }

    private static func match(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        for phrase in phrases where start + phrase.count <= text.count {
            var offset = 0
            while offset < phrase.count {
                let byte = text[start + offset]
                let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if lowered != phrase[offset] { break }
                offset += 1
            }
            guard offset == phrase.count else { continue }
            if phrase[0] == 0x5B, phrase[phrase.count - 1] != 0x5D {
                return closing(text, from: start + offset, with: 0x5D).map { $0 - start }
            }
            return offset
        }
        return nil
    }

    /// The offset after the next `byte`, if it comes within the line and 80 bytes.
    private static func closing(_ text: UnsafeBufferPointer<UInt8>, from start: Int, with byte: UInt8) -> Int? {
        var index = start
        while index < min(text.count, start + 80), text[index] != 0x0A {
            if text[index] == byte { return index + 1 }
            index += 1
        }
        return nil
    }
}
