import OpenAPIDocument

extension ServiceLowering {
    /// Warns that a media type is taken and sent as it is, if its schema asks for more than bytes.
    mutating func passThrough(_ media: MediaType) {
        if let id = media.schema, isBinary(id), let bytes = files(SchemaSelection([id])) {
            warnOfUnenforced(bytes, "`\(media.name)`")
        }
        guard [media.schema, media.itemSchema].compactMap(\.self).contains(where: { !isBinary($0) }) else { return }
        warn(
            "unenforced-content",
            "the schema of `\(media.name)` is not enforced: its bytes pass through as they are",
            hint: Self.meant(by: media.name).map { "did you mean `\($0)`?" }
                ?? "describe it with `type: string, format: binary`, or without a schema",
            at: media.location
        )
    }

    /// The media type that is one edit away; more edits lead to other ones that are in use.
    private static func meant(by name: String) -> String? {
        ["application/json", "application/problem+json", "application/x-www-form-urlencoded", "multipart/form-data"]
            .first {
                Spelling.distance(Array(name.lowercased().unicodeScalars), Array($0.unicodeScalars)) == 1
            }
    }
}
