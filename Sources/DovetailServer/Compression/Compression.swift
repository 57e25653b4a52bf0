import DovetailRuntime

/// Compresses large texts for clients that take gzip.
struct Compression: Sendable {
    /// A body shorter than this is not worth it.
    let minimumBytes: Int

    /// The loop is given to others after so many bytes.
    private static let sliceBytes = 64 * 1024

    /// Whether a response is to be compressed for the client of a request. One that could be says so, for caches.
    ///
    /// One with an `ETag`, a digest or a range is left as it is: they are of these bytes (RFC 9110 §8.8.3, §14.4; RFC 9530).
    func applies(to response: inout ServiceResponse, for head: RequestHead) -> Bool {
        guard let body = response.body, !body.isStream, body.count ?? 0 >= minimumBytes, Self.canBeSmaller(response)
        else { return false }
        response.headers.append("Vary", "Accept-Encoding")
        return ContentCoding.acceptsGzip(head.headers)
    }

    /// A response with its body compressed.
    func compressed(_ response: ServiceResponse) async -> ServiceResponse {
        guard let bytes = response.body?.bytes, let compressed = await Self.compressed(bytes) else { return response }
        var response = response
        response.headers.append("Content-Encoding", "gzip")
        response.body = .bytes(compressed)
        return response
    }

    /// The fields that a coding would make wrong.
    private static let ofTheseBytes = ["Content-Encoding", "ETag", "Content-Range", "Content-Digest", "Repr-Digest"]

    private static func canBeSmaller(_ response: ServiceResponse) -> Bool {
        guard let type = response.headers.first("Content-Type"), isText(type) else { return false }
        return !ofTheseBytes.contains { response.headers.first($0) != nil }
            && !response.headers.values("Vary").contains(where: isOfEncoding)
    }

    /// Whether a `Vary` says that somebody else chooses the coding, or that nobody knows what the answer depends on.
    private static func isOfEncoding(_ vary: String) -> Bool {
        FieldText.elements(of: vary).contains { $0 == "*" || $0.equalsIgnoringASCIICase("Accept-Encoding") }
    }

    private static func isText(_ contentType: String) -> Bool {
        if contentType == "application/json" { return true }  // Most are.
        guard let media = MediaRange(contentType) else { return false }
        return media.type == "text" || media.subtype == "json" || media.subtype.hasSuffix("+json")
            || media.subtype.hasSuffix("+xml") || media.subtype == "jsonl"
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
