import SourceText

/// Names of fields as readers see them.
enum FieldNames {
    private static let special: [String: String] = [
        "eu_ai_act": "EU AI Act", "uri": "URI", "hf": "Hugging Face", "purl": "Package URL", "doi": "DOI",
        "dpia": "Impact assessment (DPIA)", "fria": "Impact assessment (FRIA)", "co2e_t": "CO₂e, tonnes", "kwh": "kWh",
        "co2_eq_emissions": "CO₂ emissions", "slo": "Service level", "ci": "Confidence interval",
        "os": "Operating system",
        "ttl": "Time to live", "model-index": "Results", "env": "Environment", "rel": "Relation", "ref": "Names",
        "flops": "FLOPs",
    ]

    /// `out_of_scope` as "Out of scope".
    static func label(_ name: String) -> String {
        if let label = special[name] { return label }
        // Question ids of a rubric and the like are shown as they are written.
        if name.utf8.contains(0x2E) { return name }
        let text = String(unsafeUninitializedCapacity: name.utf8.count) { words in
            name.withBytes { name in
                for index in name.indices { words[index] = name[index] == 0x5F ? 0x20 : name[index] }
                if name.count > 1, (0x61...0x7A).contains(name[0]), name[1] < 0x80 {
                    // As nearly all names are: nothing joins the first letter.
                    words[0] -= 0x20
                }
                return name.count
            }
        }
        // A second time it changes nothing.
        if let first = text.utf8.first, first < 0x61, text.utf8.dropFirst().first.map({ $0 < 0x80 }) ?? true {
            return text
        }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A whole number of five digits or more in groups of three, with narrow blanks that do not break; else as written.
    static func grouped(_ text: String) -> String {
        let digits = Array(text.utf8)
        guard digits.count > 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return text }
        var output = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { output += "\u{202F}" }
            output.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return output
    }
}
