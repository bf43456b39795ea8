import CCMarkGFM

/// What is known of the footnotes so far.
struct FootnoteState {
    /// How often each note has been referred to, by number.
    var references: [Int: Int] = [:]
    /// The number of the note being written.
    var number = 0
    var hasBackReferences = false
}

/// Footnotes: cmark puts the notes that are referred to at the end, in order of their first reference.
///
/// Their ids hold a colon, which no heading's has, and raw ids that begin alike are refused.
extension Renderer {
    mutating func footnoteReference(_ literal: UnsafeBufferPointer<UInt8>) {
        guard let number = Int(String(decoding: literal, as: UTF8.self)) else { return writer.text(literal) }
        let count = (footnotes.references[number] ?? 0) + 1
        footnotes.references[number] = count
        let id = FootnoteState.referenceID(number, count)
        writer.openNode(.sup, attribute("class", "footnote-ref"))
        if !writer.isOpen(.links), writer.headings.ids.take(id) {
            let target = attribute("href", "#\(idPrefix)fn:\(number)")
            writer.openNode(.a, target + attribute("id", idPrefix + id))
        } else {
            writer.openNode(nil)
        }
        writer.label(Array(String(number).utf8))
        writer.closeNode()
        writer.closeNode()
    }

    mutating func enterFootnote() {
        if footnotes.number == 0 {
            writer.openNode(.div, attribute("class", "footnotes"))
            writer.openNode(.ol)
        }
        footnotes.number += 1
        footnotes.hasBackReferences = false
        let id = "fn:\(footnotes.number)"
        let isFree = writer.headings.ids.take(id)
        writer.openNode(.li, isFree ? attribute("id", idPrefix + id) : [])
    }

    mutating func exitFootnote(_ node: OpaquePointer) {
        if !footnotes.hasBackReferences {
            writer.openNode(.p)
            writeBackReferences()
            writer.closeNode()
        }
        closeBlock()
    }

    mutating func endFootnotes() {
        guard footnotes.number > 0 else { return }
        writer.closeNode()
        closeBlock()
    }

    /// Writes the links back to each place that refers to the current note.
    mutating func writeBackReferences() {
        guard !footnotes.hasBackReferences else { return }
        footnotes.hasBackReferences = true
        let number = footnotes.number
        for count in 1...max(1, footnotes.references[number] ?? 1) {
            writer.markup(" ")
            let label = count == 1 ? "Back to reference \(number)" : "Back to reference \(number)-\(count)"
            let target = attribute("href", "#" + idPrefix + FootnoteState.referenceID(number, count))
            writer.openNode(.a, attribute("class", "footnote-backref") + target + attribute("aria-label", label))
            writer.markup("\u{21A9}")
            writer.closeNode()
        }
    }
}

extension FootnoteState {
    fileprivate static func referenceID(_ number: Int, _ count: Int) -> String {
        count == 1 ? "fnref:\(number)" : "fnref:\(number):\(count)"
    }
}
