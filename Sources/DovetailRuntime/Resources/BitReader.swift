/// Bits, the lowest of each byte first (RFC 1951 §3.1.1).
struct BitReader {
    let bytes: [UInt8]
    /// The next byte.
    var position: Int
    private var buffer = 0
    private var count = 0

    init(bytes: [UInt8], position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The next bits as a number, at most 16 of them.
    mutating func bits(_ wanted: Int) throws(GzipError) -> Int {
        while count < wanted {
            guard position < bytes.count else { throw GzipError() }
            buffer |= Int(bytes[position]) << count
            count += 8
            position += 1
        }
        defer {
            buffer >>= wanted
            count -= wanted
        }
        return buffer & ((1 << wanted) - 1)
    }

    /// The bytes of a block that was not compressed (RFC 1951 §3.2.4).
    mutating func storedBytes() throws(GzipError) -> ArraySlice<UInt8> {
        // No more than a byte is ever read ahead, and its rest is padding.
        buffer = 0
        count = 0
        guard position + 4 <= bytes.count else { throw GzipError() }
        let start = position + 4
        let end = start + Int(bytes[position]) + Int(bytes[position + 1]) << 8
        guard end <= bytes.count else { throw GzipError() }
        position = end
        return bytes[start..<end]
    }
}
