/// A decimal of at most four places that is not negative, kept in ten-thousandths: no score passes through floating point.
package struct FixedDecimal: Sendable, Hashable, Comparable {
    package var tenThousandths: Int

    package init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

    package init(_ whole: Int) { tenThousandths = whole * FixedDecimal.unit }

    /// How many ten-thousandths make one.
    static let unit = 10_000

    /// Reads `12`, `0.5` or `7.25`; nil for signs, exponents, more than four places or more than six digits before them.
    package init?(_ text: String) {
        var whole = 0
        var digits = 0
        var places: Int?
        for byte in text.utf8 {
            switch byte {
            case 0x2E where places == nil && digits > 0: places = 0
            case 0x30...0x39:
                whole = whole * 10 + Int(byte - 0x30)
                if let count = places { places = count + 1 } else { digits += 1 }
            default: return nil
            }
            guard digits <= 6, places ?? 0 <= 4 else { return nil }
        }
        guard digits > 0, places != 0 else { return nil }
        for _ in (places ?? 0)..<4 { whole *= 10 }
        tenThousandths = whole
    }

    package static func < (left: FixedDecimal, right: FixedDecimal) -> Bool {
        left.tenThousandths < right.tenThousandths
    }
}

/// `numerator / denominator` rounded half up, for numbers that are not negative; 0 where the denominator is.
func roundedQuotient(_ numerator: Int, _ denominator: Int) -> Int {
    denominator == 0 ? 0 : (2 * numerator + denominator) / (2 * denominator)
}

/// What controls leave of a score: a product of shares in steps of 1 / 10⁸, exact whatever the number of controls.
struct RemainingShare {
    /// Digits to the base 10⁸, the lowest first; the last stands before the point.
    private var digits = [1]
    private var places: Int { digits.count - 1 }

    private static let base = 100_000_000

    /// Takes `reduction` × `effect`, both in ten-thousandths and at most one, off what is left.
    mutating func reduce(by reduction: Int, effect: Int) {
        let share = RemainingShare.base - reduction * effect
        var carry = 0
        for index in digits.indices {
            let product = digits[index] * share + carry
            digits[index] = product % RemainingShare.base
            carry = product / RemainingShare.base
        }
        // One place more: what was the digit before the point is the first behind it.
        digits.append(carry)
    }

    /// Whether less is left than `share`, in ten-thousandths.
    func isBelow(_ share: Int) -> Bool {
        if digits[places] > 0 { return FixedDecimal.unit < share }
        return digits[places - 1] < share * FixedDecimal.unit
    }

    /// `score` times this share, in whole basis points.
    func rounded(of score: Int) -> Int {
        var carry = 0
        var firstBehindPoint = 0
        for index in 0..<places {
            let product = digits[index] * score + carry
            firstBehindPoint = product % RemainingShare.base
            carry = product / RemainingShare.base
        }
        let whole = digits[places] * score + carry
        return firstBehindPoint * 2 >= RemainingShare.base ? whole + 1 : whole
    }
}
