import ByteOutput
import SourceText

/// Follows the headings of a body: their text, their ids, and which one is the title.
struct HeadingCollector {
    private struct Current {
        var level: Int
        var isTop: Bool
        var attributes: [UInt8]
        var offset: Int
        var textStart: Int
        var range: ByteRange
        var text = PlainText()
        var holdsImage = false
        var ownID: String?
    }

    private let dropsFirst: Bool
    private var current: Current?
    private(set) var list: [MarkdownHeading] = []
    private(set) var title: String?
    var ids = IDRegister()
    /// Where the renderer stands, for the headings that begin there.
    var range = ByteRange(0, 0)
    /// The id that the next heading's raw tag brings along.
    var nextID: String?

    init(dropsFirst: Bool) { self.dropsFirst = dropsFirst }

    var isOpen: Bool { current != nil }

    mutating func begin(level: Int, isTop: Bool, attributes: [UInt8], offset: Int, textStart: Int) {
        current = Current(
            level: level, isTop: isTop, attributes: attributes, offset: offset, textStart: textStart, range: range,
            ownID: nextID)
        nextID = nil
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) { current?.text.append(text) }
    mutating func appendBlank() { current?.text.appendBlank() }
    mutating func noteImage() { current?.holdsImage = true }

    /// Writes the heading whose content stands at the end of `html`, now that its text and thus its id are known.
    mutating func end(_ html: inout OutputBuffer) {
        guard var heading = current else { return }
        current = nil
        let text = heading.text.finished()
        let anchor = heading.ownID ?? ids.heading(text)
        if heading.ownID == nil, !anchor.isEmpty { heading.attributes += attribute("id", idPrefix + anchor) }
        let string = String(decoding: text, as: UTF8.self)
        list.append(
            MarkdownHeading(
                level: heading.level, text: string, anchor: anchor, range: heading.range, textStart: heading.textStart))
        let isTitle = heading.level == 1 && title == nil && !text.isEmpty && heading.isTop
        if isTitle { title = string }
        if isTitle, dropsFirst, !heading.holdsImage {
            // Links to the title's id still have to reach something.
            html.removeLast(html.count - heading.offset)
            html.append("<span")
            html.append(heading.attributes)
            html.append("></span>")
            return
        }
        let level: UInt8 = heading.level == 1 && (dropsFirst || !isTitle) ? 2 : UInt8(clamping: heading.level)
        let digit = 0x30 + min(level, 6)
        html.insert([0x3C, 0x68, digit] + heading.attributes + [0x3E], at: heading.offset)
        html.append("</h")
        html.append(byte: digit)
        html.append(byte: 0x3E)
    }
}
