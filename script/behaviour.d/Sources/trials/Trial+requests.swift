import DovetailRuntime
import OpenAPIDocument

@testable import DovetailTesting

/// A valid request, and the values that it was made of.
struct SampledRequest {
    var draft: Draft
    var parameters: [(parameter: Parameter, value: JSONValue)] = []
    var body: (media: MediaType, value: JSONValue)?
    /// Whose credentials it has.
    var principal: String?
}

extension Trial {
    /// A request that the document describes; `nil` when a required part of it has no text.
    mutating func sample() -> SampledRequest? {
        var request = SampledRequest(draft: Draft(method: operation.method, path: path))
        for parameter in operation.parameters where !isIgnored(parameter) {
            guard parameter.required || requests.sampler.chance(60) else { continue }
            guard let (value, pieces) = sample(parameter) else {
                if parameter.required { return nil }
                continue
            }
            request.parameters.append((parameter, value))
            request.draft.add(pieces, of: parameter.name)
        }
        if let body = operation.requestBody, !body.content.isEmpty, body.required || requests.sampler.chance(70) {
            guard let (media, value, bytes) = sample(body) else { return body.required ? nil : request }
            request.body = (media, value)
            request.draft.contentType = BodyText(document: document, media: media).contentType
            request.draft.body = bytes
        }
        request.principal = addCredentials(to: &request.draft)
        return request
    }

    /// The header parameters that OpenAPI tells readers to ignore (3.1 §4.8.12.1).
    func isIgnored(_ parameter: Parameter) -> Bool {
        parameter.in == .header && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    }

    /// Whether a parameter travels as JSON.
    func isJSON(_ parameter: Parameter) -> Bool {
        parameter.content.first.map { BodyText(document: document, media: $0).kind == .json } ?? false
    }

    private mutating func sample(_ parameter: Parameter) -> (JSONValue, ParameterText.Pieces)? {
        for _ in 0..<40 {
            if let schema = parameter.schema {
                if let value = ownValue(schema, of: parameter), let pieces = pieces(of: value, parameter) {
                    return (value, pieces)
                }
            } else if let media = parameter.content.first, let schema = media.schema {
                if let value = requests.value(schema), let pieces = pieces(of: value, parameter) {
                    return (value, pieces)
                }
            } else {
                let value = JSONValue.string("text")
                return pieces(of: value, parameter).map { (value, $0) }
            }
        }
        return nil
    }

    /// A value of a parameter's schema. An exploded object has no members that the schema does not name: in a request those
    /// are other parameters.
    private mutating func ownValue(_ schema: SchemaID, of parameter: Parameter) -> JSONValue? {
        guard let value = requests.value(schema) else { return nil }
        guard parameter.explode, parameter.style == .form || parameter.style == .cookie else { return value }
        let own = requests.pruned(value, [schema])
        return requests.isValid(own, schema) ? own : nil
    }

    /// The pieces of a parameter's value.
    func pieces(of value: JSONValue, _ parameter: Parameter) -> ParameterText.Pieces? {
        guard let media = parameter.content.first else {
            let text = ParameterText(
                name: parameter.name,
                place: parameter.in,
                style: parameter.style,
                explode: parameter.explode
            )
            return text.pieces(value)
        }
        let body = BodyText(document: document, media: media)
        if parameter.in == .querystring {
            return body.bytes(value).map { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                return ParameterText.Pieces(query: [body.kind == .form ? text : ParameterText.encoded(text)])
            }
        }
        guard let text = body.kind == .json ? value.description : value.scalarText, !text.isEmpty else { return nil }
        switch parameter.in {
        case .path: return ParameterText.Pieces(path: ParameterText.encoded(text))
        case .query, .querystring:
            let name = ParameterText.encoded(parameter.name)
            return ParameterText.Pieces(query: ["\(name)=\(ParameterText.encoded(text))"])
        case .cookie: return ParameterText.Pieces(cookies: ["\(parameter.name)=\(ParameterText.encoded(text))"])
        case .header: return ParameterText.isPlain(text, besides: "") ? ParameterText.Pieces(header: text) : nil
        }
    }

    private mutating func sample(_ body: OpenAPIDocument.RequestBody) -> (MediaType, JSONValue, [UInt8])? {
        for _ in 0..<20 {
            guard let media = body.content.randomElement(using: &requests.sampler.random) else { return nil }
            let text = BodyText(document: document, media: media)
            var sampled: JSONValue? = .string("bytes")
            if let items = media.itemSchema, text.kind != .bytes {
                let values = (0..<20).compactMap { _ in requests.value(items) }
                sampled = .array(Array(values.filter { text.bytes(.array([$0])) != nil }.prefix(3)))
            } else if let schema = media.schema, text.kind != .bytes {
                sampled = requests.value(schema)
            }
            if let sampled, let bytes = text.bytes(sampled) { return (media, sampled, bytes) }
        }
        return nil
    }

    /// Adds what the first of the operation's security requirements asks for.
    private mutating func addCredentials(to draft: inout Draft) -> String? {
        guard let requirement = requirements.first, !requirement.schemes.isEmpty else { return nil }
        for needed in requirement.schemes {
            guard let scheme = document.components.securitySchemes.first(where: { $0.name == needed.name })?.scheme
            else {
                continue
            }
            switch scheme.kind {
            case .apiKey(let name, .header): draft.headers.append((name, "trial"))
            case .apiKey(let name, .cookie): draft.cookies.append("\(name)=trial")
            case .apiKey(let name, _): draft.query.append("\(ParameterText.encoded(name))=trial")
            case .http(let scheme, _) where scheme.lowercased() == "basic":
                draft.headers.append(("Authorization", "Basic dHJpYWw6dHJpYWw="))
            case .http(let scheme, _): draft.headers.append(("Authorization", "\(scheme) trial"))
            case .mutualTLS: draft.headers.append(("Client-Cert", ":dHJpYWw=:"))
            default: draft.headers.append(("Authorization", "Bearer trial"))
            }
        }
        return "trial"
    }

    /// The operation's security requirements.
    var requirements: [SecurityRequirement] { operation.security ?? document.security }
}
