import DovetailJSON
import DovetailRuntime
import OpenAPIDocument

/// What a response carries, held to the media type that the document has for it.
extension Contract {
    func contentBreaches(_ response: ServiceResponse, _ promised: Response) -> [String] {
        // No bytes of a media type are content too: an empty file.
        let hasType = response.headers.first("Content-Type") != nil
        guard let body = response.body, body.count != 0 || hasType else {
            return promised.content.isEmpty ? [] : ["there is no content, where the document describes some"]
        }
        if promised.content.isEmpty { return ["there is content, where the document describes none"] }
        let contentType = response.headers.first("Content-Type") ?? "none"
        guard let media = media(contentType, of: promised) else {
            return ["the content type is \(contentType), which is not documented"]
        }
        let found: [String]
        if let bytes = body.bytes {
            found = breaches(of: bytes, to: media, as: contentType)
        } else if let count = body.count, let schema = media.schema {
            found = lengthBreaches(count, schema)
        } else {
            found = []
        }
        return found.map { "the content \($0)" }
    }

    /// What the document says of a media type in a response.
    func media(_ contentType: String, of promised: Response) -> MediaType? {
        guard let sent = MediaRange(contentType),
            let position = MediaRange.position(of: sent, in: promised.content.map(\.name))
        else { return nil }
        return promised.content[position]
    }

    /// Everything in which bytes differ from what a media type object says of them.
    ///
    /// - Parameter contentType: What the bytes are, where the media type object is one for a range.
    func breaches(of bytes: [UInt8], to media: MediaType, as contentType: String) -> [String] {
        if var check = ItemCheck(media, as: contentType, of: self) { return check.take(bytes) + check.finish() }
        guard let schema = media.schema else { return [] }
        switch MediaTypeKind(contentType) {
        case .json: return breaches(ofJSON: bytes, schema)
        case .text where isScalar(schema):
            guard let text = String(validating: bytes, as: UTF8.self) else { return ["is not UTF-8"] }
            return breaches(of: lifted(text, to: schema), schema)
        case .text, .bytes, .structured: return lengthBreaches(bytes.count, schema)
        // What the whole of a sequence is to be, and a form in a response, the generator does not enforce and says so.
        case .jsonLines, .jsonSequence, .events, .urlEncoded, .multipart: return []
        }
    }

    func breaches(ofJSON bytes: [UInt8], _ schema: SchemaID) -> [String] {
        do {
            return breaches(of: try JSONValue.parse(bytes), schema)
        } catch {
            return ["is not JSON: \(error)"]
        }
    }

    /// Whether a text can stand for what a schema asks for: one value, and not bytes.
    private func isScalar(_ id: SchemaID) -> Bool {
        let schema = document[document.resolved(id)]
        let isContainer = schema.types?.contains { $0 == .array || $0 == .object } ?? false
        return schema.format != "binary" && !isContainer
    }

    /// Whether bytes are as many as a schema and those that it refers to ask for.
    private func lengthBreaches(_ count: Int, _ id: SchemaID, depth: Int = 0) -> [String] {
        let schema = document[id]
        var breaches: [String] = []
        if let least = schema.minLength, count < least { breaches.append("at least \(least)") }
        if let most = schema.maxLength, count > most { breaches.append("at most \(most)") }
        breaches = breaches.map { "must have \($0) bytes, has \(count)" }
        // References without an end have been refused; compositions of themselves have not.
        guard depth < 16 else { return breaches }
        let parts = schema.allOf + [schema.reference?.target].compactMap(\.self)
        return breaches + parts.flatMap { lengthBreaches(count, $0, depth: depth + 1) }
    }
}
