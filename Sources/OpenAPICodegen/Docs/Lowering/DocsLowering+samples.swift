import DovetailJSON
import OpenAPIDocument

extension DocsLowering {
    /// A request with the example of everything that is required, and of what has an example in the document.
    func sample(
        _ operation: Operation,
        of item: PathItem,
        parameters: [DocsParameter],
        body: DocsBody?
    ) -> DocsRequest {
        let base = base(operation.servers.isEmpty ? item.servers : operation.servers)
        var request = DocsRequest(origin: base.origin, target: base.path + item.path, headers: [], body: nil)
        var query: [String] = []
        for (source, parameter) in zip(operation.parameters, parameters) {
            guard let value = sampleValue(source) else { continue }
            switch source.in {
            case .path:
                let text = RequestTarget.encode(RequestTarget.plain(value))
                request.target = RequestTarget.replacing("{\(source.name)}", in: request.target, by: text)
            case .query:
                let isList = source.style == .form && source.explode
                query.append(RequestTarget.query(source.name, value, isExploded: isList))
            case .querystring: query.append(RequestTarget.form(value))
            case .header: request.headers.append(.init(name: parameter.name, value: RequestTarget.plain(value)))
            case .cookie:
                request.headers.append(.init(name: "Cookie", value: "\(parameter.name)=\(RequestTarget.plain(value))"))
            }
        }
        request.headers += credentials(operation)
        if !query.isEmpty { request.target += "?" + query.joined(separator: "&") }
        if let content = body?.contents.first {
            request.headers.append(.init(name: "Content-Type", value: content.mediaType))
            request.body = content.examples.first?.text ?? ""
        }
        return request
    }

    /// Where requests go: the first of the servers, the document's when there are none.
    private func base(_ servers: [Server]) -> (origin: String, path: String) {
        let local = "http://localhost:8080"
        guard let server = servers.first ?? document.servers.first else { return (local, "") }
        let url = Self.server(server).url
        guard let scheme = url.firstRange(of: "://") else {
            let path = url.split(separator: "/").joined(separator: "/")
            return (local, path.isEmpty ? "" : "/" + path)
        }
        let slash = url[scheme.upperBound...].firstIndex(of: "/") ?? url.endIndex
        let path = url[slash...]
        return (String(url[..<slash]), String(path.last == "/" ? path.dropLast() : path))
    }

    /// The value of a parameter in the sample; `nil` when it is left out.
    private func sampleValue(_ parameter: Parameter) -> JSONValue? {
        let given = parameter.examples.first?.value ?? parameter.content.first?.examples.first?.value
        if let given { return given.json }
        guard parameter.required, let schema = parameter.schema ?? parameter.content.first?.schema else { return nil }
        var maker = ExampleMaker(table: table, isRequest: true)
        return maker.value(schema)
    }

    /// Headers that stand for the credentials of the first way in.
    private func credentials(_ operation: Operation) -> [DocsRequest.Header] {
        guard let first = (operation.security ?? document.security).first else { return [] }
        return first.schemes.compactMap { requirement in
            guard let scheme = document.components.securitySchemes.first(where: { $0.name == requirement.name })
            else { return nil }
            let lowered = securityScheme(scheme.name, scheme.scheme)
            switch lowered.carrier {
            case .bearer: return .init(name: "Authorization", value: "Bearer ", variable: "TOKEN")
            case .basic: return .init(name: "Authorization", value: "Basic ", variable: "CREDENTIALS")
            case .header: return .init(name: lowered.field, value: "", variable: "API_KEY")
            case .cookie: return .init(name: "Cookie", value: "\(lowered.field)=", variable: "API_KEY")
            case .query, .none: return nil
            }
        }
    }
}
