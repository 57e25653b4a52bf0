/// A path as RFC 3986 §6.2.2 prefers it: letters, digits and `-._~` are not percent-encoded, and hexadecimal digits are in
/// upper case. Paths that differ in nothing else lead to the same place.
struct NormalPath {
    private(set) var bytes: [UInt8] = []
    /// For each of the bytes, and for their end, where it stands in the path as it was sent.
    private var offsets: [Int] = []

    /// Normalizes a path; `nil` for one in which nothing is percent-encoded, as most are.
    init?(_ path: UnsafeBufferPointer<UInt8>) {
        let percent = UInt8(ascii: "%")
        guard path.contains(percent) else { return nil }
        var index = 0
        while index < path.count {
            if path[index] == percent, index + 2 < path.count,
                let byte = PercentDecoding.escapedByte(path[index + 1], path[index + 2])
            {
                let written =
                    Self.isUnreserved(byte)
                    ? [byte] : [percent, Self.upperCase(path[index + 1]), Self.upperCase(path[index + 2])]
                bytes += written
                offsets += written.indices.map { index + $0 }
                index += 3
            } else {
                bytes.append(path[index])
                offsets.append(index)
                index += 1
            }
        }
        offsets.append(path.count)
    }

    /// Where some of the bytes stand in the path as it was sent.
    func original(_ range: Range<Int>) -> Range<Int> {
        offsets[range.lowerBound]..<offsets[range.upperBound]
    }

    private static func upperCase(_ digit: UInt8) -> UInt8 {
        digit >= UInt8(ascii: "a") ? digit - 0x20 : digit
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
