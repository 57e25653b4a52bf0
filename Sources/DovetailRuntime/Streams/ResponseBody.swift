/// A response's content.
public enum ResponseBody: Sendable {
    /// Bytes that are there: they leave with the head, in one write.
    case bytes([UInt8])
    /// Bytes that are made while they are sent.
    case stream(ResponseStream)

    /// The bytes that are there; `nil` for a stream.
    public var bytes: [UInt8]? {
        switch self {
        case .bytes(let bytes): bytes
        case .stream: nil
        }
    }

    /// The number of bytes, `nil` when that is known only at the end.
    public var count: Int? {
        switch self {
        case .bytes(let bytes): bytes.count
        case .stream(let stream): stream.count
        }
    }

    /// All bytes, of a stream as soon as it has ended: for tests.
    ///
    /// - Throws: What the stream throws.
    public func collected() async throws -> [UInt8] {
        switch self {
        case .bytes(let bytes): return bytes
        case .stream(let stream):
            let collector = BodyCollector()
            try await stream.write(to: collector)
            return collector.bytes
        }
    }
}
