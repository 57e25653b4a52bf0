/// A double that is a decimal number of at most six decimal places and fifteen digits, as prices and coordinates are.
///
/// No two decimal numbers of fifteen digits are the same double, so that the one with the fewest places that reads as
/// the double is its shortest text. The algorithm for all doubles takes five times as long.
struct ShortDecimal {
    private let isNegative: Bool
    private let digits: UInt64
    private let places: Int
    private let power: UInt64

    /// `nil` if the number is none.
    init?(_ value: Double) {
        let magnitude = value.magnitude
        // Smaller numbers are written with an exponent.
        guard magnitude >= 0.001 || magnitude == 0 else { return nil }
        var power: UInt64 = 1
        for places in 0...6 {
            // Powers up to 10^22 are exact doubles, and so are integers up to 2^53.
            let scaled = magnitude * Double(power)
            guard scaled < 1e15 else { return nil }
            let digits = UInt64(scaled + 0.5)
            if Double(digits) / Double(power) == magnitude {
                isNegative = value.sign == .minus
                self.digits = digits
                self.places = places
                self.power = power
                return
            }
            power &*= 10
        }
        return nil
    }

    /// Writes the number.
    func write(to storage: inout ByteStorage) {
        if isNegative { storage.append(Byte.minus) }
        let (whole, fraction) = digits.quotientAndRemainder(dividingBy: power)
        storage.appendDigits(of: whole)
        guard places > 0 else { return }
        storage.append(Byte.point)
        storage.appendDigits(of: fraction, atLeast: places)
    }
}
