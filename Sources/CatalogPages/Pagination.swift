import Mustache

/// The links of a list that comes in pages: the first and last page, those around this one, and the neighbours.
struct Pagination {
    static let shape: TemplateObjectShape = [
        "pages": .list(.object(["href": .text, "label": .text, "isCurrent": .flag])), "hasPages": .flag,
        "previous": .optional(.text), "next": .optional(.text),
    ]

    /// From 1.
    var number: Int
    var count: Int

    /// How many pages of `size` hold `items`; an empty list has one too.
    static func count(of items: Int, size: Int) -> Int { max(1, (items + size - 1) / size) }

    /// What a page's title says of it, such as ", page 2 of 5"; nothing where there is but one.
    var suffix: String { count > 1 ? ", page \(number) of \(count)" : "" }

    /// `path` gives the address of a page below the site's root.
    func values(_ frame: PageFrame, path: (Int) -> String) -> [(String, TemplateValue)] {
        let near = Array(max(1, number - 3)...min(count, number + 3))
        let numbers = (near[0] > 1 ? [1] : []) + near + (near[near.count - 1] < count ? [count] : [])
        return [
            ("hasPages", .flag(count > 1)),
            (
                "pages",
                .list(
                    numbers.map { page in
                        .object([
                            "href": .text(frame.href(path(page))), "label": .text(String(page)),
                            "isCurrent": .flag(page == number),
                        ])
                    })
            ),
            ("previous", number > 1 ? .text(frame.href(path(number - 1))) : .absent),
            ("next", number < count ? .text(frame.href(path(number + 1))) : .absent),
        ]
    }
}
