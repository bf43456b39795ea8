/// The elements that may stand in a rendered body, and the old ones that become one of them.
enum HTMLElement: String, CaseIterable {
    case a, abbr, b, blockquote, br, caption, center, cite, code, dd, del, details, dfn, div, dl, dt, em, figcaption
    case figure, h1, h2, h3, h4, h5, h6, hr, i, img, ins, kbd, li, mark, ol, p, pre, q, rt, ruby, s, samp, small, span
    case strike, strong, sub, summary, sup, table, tbody, td, tfoot, th, thead, tr, tt, u, ul, `var`, wbr

    /// Where an element may stand, in the terms of HTML's content models.
    enum Role {
        case phrasing, block, part
    }

    var role: Role {
        switch self {
        case .blockquote, .center, .details, .div, .dl, .figure, .h1, .h2, .h3, .h4, .h5, .h6, .hr, .ol, .p, .pre,
            .table, .ul:
            .block
        case .caption, .dd, .dt, .figcaption, .li, .rt, .summary, .tbody, .td, .tfoot, .th, .thead, .tr: .part
        default: .phrasing
        }
    }

    /// The element that is written: HTML5 has no `center`, `strike` and `tt`.
    var modern: HTMLElement {
        switch self {
        case .center: .div
        case .strike: .s
        case .tt: .code
        default: self
        }
    }

    var isVoid: Bool {
        switch self {
        case .br, .hr, .img, .wbr: true
        default: false
        }
    }

    /// 1 to 6 for headings, else nil.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    static func heading(_ level: Int) -> HTMLElement {
        [.h1, .h2, .h3, .h4, .h5, .h6][min(max(level, 1), 6) - 1]
    }

    /// What may stand inside, nil for the transparent ones, which take over what their parent allows.
    var model: ContentModel? {
        switch self {
        case .a, .ins, .del: nil
        case .ul, .ol: .list
        case .table: .table
        case .thead, .tbody, .tfoot: .rows
        case .tr: .cells
        case .dl: .terms
        case .details: .details
        case .figure: .figure
        case .ruby: .ruby
        case .blockquote, .caption, .center, .dd, .div, .dt, .figcaption, .li, .td, .th: .flow
        default: .phrasing
        }
    }

    /// The elements in which a part may stand, empty for all others.
    var parents: [HTMLElement] {
        switch self {
        case .li: [.ul, .ol]
        case .dd, .dt: [.dl]
        case .caption, .thead, .tbody, .tfoot: [.table]
        case .tr: [.table, .thead, .tbody, .tfoot]
        case .td, .th: [.tr]
        case .summary: [.details]
        case .figcaption: [.figure]
        case .rt: [.ruby]
        default: []
        }
    }

    /// Whether a line break of plain text belongs around it.
    var breaksText: Bool { role != .phrasing && self != .td && self != .th && self != .rt || self == .br }

    var isTableCell: Bool { self == .td || self == .th || self == .caption }
}

/// What an element may hold.
enum ContentModel {
    case flow, phrasing, list, table, rows, cells, terms, details, figure, ruby

    /// Whether text may stand there without an element around it that would have to be made up.
    var takesText: Bool {
        switch self {
        case .flow, .phrasing, .ruby: true
        default: false
        }
    }
}

/// What is forbidden below an element at any depth.
struct Restrictions: OptionSet {
    let rawValue: UInt8

    static let links = Restrictions(rawValue: 1)
    static let headings = Restrictions(rawValue: 2)
    static let tables = Restrictions(rawValue: 4)
    static let definitions = Restrictions(rawValue: 8)
    static let ruby = Restrictions(rawValue: 16)

    /// The restrictions that `element` puts on what it holds.
    init(of element: HTMLElement) {
        switch element {
        case .a: self = .links
        case .th, .dt: self = .headings
        case .caption: self = .tables
        case .dfn: self = .definitions
        case .ruby: self = .ruby
        default: self = []
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}
