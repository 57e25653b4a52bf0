/// Decoding one scalar of UTF-8. A byte that belongs to no well-formed sequence reads as U+FFFD.
extension Span<UInt8> {
    /// The scalar that begins at `position`, and the position after it.
    func scalar(at position: Int) -> (scalar: UInt32, next: Int) {
        let lead = self[position]
        if lead < 0x80 { return (UInt32(lead), position + 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, position + length <= count else { return (0xFFFD, position + 1) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = self[position + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, position + 1) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        let isShortest = scalar >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80)
        guard isShortest, Unicode.Scalar(scalar) != nil else { return (0xFFFD, position + 1) }
        return (scalar, position + length)
    }

    /// The scalar that ends before `position`, and the position at which it begins.
    func scalar(endingAt position: Int) -> (scalar: UInt32, next: Int) {
        let last = self[position - 1]
        if last < 0x80 { return (UInt32(last), position - 1) }
        var start = position - 1
        while start > 0, start > position - 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        let (value, next) = scalar(at: start)
        return next == position ? (value, start) : (0xFFFD, position - 1)
    }
}
