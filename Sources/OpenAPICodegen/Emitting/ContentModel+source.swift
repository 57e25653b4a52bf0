extension ContentModel {
    /// The Swift type of the content.
    func typeName(_ direction: ContentDirection) -> String {
        switch form {
        case .bytes: direction == .request ? "RequestContent" : "ResponseContent"
        case .multipart: partsTypeName ?? ""
        case .items: (direction == .request ? "RequestItems" : "ResponseItems") + "<\(value?.typeName ?? "")>"
        case .json, .urlEncoded, .multipartForm, .text: value?.typeName ?? ""
        }
    }

    /// Whether two contents can be told to be equal.
    var isHashable: Bool { !isStream }

    /// What stands before the expression that reads it: some waits for what arrives.
    var readingEffects: String {
        if case .multipart = form, isStream { "try await " } else { "" }
    }

    /// The expression that reads the content of a request.
    func reading(_ shapes: inout ShapeEmitter) -> String {
        let value = value?.reading("$0") ?? ""
        switch form {
        case .json: return "reader.jsonBody { \(value) }"
        case .text(let shape): return "reader.textBody(\(shapes.reference(shape))) { \(value) }"
        case .bytes where !lengths.isEmpty:
            let list = lengths.map(\.creation).joined(separator: ", ")
            return "reader.content(lengths: [\(list)], of: \(SwiftLiteral.strings(contentTypes)))"
        case .bytes: return "reader.content()"
        case .items(_, let shape?): return "reader.events(\(shapes.reference(shape))) { \(value) }"
        case .items(let framing, nil): return "reader.items(.\(framing.rawValue)) { \(value) }"
        case .multipart(let parts, _):
            let reading = "{ \(partsTypeName ?? "")(reading: &$0) }"
            guard let file = parts.first(where: \.isStreamed) else { return "reader.multipartBody \(reading)" }
            return "reader.multipartBody(streaming: \(SwiftLiteral.string(file.wireName))) \(reading)"
        case .multipartForm(let shape): return "reader.multipartForm(\(shapes.reference(shape))) { \(value) }"
        case .urlEncoded(let shape, let layouts):
            let layouts = layouts.isEmpty ? "" : ", \(layouts.dictionary)"
            return "reader.formBody(\(shapes.reference(shape))\(layouts)) { \(value) }"
        }
    }

    /// The expression for a response with the content.
    func response(status: String) -> String {
        let types = contentTypes.map(SwiftLiteral.string).joined(separator: ", ")
        let contentType = contentTypes.count == 1 ? types : "request.preferred(of: \(types))"
        switch form {
        case .json where contentTypes == ["application/json"]: return "ServiceResponse(status: \(status), json: body)"
        case .json: return "ServiceResponse(status: \(status), json: body, contentType: \(contentType))"
        case .text: return "ServiceResponse(status: \(status), text: body, contentType: \(contentType))"
        case .items(let framing, _):
            let framing = ".\(framing.rawValue)"
            return "ServiceResponse(status: \(status), items: body, \(framing), contentType: \(contentType))"
        case .bytes, .multipart, .multipartForm, .urlEncoded:
            return "ServiceResponse(status: \(status), content: body, documented: [\(types)])"
        }
    }
}

extension [FormLayoutModel] {
    /// The dictionary that the runtime looks layouts up in.
    var dictionary: String {
        "[\(map { "\(SwiftLiteral.string($0.property)): .\($0.layout)" }.joined(separator: ", "))]"
    }
}

extension LengthsModel {
    /// The expression that makes the runtime's lengths.
    fileprivate var creation: String {
        let list = [("min", minLength), ("max", maxLength)]
        return ".init(\(list.compactMap { label, limit in limit.map { "\(label): \($0)" } }.joined(separator: ", ")))"
    }
}

extension BodyModel {
    /// The type of the request's property.
    func propertyType(in operation: String) -> String {
        let type = contents.count == 1 ? contents[0].typeName(.request) : "\(operation).\(typeName)"
        return isRequired ? type : type + "?"
    }
}
