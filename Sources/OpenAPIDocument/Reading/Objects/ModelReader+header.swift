extension ModelReader {
    /// Reads a map of headers.
    func headers(_ entries: [(key: String, value: Located)]?) -> [Header] {
        guard let headers = entries?.compactMap(header), !headers.isEmpty else { return [] }
        inventory.headerMaps.append(headers)
        return headers
    }

    private func header(_ name: String, _ value: Located) -> Header? {
        guard var header = object(value, .headers, headers, read: readHeader) else { return nil }
        header.name = name
        header.location = value.site
        return header
    }

    /// Reads the Header Object (§4.21).
    func readHeader(_ value: Located) -> Header? {
        guard var fields = ObjectCursor(value, "Header Object", self) else { return nil }
        for name in ["name", "in"] {
            guard let field = fields.take(name) else { continue }
            let message = "a Header Object has no `\(name)`: its name is its key, and it is always in the header"
            sink.error("unknown-field", message, hint: "remove it", at: field.keyLocation)
        }
        if let style = fields.take("style"), string(style) != "simple" {
            let message = "the style of a header must be `simple`"
            sink.error("invalid-value", message, hint: "remove `style`", at: style.value.location)
        }
        // 3.0 and 3.1 list these two among a parameter's fields, of which a header has those that apply to `in: header`.
        let allowEmptyValue = fields.bool("allowEmptyValue")
        let allowReserved = fields.bool("allowReserved")
        let schema = fields.child("schema")
        let contentField = fields.take("content")
        let content = fields.entries("content")?.compactMap(mediaType) ?? []
        checkValueFields(schema, contentField, needs: .header, of: "header", &fields)
        let header = Header(
            name: "",
            description: fields.string("description"),
            required: fields.bool("required") ?? false,
            deprecated: fields.bool("deprecated") ?? false,
            explode: fields.bool("explode") ?? false,
            allowReserved: allowReserved ?? false,
            allowEmptyValue: allowEmptyValue ?? false,
            schema: schema.map(schemaID),
            content: content,
            examples: examples(&fields),
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
        note(header.examples, for: header.schema)
        return header
    }
}
