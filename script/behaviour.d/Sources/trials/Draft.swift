import DovetailRuntime

/// A request that is being put together.
struct Draft {
    var method: String
    /// The path template.
    var path: String
    var pathTexts: [String: String] = [:]
    var query: [String] = []
    var headers: [(name: String, value: String)] = []
    var cookies: [String] = []
    var contentType: String?
    var body: [UInt8]?

    mutating func add(_ pieces: ParameterText.Pieces, of name: String) {
        if let text = pieces.path { pathTexts[name] = text }
        query += pieces.query
        if let text = pieces.header { headers.append((name, text)) }
        cookies += pieces.cookies
    }

    /// The request, as a transport hands it over.
    var head: RequestHead {
        var target = path
        for (name, text) in pathTexts { target = target.replacing("{\(name)}", with: text) }
        if !query.isEmpty { target += "?" + query.joined(separator: "&") }
        var fields = HeaderList()
        for field in headers { fields.append(field.name, field.value) }
        if !cookies.isEmpty { fields.append("Cookie", cookies.joined(separator: "; ")) }
        if let contentType { fields.append("Content-Type", contentType) }
        if let body { fields.append("Content-Length", String(body.count)) }
        return RequestHead(method: method, target: target, headers: fields)
    }

    /// The request in a few lines.
    var description: String {
        let head = head
        let fields = headers.map { "\($0.name): \($0.value)" } + cookies.map { "Cookie: \($0)" }
        let content = body.map { " \(contentType ?? "-") \(String(decoding: $0.prefix(400), as: UTF8.self))" } ?? ""
        return "\(head.method) \(head.target) \(fields.joined(separator: ", "))\(content)"
    }
}
