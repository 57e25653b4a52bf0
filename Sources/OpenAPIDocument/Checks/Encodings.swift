import DovetailJSON

extension Checks {
    /// The keys of `encoding` are properties of the schema (§4.14.1).
    static func checkEncodings(_ subject: Subject) {
        for mediaType in subject.inventory.mediaTypes {
            reportIgnoredPositions(mediaType, subject.sink)
            if mediaType.encoding.isEmpty { continue }
            reportIgnored(mediaType, subject.sink)
            guard let schema = mediaType.schema, let names = propertyNames(of: schema, subject.document) else {
                continue
            }
            for (property, encoding) in mediaType.encoding where !names.contains(ExactText(property)) {
                let hint =
                    subject.sink.suggestion(for: property, among: names.map(\.text).sorted(), in: "unknown-encoding")
                    ?? "name a property of the schema, or remove it"
                let message = "the schema has no property \(Wording.quoted(property)) to encode"
                subject.sink.error("unknown-encoding", message, hint: hint, at: encoding.location)
            }
        }
    }

    /// `prefixEncoding` and `itemEncoding` are for the parts of `multipart` that have positions and no names (§4.14.1).
    private static func reportIgnoredPositions(_ mediaType: MediaType, _ sink: DiagnosticSink) {
        guard let first = mediaType.prefixEncoding.first ?? mediaType.itemEncoding else { return }
        let name = mediaType.name.lowercased()
        if name.contains("*") || (name.hasPrefix("multipart/") && !name.hasPrefix("multipart/form-data")) { return }
        let message = "encodings by position are ignored: \(Wording.quoted(mediaType.name)) has no parts without names"
        let hint = "use `multipart/mixed`, or `encoding` for the parts of a form"
        sink.warning("ignored-encoding", message, hint: hint, at: first.location)
    }

    /// `encoding` is for forms, and the headers in it for those of several parts (§4.14.1, §4.15.1).
    private static func reportIgnored(_ mediaType: MediaType, _ sink: DiagnosticSink) {
        let name = mediaType.name.lowercased()
        let hasParts = name.hasPrefix("multipart/")
        let isForm = hasParts || name.hasPrefix("application/x-www-form-urlencoded") || name.contains("*")
        for (property, encoding) in mediaType.encoding {
            if !isForm {
                let message = "the encoding of \(Wording.quoted(property)) is ignored: this media type is not a form"
                let hint = "remove `encoding`, or use `multipart/form-data`"
                sink.warning("ignored-encoding", message, hint: hint, at: encoding.location)
            } else if !hasParts, let header = encoding.headers.first {
                let message =
                    "the header \(Wording.quoted(header.name)) is ignored: only parts of `multipart` have headers"
                sink.warning("ignored-header", message, hint: "remove `headers`", at: header.location)
            }
        }
    }

    /// The properties of a schema and of what it is composed of; `nil` when it may have others.
    private static func propertyNames(of id: SchemaID, _ document: Document) -> Set<ExactText>? {
        var names: Set<ExactText> = []
        var pending = [id]
        var visited: Set<SchemaID> = []
        while let id = pending.popLast() {
            guard visited.insert(id).inserted else { continue }
            let schema = document[id]
            let others = schema.additionalProperties.map { document[$0].boolean != false } ?? false
            if others || !schema.patternProperties.isEmpty || schema.dynamicReference != nil { return nil }
            names.formUnion(schema.properties.lazy.map { ExactText($0.name) })
            pending += schema.allOf + schema.anyOf + schema.oneOf
            if let reference = schema.reference { pending.append(reference.target) }
        }
        return names.isEmpty ? nil : names
    }
}
