import DovetailJSON
import OpenAPIDocument

extension DocsLowering {
    mutating func content(
        _ mediaType: MediaType,
        anchor: String,
        isRequest: Bool,
        isUnfolded: Bool
    ) -> DocsContent {
        let schemaID = mediaType.schema ?? mediaType.itemSchema
        let place = anchors.make(anchor, mediaType.name)
        return DocsContent(
            mediaType: mediaType.name,
            scope: mediaType.schema == nil && mediaType.itemSchema != nil ? "each item of the stream" : nil,
            schema: schemaID.map { schema($0, anchor: place, isUnfolded: isUnfolded) },
            examples: examples(of: mediaType, schema: schemaID, isRequest: isRequest),
            notes: mediaType.encoding.compactMap { Self.note($0.property, $0.encoding) },
            layouts: Self.layouts(of: mediaType),
            rules: schemaID.map { rules(of: $0) } ?? .anything
        )
    }

    private static func note(_ property: String, _ encoding: Encoding) -> String? {
        var words: [String] = []
        if let contentType = encoding.contentType { words.append("is sent as \(contentType)") }
        if let style = encoding.style { words.append("is laid out in the style \(style.rawValue)") }
        if !encoding.headers.isEmpty {
            words.append("has the headers \(encoding.headers.map(\.name).joined(separator: ", "))")
        }
        return words.isEmpty ? nil : "\(property) \(words.joined(separator: " and "))"
    }

    private static func layouts(of mediaType: MediaType) -> [DocsLayout] {
        mediaType.encoding.filter(\.encoding.isStyled).map { property, encoding in
            let style = encoding.style ?? .form
            let isExploded = encoding.explode ?? (style == .form)
            return DocsLayout(property: property, style: style.rawValue, isExploded: isExploded)
        }
    }

    private mutating func examples(of mediaType: MediaType, schema: SchemaID?, isRequest: Bool) -> [DocsExample] {
        if !mediaType.examples.isEmpty { return mediaType.examples.map { example($0, in: mediaType) } }
        guard let schema else { return [] }
        let key = ExampleMaker.Key(schema: table.resolved(schema), isRequest: isRequest, mediaType: mediaType.name)
        if mediaType.encoding.isEmpty, let known = madeExamples[key] { return known }
        let made = madeExample(of: schema, mediaType: mediaType, isRequest: isRequest).map { [$0] } ?? []
        if mediaType.encoding.isEmpty { madeExamples[key] = made }
        return made
    }

    private func madeExample(of schema: SchemaID, mediaType: MediaType, isRequest: Bool) -> DocsExample? {
        var maker = ExampleMaker(table: table, isRequest: isRequest)
        guard let value = maker.value(schema) else { return nil }
        let text = Self.text(value, in: mediaType)
        return DocsExample(name: "", description: nil, text: text, url: nil, isMade: maker.isMade)
    }

    /// - Parameter mediaType: The content that is shown; `nil` for the value of a parameter or header.
    func example(_ example: Example, in mediaType: MediaType? = nil) -> DocsExample {
        DocsExample(
            name: example.summary ?? example.name,
            description: example.description,
            text: example.serializedValue ?? example.value.map { Self.text($0.json, in: mediaType) } ?? "",
            url: example.externalValue,
            isMade: false
        )
    }

    /// A string stands for itself where the media type is not JSON; an object in a form is what is sent.
    private static func text(_ value: JSONValue, in mediaType: MediaType?) -> String {
        if case .string(let text) = value, !isJSON(mediaType?.name ?? "") { return text }
        if let mediaType, mediaType.name.hasPrefix("application/x-www-form-urlencoded") {
            return RequestTarget.form(value, layouts(of: mediaType))
        }
        return JSONLayout.text(value)
    }

    /// `application/json`, and the types with its suffix (RFC 6839 §3.1).
    static func isJSON(_ mediaType: String) -> Bool {
        let name = mediaType.prefix { $0 != ";" }.lowercased()
        return name.hasSuffix("/json") || name.hasSuffix("+json") || name == "*/*"
    }
}
