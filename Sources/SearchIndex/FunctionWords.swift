/// Words and letters that say nothing in a sentence; docs/search-index.md lists them.
enum FunctionWords {
    static let all: [StaticString] = [
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
        "w", "x", "y", "z",
        "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "had", "has", "have", "if",
        "in", "into", "is", "it", "its", "may", "of", "on", "or", "our", "should", "so", "such", "than", "that", "the",
        "their", "them", "then", "there", "these", "they", "this", "those", "to", "was", "we", "were", "when", "where",
        "which", "while", "who", "will", "with", "would", "you", "your",
    ]
}
