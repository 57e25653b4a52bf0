import DovetailJSON
import OpenAPIDocument

/// Finds the path that clients of a document put before every path (OpenAPI 3.1 §4.8.5).
enum BasePath {
    /// The path of the first server's URL, its variables replaced by their defaults, without a slash at its end.
    ///
    /// A relative URL is one of the machine that serves the document, as if the document were at its root.
    static func of(_ servers: [Server]) -> String {
        guard let server = servers.first else { return "" }
        var url = server.url
        for variable in server.variables {
            url = url.replacing("{\(variable.name)}", with: variable.defaultValue)
        }
        let path = URIReference(url).resolved(against: URIReference("/")).path
        guard path.hasPrefix("/") else { return "" }
        let end = path.lastIndex { $0 != "/" }
        return end.map { String(path[...$0]) } ?? ""
    }
}
