import OpenAPIDocument

extension ServiceLowering {
    /// Keywords that say something about a schema without asking for anything (JSON Schema 2020-12, "annotations").
    private static let annotations: Set<String> = [
        "$comment", "$defs", "$id", "$anchor", "$schema", "default", "definitions", "deprecated", "description",
        "example", "examples", "externalDocs", "nullable", "title", "type", "xml", "contentEncoding",
        "contentMediaType",
    ]

    /// Whether a schema has no keyword that asks for anything but some.
    func isOnlyAnnotated(_ schema: Schema, beside keywords: Set<String>) -> Bool {
        unsupportedKeywords(of: schema, beside: keywords).isEmpty
    }

    /// Whether a schema asks for nothing but what the caller enforces; what else it asks for is reported.
    mutating func hasOnly(_ keywords: Set<String>, _ schema: Schema) -> Bool {
        if isOnlyAnnotated(schema, beside: keywords) { return true }
        reportUnsupportedKeywords(of: schema, beside: keywords)
        return false
    }

    /// Reports every keyword that asks for what is not enforced.
    mutating func reportUnsupportedKeywords(of schema: Schema, beside keywords: Set<String>, hint: String? = nil) {
        for keyword in unsupportedKeywords(of: schema, beside: keywords) {
            unsupported("`\(keyword)` here", hint: hint, at: schema.location(of: keyword))
        }
    }

    private func unsupportedKeywords(of schema: Schema, beside keywords: Set<String>) -> [String] {
        schema.keywordLocations
            .filter { keyword, _ in
                !keywords.contains(keyword) && !Self.annotations.contains(keyword) && !keyword.hasPrefix("x-")
                    && !(keyword == "readOnly" && !schema.readOnly) && !(keyword == "writeOnly" && !schema.writeOnly)
                    && !(keyword == "uniqueItems" && !schema.uniqueItems)
            }
            .sorted { ($0.value.line, $0.value.column) < ($1.value.line, $1.value.column) }
            .map(\.key)
    }
}
