/// Names for requests whose clients give none: 60 random bits in hexadecimal digits.
///
/// Swift keeps a text of up to 15 bytes in place; one more would be an allocation for every request.
/// The sequence is SplitMix64 from a random start, one a connection: a call of the system's generator for every request
/// would cost more than the rest of its head.
struct RequestIdentifiers {
    private var state: UInt64

    init(seed: UInt64 = .random(in: .min ... .max)) {
        state = seed
    }

    mutating func next() -> String {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Self.hexadecimal(mixed ^ (mixed >> 31))
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        // Each of the 15 bytes is set before the text is made of them.
        String(unsafeUninitializedCapacity: 15) { buffer in
            for index in 0..<15 {
                let digit = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * index)) & 15
                buffer[index] = digit < 10 ? 0x30 + digit : 0x57 + digit
            }
            return 15
        }
    }
}
