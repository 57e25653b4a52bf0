/// The set of Unicode scalars that a character class, a class escape or `.` accepts.
///
/// Whether an ASCII character belongs to it is one bit, worked out once.
struct ScalarSet: Sendable {
    private let ranges: [ClosedRange<UInt32>]
    private let properties: [UnicodeProperty]
    private let isNegated: Bool
    /// The ASCII characters of the set.
    let ascii: ASCIISet

    /// The union of the parts, or everything outside that union.
    init(ranges: [ClosedRange<UInt32>], properties: [UnicodeProperty] = [], isNegated: Bool = false) {
        self.ranges = ranges
        self.properties = properties
        self.isNegated = isNegated
        let accepts = { (value: UInt32) in
            (ranges.contains { $0.contains(value) } || properties.contains { $0.contains(value) }) != isNegated
        }
        ascii = ASCIISet(where: accepts)
    }

    /// Whether all scalars beyond ASCII belong to the set; nil if some do and others do not, as far as ranges tell.
    var holdsAllBeyondASCII: Bool? {
        if ranges.contains(where: { $0.lowerBound <= 0x80 && $0.upperBound >= 0x10FFFF }) { return !isNegated }
        let isWithinASCII = properties.isEmpty && ranges.allSatisfy { $0.upperBound < 0x80 }
        return isWithinASCII ? isNegated : nil
    }

    /// Whether `value` belongs to the set.
    func contains(_ value: UInt32) -> Bool {
        if value < 0x80 { return ascii.contains(value) }
        for range in ranges where range.contains(value) { return !isNegated }
        for property in properties where property.contains(value) { return !isNegated }
        return isNegated
    }
}

/// A set of ASCII characters, one bit each.
struct ASCIISet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The ASCII characters that `accepts` holds for.
    init(where accepts: (UInt32) -> Bool) {
        for value in UInt32(0)..<64 {
            if accepts(value) { low |= 1 << UInt64(value) }
            if accepts(value + 64) { high |= 1 << UInt64(value) }
        }
    }

    /// Whether `value`, which is below 128, is in the set.
    func contains(_ value: UInt32) -> Bool {
        (value < 64 ? low : high) >> UInt64(value & 63) & 1 == 1
    }
}

/// The sets that have an escape of their own (ECMA-262, section 22.2.2.9).
extension ScalarSet {
    static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    static let wordCharacters: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    /// WhiteSpace and LineTerminator, which takes in every scalar of category Zs.
    static let whitespace: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]
    static let lineTerminators: [ClosedRange<UInt32>] = [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]

    /// What `.` accepts without the `s` flag.
    static let dot = ScalarSet(ranges: lineTerminators, isNegated: true)

    /// Everything outside `ranges`, which are in ascending order.
    static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
        return gaps
    }
}
