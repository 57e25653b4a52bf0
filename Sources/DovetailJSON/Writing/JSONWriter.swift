/// Writes one JSON text (RFC 8259), compact, into bytes.
///
/// Commas need no state: one is due unless nothing has been written or the last byte opens an array or object or ends a
/// name, and no value ends with such a byte.
public struct JSONWriter: Sendable {
    /// What has been written, in UTF-8.
    public internal(set) var bytes: [UInt8]
    /// Whether a number that is not finite has been written, as `null`: JSON has no text for it (RFC 8259 §6).
    ///
    /// Whoever sends the text decides what that means; the schema of a number does not allow null.
    public internal(set) var wroteNonFiniteNumber = false

    /// Starts with room for a number of bytes.
    public init(capacity: Int = 256) {
        bytes = []
        bytes.reserveCapacity(max(0, capacity))
    }

    /// Starts an object, whose members follow.
    public mutating func beginObject() { open(Byte.openBrace) }

    /// Ends the object that was started last.
    public mutating func endObject() { bytes.append(Byte.closeBrace) }

    /// Starts an array, whose items follow.
    public mutating func beginArray() { open(Byte.openBracket) }

    /// Ends the array that was started last.
    public mutating func endArray() { bytes.append(Byte.closeBracket) }

    /// Whether a comma has to precede what comes next.
    @inline(__always)
    var needsComma: Bool {
        guard let last = bytes.last else { return false }
        return last != Byte.openBrace && last != Byte.openBracket && last != Byte.colon
    }

    private mutating func open(_ byte: UInt8) {
        append(atMost: 2) { output, comma in
            if comma { output.append(Byte.comma) }
            output.append(byte)
        }
    }

    /// Appends up to a number of bytes, and says whether a comma is due first.
    @inline(__always)
    mutating func append(atMost count: Int, _ body: (inout OutputSpan<UInt8>, _ comma: Bool) -> Void) {
        let comma = needsComma
        bytes.append(addingCapacity: count) { output in body(&output, comma) }
    }
}
