/// How the JSON texts of a stream are told apart.
public enum ItemFraming: Sendable, Hashable {
    /// One text a line: `application/jsonl`, `application/x-ndjson`.
    case jsonLines
    /// A record separator before, a line feed behind each text: `application/json-seq` (RFC 7464).
    case jsonSequence
    /// Server-sent events: the item's members are the event's fields (WHATWG HTML §9.2, OpenAPI 3.2 §4.14.4).
    case events

    /// An item's bytes in the stream.
    func frame(_ item: some JSONWritable) -> [UInt8] {
        var writer = JSONWriter()
        item.write(to: &writer)
        switch self {
        case .jsonLines: return writer.bytes + [0x0A]
        case .jsonSequence: return [0x1E] + writer.bytes + [0x0A]
        case .events: return EventText.bytes(of: writer.bytes)
        }
    }
}
