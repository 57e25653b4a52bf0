import DovetailRuntime
import OpenAPIDocument

extension BodyText {
    private func encoding(of name: String) -> Encoding? {
        media.encoding.first { $0.property == name }?.encoding
    }

    private func isStreamed(_ name: String) -> Bool {
        encoding(of: name)?.extensions.contains { $0.name == "x-dovetail-stream" } ?? false
    }

    /// Whether a part is laid out as a parameter is: OpenAPI 3.0 has no styles for parts.
    private func isStyled(_ encoding: Encoding?) -> Bool {
        guard let encoding, !document.openapi.hasPrefix("3.0") else { return false }
        return encoding.style != nil || encoding.explode != nil || encoding.allowReserved
    }

    /// Whether an object is handed over as the bytes of its part: its media type is neither JSON nor text.
    func isUnread(_ member: JSONObject.Member) -> Bool {
        let encoding = encoding(of: member.name)
        guard case .object = member.value, !isStyled(encoding), let type = encoding?.contentType else { return false }
        return kind == .multipart && !["json", "text/", "*"].contains { type.contains($0) }
    }

    /// A part for each of the pieces of a value that a style has, with nothing percent-encoded (RFC 7578 §4.2).
    private func styled(_ member: JSONObject.Member, _ encoding: Encoding?) -> [(name: String, text: String)]? {
        let style = encoding?.style ?? .form
        let explode = encoding?.explode ?? (style == .form)
        let text = ParameterText(name: member.name, place: .query, style: style, explode: explode)
        // A separator within a value would be one more value.
        let separators = explode ? "" : style == .spaceDelimited ? " " : style == .pipeDelimited ? "|" : ","
        let isOne = member.value.scalarText != nil
        if !isOne, member.value.texts.contains(where: { $0.contains { separators.contains($0) } }) { return nil }
        return text.pieces(member.value)?.query.map { piece in
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (ParameterText.decoded(String(sides[0])), ParameterText.decoded(String(sides[1])))
        }
    }

    /// The bytes of a form of parts; `nil` where a value has none.
    func multipart(_ value: JSONValue) -> [UInt8]? {
        guard case .object(let object) = value, !object.isEmpty else { return nil }
        // A file that is read while it arrives is the last.
        let members = object.members.filter { !isStreamed($0.name) } + object.members.filter { isStreamed($0.name) }
        let parts = members.compactMap(parts)
        guard parts.count == members.count else { return nil }
        let text = parts.joined().map { "--\(Self.boundary)\r\n\($0)\r\n" }.joined()
        return Array((text + "--\(Self.boundary)--\r\n").utf8)
    }

    /// The parts of a member, each with its head; `nil` where it has none.
    private func parts(of member: JSONObject.Member) -> [String]? {
        guard let property = property(member.name) else { return nil }
        let encoding = encoding(of: member.name)
        if isStyled(encoding) {
            return styled(member, encoding)?.map { "\(Self.disposition($0.name))\r\n\r\n\($0.text)" }
        }
        let items: [JSONValue]
        if case .array(let several) = member.value { items = several } else { items = [member.value] }
        let contentType = encoding?.contentType?.split(separator: ",").first.map(String.init)
        var head = Self.disposition(member.name)
        if isFile(property) || isFile(document[document.resolved(property)].items) {
            head += "; filename=\"file\"\r\nContent-Type: " + (contentType ?? "application/octet-stream")
        } else if let contentType {
            head += "\r\nContent-Type: \(contentType)"
        }
        let isJSON = contentType?.hasSuffix("json") == true && items.count == 1
        let texts = items.compactMap { item in
            switch item {
            case .object: item.description
            case .string where isJSON: item.description
            default: item.scalarText
            }
        }
        let areWritable = !member.name.contains("\"") && !texts.contains { $0.contains(Self.boundary) }
        return texts.count == items.count && !texts.isEmpty && areWritable ? texts.map { "\(head)\r\n\r\n\($0)" } : nil
    }

    private static func disposition(_ name: String) -> String { "Content-Disposition: form-data; name=\"\(name)\"" }
}
