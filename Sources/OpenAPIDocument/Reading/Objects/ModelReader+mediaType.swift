extension ModelReader {
    /// Reads an entry of `content`: a Media Type Object (§4.14), or since 3.2 a reference to one.
    func mediaType(_ name: String, _ value: Located) -> MediaType? {
        if Self.mediaTypeFields.contains(name) {
            let message = "\(Wording.quoted(name)) is not a media type"
            let hint = "this belongs under a media type, such as `application/json:`"
            sink.error("invalid-media-type", message, hint: hint, at: value.site)
            return nil
        }
        let found =
            version >= .v3_2
            ? object(value, .mediaTypes, mediaTypes, read: readMediaType)
            : readMediaType(value)
        guard var mediaType = found else { return nil }
        mediaType.name = name
        mediaType.location = value.site
        inventory.mediaTypes.append(mediaType)
        // A text stands for a value that JSON cannot hold, unless the value is JSON (§4.14.5).
        let isJSON = name.lowercased().contains("json")
        note(mediaType.examples.filter { isJSON || $0.value?.string == nil }, for: mediaType.schema)
        return mediaType
    }

    /// Fields of a Media Type Object that are written a level too high now and then.
    private static let mediaTypeFields: Set<String> = [
        "$ref", "encoding", "example", "examples", "itemSchema", "schema",
    ]

    /// Reads a Media Type Object, whose name is not known to it.
    func readMediaType(_ value: Located) -> MediaType? {
        guard var fields = ObjectCursor(value, "Media Type Object", self) else { return nil }
        checkEncodingFields(of: value.node)
        return MediaType(
            name: "",
            schema: fields.child("schema").map(schemaID),
            itemSchema: fields.child("itemSchema", since: .v3_2).map(schemaID),
            examples: examples(&fields),
            encoding: fields.entries("encoding")?.compactMap(namedEncoding) ?? [],
            prefixEncoding: fields.elements("prefixEncoding", since: .v3_2)?.compactMap(encoding) ?? [],
            itemEncoding: fields.child("itemEncoding", since: .v3_2).flatMap(encoding),
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// Parts are encoded by name or by position (3.2 §4.14.1).
    private func checkEncodingFields(of object: Node) {
        guard version >= .v3_2, object.member("encoding") != nil else { return }
        for name in ["prefixEncoding", "itemEncoding"] {
            guard let field = object.member(name) else { continue }
            let message = "`encoding` excludes `\(name)`: parts have names, or positions"
            sink.error("exclusive-fields", message, hint: "remove one of the two", at: field.keyLocation)
        }
    }

    private func namedEncoding(_ property: String, _ value: Located) -> (property: String, encoding: Encoding)? {
        encoding(value).map { (property, $0) }
    }

    /// Reads the Encoding Object (§4.15).
    private func encoding(_ value: Located) -> Encoding? {
        guard var fields = ObjectCursor(value, "Encoding Object", self) else { return nil }
        checkEncodingFields(of: value.node)
        let style = fields.take("style").flatMap { member -> Parameter.Style? in
            guard let text = string(member) else { return nil }
            let allowed = Parameter.Location.query.styles(in: version)
            if let style = Parameter.Style(rawValue: text), allowed.contains(style) { return style }
            let hint = "write \(Wording.list(allowed.map { Wording.quoted($0.rawValue) }, "or"))"
            let message = "the style \(Wording.quoted(text)) does not exist for a property of a form"
            sink.error("invalid-value", message, hint: hint, at: member.value.location)
            return nil
        }
        return Encoding(
            contentType: fields.string("contentType"),
            headers: headers(fields.entries("headers")),
            style: style,
            explode: fields.bool("explode"),
            allowReserved: fields.bool("allowReserved") ?? false,
            encoding: fields.entries("encoding", since: .v3_2)?.compactMap(namedEncoding) ?? [],
            prefixEncoding: fields.elements("prefixEncoding", since: .v3_2)?.compactMap(encoding) ?? [],
            itemEncoding: fields.child("itemEncoding", since: .v3_2).flatMap(encoding).map { [$0] } ?? [],
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }
}
