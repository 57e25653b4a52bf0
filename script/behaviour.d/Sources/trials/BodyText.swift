import DovetailRuntime
import OpenAPIDocument

/// Writes bodies as a client would: apart from the runtime, which reads them.
struct BodyText {
    let document: Document
    let media: MediaType

    /// How the bytes of the media type are read.
    enum Kind {
        case json, form, multipart, text, lines, sequence, events, bytes
    }

    /// The media type that is sent: one of the range.
    var contentType: String {
        let type = media.name.split(separator: ";").first.map { String($0).lowercased() } ?? ""
        let named = type == "*/*" ? "application/x-any" : type.replacing("/*", with: "/x-any")
        return kind == .multipart ? named + "; boundary=\(Self.boundary)" : named
    }

    var kind: Kind {
        let type = media.name.split(separator: ";").first.map { String($0).lowercased() } ?? ""
        switch type {
        case "application/x-www-form-urlencoded": return isObject ? .form : .bytes
        case "multipart/form-data": return isObject ? .multipart : .bytes
        case "application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/ndjson":
            return media.itemSchema == nil ? .bytes : .lines
        case "application/json-seq": return media.itemSchema == nil ? .bytes : .sequence
        case "text/event-stream": return media.itemSchema == nil ? .bytes : .events
        case _ where type == "application/json" || type.hasSuffix("+json"): return .json
        case _ where type.hasPrefix("text/") && !["text/xml", "text/csv"].contains(type):
            return isFile(media.schema) ? .bytes : .text
        default: return .bytes
        }
    }

    /// The bytes of a value; `nil` where it has none of this kind.
    func bytes(_ value: JSONValue) -> [UInt8]? {
        switch kind {
        case .json: return Array(value.description.utf8)
        case .text: return value.scalarText.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
        case .bytes: return Array("some bytes\r\n\u{0}".utf8)
        case .form: return form(value)
        case .multipart: return multipart(value)
        case .lines, .sequence:
            guard case .array(let items) = value else { return nil }
            let mark = kind == .sequence ? "\u{1E}" : ""
            return Array(items.map { "\(mark)\($0.description)\n" }.joined().utf8)
        case .events:
            guard case .array(let items) = value else { return nil }
            let texts = items.compactMap(event)
            return texts.count == items.count ? Array(texts.joined().utf8) : nil
        }
    }

    /// The text of an event (WHATWG HTML §9.2.5); `nil` where it would be read as another one.
    private func event(_ item: JSONValue) -> String? {
        guard case .object(let object) = item else { return item.scalarText.map { "data: \($0)\n\n" } }
        guard let data = object["data"], data != .null else { return nil }
        var text = ": an event\r\n"
        for member in object.members {
            guard ["data", "event", "id", "retry"].contains(member.name) else { return nil }
            let value = member.value.scalarText ?? member.value.description
            if member.name == "retry", !value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
            if member.name != "data",
                value.isEmpty || value.unicodeScalars.contains(where: { ["\0", "\r", "\n"].contains($0) })
            {
                return nil
            }
            for line in value.split(separator: "\n", omittingEmptySubsequences: false) {
                text += "\(member.name): \(line)\n"
            }
        }
        return text + "\n"
    }

    private func form(_ value: JSONValue) -> [UInt8]? {
        guard case .object(let object) = value, !object.isEmpty else { return nil }
        var pairs: [String] = []
        for member in object.members {
            let encoding = media.encoding.first { $0.property == member.name }?.encoding
            let isPlain = encoding?.style == nil && encoding?.explode == nil
            if case .object = member.value, isPlain {
                let name = ParameterText.encoded(member.name)
                pairs.append("\(name)=\(ParameterText.encoded(member.value.description))")
                continue
            }
            let style = encoding?.style ?? .form
            let text = ParameterText(
                name: member.name,
                place: .query,
                style: style,
                explode: encoding?.explode ?? (style == .form)
            )
            guard let pieces = text.pieces(member.value) else { return nil }
            pairs += pieces.query
        }
        return Array(pairs.joined(separator: "&").utf8)
    }

    static let boundary = "----trial"

    private var isObject: Bool {
        guard let schema = media.schema else { return false }
        let resolved = document[document.resolved(schema)]
        return resolved.types?.contains(.object) ?? !resolved.properties.isEmpty || !resolved.allOf.isEmpty
    }

    /// The schema of a property, wherever among the schemas that the whole is composed of.
    func property(_ name: String) -> SchemaID? {
        var pending = media.schema.map { [$0] } ?? []
        while let id = pending.popLast() {
            let schema = document[document.resolved(id)]
            if let found = schema.properties.first(where: { $0.name == name }) { return found.schema }
            pending += schema.allOf
        }
        return nil
    }

    func isFile(_ id: SchemaID?) -> Bool {
        guard let id else { return false }
        let schema = document[document.resolved(id)]
        return schema.format == "binary" || (schema.contentMediaType != nil && schema.contentEncoding == nil)
    }
}
