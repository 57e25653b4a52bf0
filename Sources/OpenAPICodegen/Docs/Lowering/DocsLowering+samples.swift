import DovetailJSON
import OpenAPIDocument

extension DocsLowering {
    /// A request with the example of everything that is required, and of what has an example in the document.
    func sample(
        _ operation: Operation,
        of item: PathItem,
        body: DocsBody?
    ) -> DocsRequest {
        let base = base(operation.servers.isEmpty ? item.servers : operation.servers)
        var request = DocsRequest(origin: base.origin, target: base.path + item.path)
        var query: [String] = []
        var cookies: [String] = []
        for source in operation.parameters {
            guard let value = sampleValue(source) else { continue }
            let (name, style, isExploded) = (source.name, source.style, source.explode)
            switch source.in {
            case .path:
                let text = RequestTarget.path(value, of: name, in: style, isExploded: isExploded)
                request.target = RequestTarget.replacing("{\(name)}", in: request.target, by: text)
            case .query: query.append(RequestTarget.query(value, of: name, in: style, isExploded: isExploded))
            case .querystring: query.append(RequestTarget.form(value))
            case .header:
                request.headers.append(.init(name: name, value: RequestTarget.joined(value, isExploded)))
            case .cookie: cookies.append("\(name)=\(RequestTarget.joined(value, false))")
            }
        }
        if !query.isEmpty { request.target += "?" + query.joined(separator: "&") }
        addCredentials(operation, cookies, to: &request)
        if let content = body?.contents.first, let source = operation.requestBody?.content.first {
            add(content, source, to: &request)
        }
        return request
    }

    /// The body, or the parts of a form.
    private func add(_ content: DocsContent, _ source: MediaType, to request: inout DocsRequest) {
        let text = content.examples.first?.text ?? ""
        if source.name.hasPrefix("multipart/form-data"), case .object(let form)? = try? JSONValue.parse(text) {
            request.parts = form.members.flatMap { parts($0.name, $0.value, of: source.schema) }
            return
        }
        request.headers.append(.init(name: "Content-Type", value: content.mediaType))
        request.body = text
        request.isFile = source.examples.isEmpty && isFile(source)
    }

    /// The parts that a property of a form is: one for each item of a list.
    private func parts(_ name: String, _ value: JSONValue, of form: SchemaID?) -> [DocsRequest.Part] {
        let property = form.flatMap { table.layers(of: $0).properties.first { $0.name == name }?.schema }
        let isFile = property.map { holdsFile($0) } ?? false
        let values = if case .array(let items) = value { items } else { [value] }
        return values.map { .init(name: name, text: RequestTarget.plain($0), isFile: isFile) }
    }

    /// Whether a property of a form, or the items of a list in it, are bytes.
    private func holdsFile(_ id: SchemaID) -> Bool {
        let layers = table.layers(of: id)
        if let items = layers.first(\.items), layers.types == [.array] { return holdsFile(items) }
        return layers.schemas.contains {
            $0.format == "binary" || ($0.contentMediaType != nil && $0.contentEncoding == nil)
        }
    }

    /// Whether a body is bytes that nobody writes by hand.
    private func isFile(_ mediaType: MediaType) -> Bool {
        let name = mediaType.name.lowercased()
        if Self.isJSON(name) || name.hasPrefix("text/") || name.hasPrefix("application/x-www-form-urlencoded") {
            return false
        }
        return mediaType.schema.map { holdsFile($0) } ?? (mediaType.itemSchema == nil)
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
        let content = parameter.content.first
        let given = parameter.examples.first?.value ?? content?.examples.first?.value
        var value = given?.json
        if value == nil, parameter.required, let schema = parameter.schema ?? content?.schema {
            var maker = ExampleMaker(table: table, isRequest: true)
            value = maker.value(schema)
        }
        // What has a media type is one text.
        if let content, Self.isJSON(content.name) { return value.map { .string($0.description) } }
        return value
    }

    /// What stands for the credentials of the first way in; cookies are one header (RFC 6265 §5.4).
    private func addCredentials(_ operation: Operation, _ cookies: [String], to request: inout DocsRequest) {
        var cookies = cookies
        var cookieVariable: String?
        let first = (operation.security ?? document.security).first
        for requirement in first?.schemes ?? [] {
            guard let scheme = document.components.securitySchemes.first(where: { $0.name == requirement.name })
            else { continue }
            let lowered = securityScheme(scheme.name, scheme.scheme)
            switch lowered.carrier {
            case .bearer:
                request.headers.append(.init(name: "Authorization", value: "Bearer ", variable: "TOKEN"))
            case .basic:
                request.headers.append(.init(name: "Authorization", value: "Basic ", variable: "CREDENTIALS"))
            case .header: request.headers.append(.init(name: lowered.field, value: "", variable: "API_KEY"))
            case .query:
                let mark = request.target.contains("?") || !request.keys.isEmpty ? "&" : "?"
                request.keys.append(mark + RequestTarget.encode(lowered.field) + "=")
            case .cookie:
                cookies.append("\(lowered.field)=")
                cookieVariable = "API_KEY"
            case .none: break
            }
        }
        if !cookies.isEmpty {
            let value = cookies.joined(separator: "; ")
            request.headers.append(.init(name: "Cookie", value: value, variable: cookieVariable))
        }
    }
}
