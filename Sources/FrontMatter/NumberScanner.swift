/// Reads a plain scalar as PyYAML's resolver reads numbers.
struct NumberScanner {
    private let text: Bytes
    private var index = 0
    private var isNegative = false

    init(_ text: Bytes) { self.text = text }

    /// The number's usual spelling; nil where the text is no number to YAML 1.1.
    mutating func reading() -> String? {
        if text.first == 0x2E, let value = pointFirst() { return value }
        if let sign = text.first, sign == 0x2B || sign == 0x2D {
            isNegative = sign == 0x2D
            index = 1
        }
        if let value = infinity() { return value }
        guard index < text.count, isDigit(text[index]) else { return nil }
        return prefixed() ?? sexagesimal() ?? decimalFloat() ?? decimalInteger()
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private func string(from start: Int) -> String { String(decoding: text[start...], as: UTF8.self) }

    private func signed(_ value: String) -> String { isNegative && value != "0" ? "-" + value : value }

    /// `.5`, `.nan` and `.inf`; PyYAML allows a sign before the last only.
    private func pointFirst() -> String? {
        switch string(from: 0) {
        case ".nan", ".NaN", ".NAN": return "nan"
        case ".inf", ".Inf", ".INF": return "inf"
        default: break
        }
        guard text.count > 1, isDigit(text[1]), let end = exponentEnd(after: 1), end == text.count else { return nil }
        return float(text[0...])
    }

    private func infinity() -> String? {
        switch string(from: index) {
        case ".inf", ".Inf", ".INF": isNegative ? "-inf" : "inf"
        default: nil
        }
    }

    /// Where a run of digits and `_` from `start`, and an exponent with a sign, end; nil for a broken exponent.
    private func exponentEnd(after start: Int) -> Int? {
        var end = start
        while end < text.count, isDigit(text[end]) || text[end] == 0x5F { end += 1 }
        guard end < text.count else { return end }
        guard text[end] | 0x20 == 0x65, end + 2 < text.count, text[end + 1] == 0x2B || text[end + 1] == 0x2D
        else { return nil }
        return text[(end + 2)...].allSatisfy(isDigit) ? text.count : nil
    }

    /// The float that `slice` spells, as Python and Swift write it.
    private func float(_ slice: Slice<Bytes>) -> String? {
        guard let value = Double(digits(slice)) else { return nil }
        let shown = value.isFinite ? "\(value)" : "inf"
        return isNegative ? "-" + shown : shown
    }

    /// Binary, octal and hexadecimal numbers; `08` is text.
    private func prefixed() -> String? {
        guard text[index] == 0x30, index + 1 < text.count else { return nil }
        switch text[index + 1] {
        case 0x62: return whole(from: index + 2, radix: 2)
        case 0x78: return whole(from: index + 2, radix: 16)
        default: return whole(from: index + 1, radix: 8)
        }
    }

    /// The value of digits and `_` that reach to the end; nil where another byte comes.
    private func whole(from start: Int, radix: UInt64) -> String? {
        guard start < text.count else { return nil }
        var value: UInt64 = 0
        var isHuge = false
        for byte in text[start...] where byte != 0x5F {
            guard let digit = digitValue(byte), digit < radix else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(digit)
            isHuge = isHuge || overflow || carry
            value = sum
        }
        return isHuge ? "another number" : signed(String(value))
    }

    private func digitValue(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x41...0x46: UInt64(byte - 0x41 + 10)
        case 0x61...0x66: UInt64(byte - 0x61 + 10)
        default: nil
        }
    }

    /// `1:30` is 90, in base 60; a part after the first has at most two digits, below 60.
    private func sexagesimal() -> String? {
        let parts = text[index...].split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first else { return nil }
        guard first.allSatisfy({ isDigit($0) || $0 == 0x5F }) else { return nil }
        guard var value = UInt64(digits(first)) else { return "another number" }
        for part in parts.dropFirst() {
            // A last part such as `30.5` makes a float, whose spelling does not matter here.
            let whole = part.prefix { $0 != 0x2E }
            let isLast = part.endIndex == text.endIndex
            guard (1...2).contains(whole.count), whole.allSatisfy(isDigit), let number = UInt64(digits(whole)),
                number < 60, whole.count == part.count || isLast
            else { return nil }
            if whole.count < part.count {
                return part.dropFirst(whole.count + 1).allSatisfy { isDigit($0) || $0 == 0x5F } ? "a number" : nil
            }
            let (product, overflow) = value.multipliedReportingOverflow(by: 60)
            let (sum, carry) = product.addingReportingOverflow(number)
            if overflow || carry { return "another number" }
            value = sum
        }
        // `0:30` is text: a whole number in base 60 does not begin with zero.
        return first.first == 0x30 ? nil : signed(String(value))
    }

    private func digits(_ slice: Slice<Bytes>) -> String {
        String(decoding: slice.filter { $0 != 0x5F }, as: UTF8.self)
    }

    private func decimalFloat() -> String? {
        var point = index
        while point < text.count, isDigit(text[point]) || text[point] == 0x5F { point += 1 }
        guard point < text.count, text[point] == 0x2E, let end = exponentEnd(after: point + 1), end == text.count
        else { return nil }
        return float(text[index...])
    }

    /// A whole number of any size: a leading zero was read as octal before, or is text.
    private func decimalInteger() -> String? {
        guard text[index...].allSatisfy({ isDigit($0) || $0 == 0x5F }) else { return nil }
        if text[index] == 0x30 { return text.count == index + 1 ? "0" : nil }
        return signed(digits(text[index...]))
    }
}
