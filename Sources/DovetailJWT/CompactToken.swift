#if JWT
import DovetailRuntime

/// The parts of a JWT in the compact serialization (RFC 7515 §3.1): three texts in Base64url with dots between them.
struct CompactToken {
    var header: [String: JSONValue]
    var claims: [String: JSONValue]
    var signature: [UInt8]
    /// What the signature is of: the first two texts with their dot.
    var signed: [UInt8]

    /// Takes a token apart; `nil` when it is no such thing.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Self.object(parts[0]), let claims = Self.object(parts[1]),
            let signature = Base64.decodeURL(parts[2])
        else { return nil }
        self.header = header
        self.claims = claims
        self.signature = signature
        self.signed = parts[0] + [UInt8(ascii: ".")] + parts[1]
    }

    /// An object in which no name stands twice: readers do not agree on which of the two counts (RFC 7519 §4).
    private static func object(_ text: Substring.UTF8View) -> [String: JSONValue]? {
        guard let bytes = Base64.decodeURL(text) else { return nil }
        var reader = JSONReader(bytes.span)
        let object = reader.readDictionary { $0.readValue() }
        reader.finish()
        return reader.syntaxError == nil && reader.violations.isEmpty ? object : nil
    }
}
#endif
