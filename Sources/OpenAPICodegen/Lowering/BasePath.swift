import OpenAPIDocument

/// Finds the path that clients of a document put before every path (OpenAPI 3.1 §4.8.5).
enum BasePath {
    /// The path of the first server's URL, its variables replaced by their defaults, without a slash at its end.
    static func of(_ servers: [Server]) -> String {
        guard let server = servers.first else { return "" }
        var url = server.url
        for variable in server.variables {
            url = url.replacing("{\(variable.name)}", with: variable.defaultValue)
        }
        if let scheme = url.firstRange(of: "://") {
            let authority = url[scheme.upperBound...]
            url = authority.firstIndex(of: "/").map { String(authority[$0...]) } ?? ""
        }
        let path = url.prefix { $0 != "?" && $0 != "#" }
        guard path.hasPrefix("/") else { return "" }
        let end = path.lastIndex { $0 != "/" }
        return end.map { String(path[...$0]) } ?? ""
    }
}
