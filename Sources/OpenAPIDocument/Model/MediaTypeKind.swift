/// What a media type means: how its bytes become values.
public enum MediaTypeKind: Hashable, Sendable {
    /// `application/json` and what ends with `+json` (RFC 6839 §3.1).
    case json
    /// `application/x-www-form-urlencoded`.
    case urlEncoded
    /// `multipart/form-data`.
    case multipart
    /// `text/` anything that has no structure of its own.
    case text
    /// One JSON text a line: `application/jsonl`, `application/x-ndjson`.
    case jsonLines
    /// `application/json-seq` (RFC 7464).
    case jsonSequence
    /// `text/event-stream`.
    case events
    /// Bytes that OpenAPI describes with `format: binary` or without a schema.
    case bytes
    /// A format with a structure that is not read: XML for instance.
    case structured

    /// Tells what a media type or range means; parameters do not count.
    public init(_ name: String) {
        let type = name.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } } ?? ""
        switch type {
        case "application/json": self = .json
        case "application/x-www-form-urlencoded": self = .urlEncoded
        case "multipart/form-data": self = .multipart
        case "application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/ndjson":
            self = .jsonLines
        case "application/json-seq": self = .jsonSequence
        case "text/event-stream": self = .events
        case "text/xml", "text/csv": self = .structured
        case "*/*", "application/*", "application/octet-stream": self = .bytes
        default:
            if type.hasSuffix("+json") {
                self = .json
            } else if type.hasSuffix("+json-seq") {
                self = .jsonSequence
            } else if type.hasPrefix("text/") {
                self = .text
            } else {
                let plain = ["image/", "audio/", "video/", "font/"]
                self = plain.contains { type.hasPrefix($0) } ? .bytes : .structured
            }
        }
    }
}
