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

    private mutating func examples(of mediaType: MediaType, schema: SchemaID?, isRequest: Bool) -> [DocsExample] {
        if !mediaType.examples.isEmpty {
            return mediaType.examples.map { example($0, isJSON: Self.isJSON(mediaType.name)) }
        }
        guard let schema else { return [] }
        let key = ExampleMaker.Key(schema: table.resolved(schema), isRequest: isRequest, mediaType: mediaType.name)
        if let known = madeExamples[key] { return known }
        let made = madeExample(of: schema, mediaType: mediaType.name, isRequest: isRequest).map { [$0] } ?? []
        madeExamples[key] = made
        return made
    }

    private func madeExample(of schema: SchemaID, mediaType: String, isRequest: Bool) -> DocsExample? {
        var maker = ExampleMaker(table: table, isRequest: isRequest)
        guard let value = maker.value(schema) else { return nil }
        let isForm = mediaType.hasPrefix("application/x-www-form-urlencoded")
        let text = isForm ? RequestTarget.form(value) : Self.text(value, isJSON: Self.isJSON(mediaType))
        return DocsExample(name: "", description: nil, text: text, url: nil, isMade: maker.isMade)
    }

    func example(_ example: Example, isJSON: Bool) -> DocsExample {
        DocsExample(
            name: example.summary ?? example.name,
            description: example.description,
            text: example.serializedValue ?? example.value.map { Self.text($0.json, isJSON: isJSON) } ?? "",
            url: example.externalValue,
            isMade: false
        )
    }

    /// A string stands for itself where the media type is not JSON.
    private static func text(_ value: JSONValue, isJSON: Bool) -> String {
        if case .string(let text) = value, !isJSON { return text }
        return JSONLayout.text(value)
    }

    /// `application/json`, and the types with its suffix (RFC 6839 §3.1).
    static func isJSON(_ mediaType: String) -> Bool {
        let name = mediaType.prefix { $0 != ";" }.lowercased()
        return name.hasSuffix("/json") || name.hasSuffix("+json") || name == "*/*"
    }
}
