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
                    PercentEncoding.isUnreserved(byte)
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

    /// A document's text as it stands in a path that is normal: what a path cannot hold is percent-encoded.
    static func bytes(of text: [UInt8]) -> [UInt8] {
        var encoded: [UInt8] = []
        for (index, byte) in text.enumerated() {
            let isEscape =
                byte == UInt8(ascii: "%") && index + 2 < text.count
                && PercentDecoding.escapedByte(text[index + 1], text[index + 2]) != nil
            if isEscape || PercentEncoding.isUnreserved(byte) || "!$&'()*+,/:;=@".utf8.contains(byte) {
                encoded.append(byte)
            } else {
                encoded += PercentEncoding.escape(of: byte)
            }
        }
        return encoded.withUnsafeBufferPointer { NormalPath($0)?.bytes } ?? encoded
    }

    /// Where some of the bytes stand in the path as it was sent.
    func original(_ range: Range<Int>) -> Range<Int> {
        offsets[range.lowerBound]..<offsets[range.upperBound]
    }

    private static func upperCase(_ digit: UInt8) -> UInt8 {
        digit >= UInt8(ascii: "a") ? digit - 0x20 : digit
    }
}
