/// The digits of numbers as bytes.
enum DecimalDigits {
    /// How many digits a number has.
    @inline(__always)
    static func count(of value: UInt64) -> Int {
        var count = 1
        var rest = value
        while rest >= 100 {
            rest /= 100
            count &+= 2
        }
        return rest >= 10 ? count &+ 1 : count
    }

    /// The two digits of a number below 100, as they stand in memory.
    @inline(__always)
    static func pair(_ value: UInt8) -> UInt16 {
        let tens = value / 10
        return Byte.pair(Byte.zero &+ tens, Byte.zero &+ value &- tens &* 10)
    }
}
