/// What ``Double`` and ``Float`` have in common here.
protocol JSONFloatingPoint: BinaryFloatingPoint, LosslessStringConvertible {
    /// Integers up to this one are all exact.
    static var largestExactInteger: UInt64 { get }
    /// The powers of ten that are exact, from the zeroth.
    static var exactPowersOfTen: [Self] { get }
}

extension Double: JSONFloatingPoint {
    static let largestExactInteger: UInt64 = 1 << 53
    static let exactPowersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}

extension Float: JSONFloatingPoint {
    static let largestExactInteger: UInt64 = 1 << 24
    static let exactPowersOfTen: [Float] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10]
}

extension JSONFloatingPoint {
    /// The shortest JSON number that reads as this value; integers have no fraction. Nil when it is not finite.
    var jsonTextIfFinite: String? {
        guard isFinite else { return nil }
        let text = description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    var jsonText: String { jsonTextIfFinite ?? "null" }
}
