/// Percent-encoding of names and values in queries (RFC 3986 §2.1).
enum PercentEncoding {
    /// A text of which only unreserved characters stay as they are (RFC 3986 §2.3).
    static func encode(_ text: String) -> String {
        let bytes = text.utf8.flatMap { isUnreserved($0) ? [$0] : escape(of: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The three characters that stand for a byte.
    static func escape(of byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// Whether a byte means the same encoded and as it is: letters, digits and `-._~`.
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
