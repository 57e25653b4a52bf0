import OpenAPIDocument

/// A string that looks like what a schema describes.
enum SampleText {
    static func string(_ layers: SchemaLayers) -> String {
        if let format = layers.first(\.format), let text = formats[format] { return text }
        let minimum = layers.first(\.minLength) ?? 0
        let maximum = layers.first(\.maxLength) ?? Int.max
        var text = "string"
        while text.count < min(minimum, 80) { text += " string" }
        return String(text.prefix(max(maximum, 0)))
    }

    /// The formats of OpenAPI's registry and JSON Schema 2020-12 (Validation §7.3), with the addresses and names that
    /// are reserved for examples (RFC 2606, RFC 5737, RFC 3849).
    private static let formats = [
        "date-time": "2030-01-31T09:30:00Z", "date": "2030-01-31", "time": "09:30:00Z", "duration": "PT15M",
        "email": "ada@example.com", "idn-email": "ada@example.com", "hostname": "example.com",
        "idn-hostname": "example.com", "ipv4": "192.0.2.1", "ipv6": "2001:db8::1", "uri": "https://example.com/",
        "url": "https://example.com/", "uri-reference": "/path", "iri": "https://example.com/",
        "iri-reference": "/path", "uri-template": "/notes/{id}", "uuid": "3f2b8c1e-9d4a-4e6b-8f70-1a2b3c4d5e6f",
        "json-pointer": "/notes/0", "relative-json-pointer": "0", "regex": "^[a-z]+$", "byte": "RG92ZXRhaWw=",
        "base64url": "RG92ZXRhaWw", "binary": "…", "password": "correct horse", "int64": "1", "int32": "1",
        "decimal": "1.50", "double": "1.5", "float": "1.5", "char": "a", "http-date": "Thu, 31 Jan 2030 09:30:00 GMT",
        "media-range": "text/plain", "date-time-local": "2030-01-31T09:30:00", "time-local": "09:30:00",
    ]
}
