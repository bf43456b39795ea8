/// The forms in which a part of the graph is written.
package enum LineageFormat: String, Sendable, CaseIterable {
    case dot, mermaid, graphml, csv, json

    package func written(_ selection: LineageSelection) -> [UInt8] {
        switch self {
        case .dot: DOTExport.written(selection)
        case .mermaid: MermaidExport.written(selection)
        case .graphml: GraphMLExport.written(selection)
        case .csv: CSVExport.written(selection)
        case .json: JSONExport.written(selection)
        }
    }
}

/// Text of cards on its way into formats that know no control characters.
enum ExportText {
    /// In one line; what is neither text nor blank becomes U+FFFD.
    static func oneLine(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: clean.append(" ")
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: clean.append("\u{FFFD}")
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }

    /// `text` with each scalar that `escapes` names replaced.
    static func escaped(_ text: String, _ escapes: (Unicode.Scalar) -> String?) -> String {
        var result = String.UnicodeScalarView()
        for scalar in oneLine(text).unicodeScalars {
            if let escape = escapes(scalar) {
                result.append(contentsOf: escape.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
