/// Writes one JSON text (RFC 8259), compact, into bytes.
///
/// Commas need no state: one is due unless nothing has been written or the last byte opens an array or object or ends a
/// name, and no value ends with such a byte.
public struct JSONWriter: ~Copyable, Sendable {
    var storage: ByteStorage

    /// Whether a number that is not finite has been written, as `null`: JSON has no text for it (RFC 8259 §6).
    ///
    /// Whoever sends the text decides what that means; the schema of a number does not allow null.
    public internal(set) var wroteNonFiniteNumber = false

    /// Starts with room for a number of bytes.
    public init(capacity: Int = 256) {
        storage = ByteStorage(capacity: capacity)
    }

    /// What has been written, in UTF-8, without a copy.
    public var span: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get { storage.span }
    }

    /// A copy of what has been written, in UTF-8.
    public var bytes: [UInt8] {
        let span = storage.span
        // Safe: the buffer is read within the closure only.
        return unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
    }

    /// Ends the writing, and gives what has been written without a copy.
    public consuming func finish() -> JSONBytes { JSONBytes(storage) }

    /// How many bytes have been written.
    public var count: Int { storage.count }

    /// Starts an object, whose members follow.
    public mutating func beginObject() { open(Byte.openBrace) }

    /// Ends the object that was started last.
    public mutating func endObject() { storage.append(Byte.closeBrace) }

    /// Starts an array, whose items follow.
    public mutating func beginArray() { open(Byte.openBracket) }

    /// Ends the array that was started last.
    public mutating func endArray() { storage.append(Byte.closeBracket) }

    private mutating func open(_ byte: UInt8) {
        separate()
        storage.append(byte)
    }

    /// Appends a comma if one has to precede what comes next.
    @inline(__always)
    mutating func separate() {
        let last = storage.last
        if last != Byte.openBrace, last != Byte.openBracket, last != Byte.colon, last != 0 {
            storage.append(Byte.comma)
        }
    }
}
