extension Decimal {
    /// Whether this is the product of the divisor and an integer, exactly; false for a divisor of zero unless this is zero.
    ///
    /// The work is bounded by the product of both numbers of digits, whatever the exponents: a divisor of b bits has at
    /// most b factors of 2 or 5, so that b factors of ten settle the question as well as a billion do.
    func isMultiple(of divisor: Decimal) -> Bool {
        if isZero { return true }
        if divisor.isZero { return false }
        let shift = exponent - divisor.exponent
        // Without zeros at the end the digits are no multiple of ten, so no multiple of a divisor that ends in one.
        guard shift >= 0 else { return false }
        var divisorValue = Limbs()
        for digit in divisor.digits { divisorValue.append(digit: digit) }
        var remainder = Limbs()
        for digit in digits { remainder.append(digit: digit, modulo: divisorValue) }
        for _ in 0..<min(shift, divisorValue.bitWidth) { remainder.append(digit: 0, modulo: divisorValue) }
        return remainder.isZero
    }
}

/// A natural number of any size, in base 2³², the least significant limb first, without zero limbs at the end.
private struct Limbs {
    private var limbs: [UInt32] = []

    var isZero: Bool { limbs.isEmpty }

    /// At least the number of bits that the value has.
    var bitWidth: Int { limbs.count * 32 }

    mutating func append(digit: UInt8) {
        var carry = UInt64(digit)
        for index in limbs.indices {
            let product = UInt64(limbs[index]) * 10 + carry
            limbs[index] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry > 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
    }

    /// The remainder of what was smaller than the divisor is less than ten times it: nine subtractions are enough.
    mutating func append(digit: UInt8, modulo divisor: Limbs) {
        append(digit: digit)
        while !isLess(than: divisor) { subtract(divisor) }
    }

    private func isLess(than other: Limbs) -> Bool {
        guard limbs.count == other.limbs.count else { return limbs.count < other.limbs.count }
        return limbs.reversed().lexicographicallyPrecedes(other.limbs.reversed())
    }

    private mutating func subtract(_ other: Limbs) {
        var borrow: Int64 = 0
        for index in limbs.indices {
            let subtrahend = index < other.limbs.count ? Int64(other.limbs[index]) : 0
            let difference = Int64(limbs[index]) - subtrahend - borrow
            limbs[index] = UInt32(truncatingIfNeeded: difference)
            borrow = difference < 0 ? 1 : 0
        }
        while limbs.last == 0 { limbs.removeLast() }
    }
}
