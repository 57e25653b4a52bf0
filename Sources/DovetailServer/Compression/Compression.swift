import DovetailRuntime

/// Compresses large texts for clients that take gzip.
struct Compression: Sendable {
    /// A body shorter than this is not worth it.
    let minimumBytes: Int

    /// The loop is given to others after so many bytes.
    private static let sliceBytes = 64 * 1024

    /// Whether a response is long enough.
    func isWorthwhile(_ response: ServiceResponse) -> Bool {
        response.body?.bytes.map { $0.count >= minimumBytes } ?? false
    }

    /// A long response as it is sent to the client of a request.
    ///
    /// One with an `ETag` is left as it is: the tag is that of these bytes (RFC 9110 §8.8.3).
    func applied(to response: ServiceResponse, for head: RequestHead) async -> ServiceResponse {
        guard case .bytes(let bytes)? = response.body, Self.canBeSmaller(response) else { return response }
        var response = response
        response.headers.append("Vary", "Accept-Encoding")
        guard ContentCoding.acceptsGzip(head.headers), let compressed = await Self.compressed(bytes) else {
            return response
        }
        response.headers.append("Content-Encoding", "gzip")
        response.body = .bytes(compressed)
        return response
    }

    private static func canBeSmaller(_ response: ServiceResponse) -> Bool {
        guard let type = response.headers.first("Content-Type"), let media = MediaRange(type) else { return false }
        let isText =
            media.type == "text" || media.subtype == "json" || media.subtype.hasSuffix("+json")
            || media.subtype.hasSuffix("+xml") || media.subtype == "jsonl"
        return isText && ["Content-Encoding", "ETag", "Vary"].allSatisfy { response.headers.first($0) == nil }
    }

    private static func compressed(_ bytes: [UInt8]) async -> [UInt8]? {
        guard let deflater = Deflater() else { return nil }
        var (rest, output) = (bytes[...], [UInt8]())
        output.reserveCapacity(bytes.count / 4)
        while rest.count > sliceBytes {
            deflater.compress(rest.prefix(sliceBytes), isLast: false, to: &output)
            rest = rest.dropFirst(sliceBytes)
            await Task.yield()
        }
        deflater.compress(rest, isLast: true, to: &output)
        return output
    }
}
