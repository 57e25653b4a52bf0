import OpenAPIDocument

/// Makes the documentation page of a document: HTML that is complete without its script, a style sheet, a script, and
/// what the script needs to know of the API.
///
/// The page loads nothing from elsewhere and needs no inline script or style, so that it works offline and under the
/// strictest policy. The names of its parts hold hashes of their content.
package struct DocsEmitter {
    package static func files(for document: Document) -> [DocsFile] {
        files(for: lowerDocs(document))
    }

    static func files(for model: DocsModel) -> [DocsFile] {
        let style = asset("style", "css", contentType: "text/css; charset=utf-8", StyleSheet.text)
        let script = asset("script", "js", contentType: "text/javascript; charset=utf-8", PageScript.text)
        let client = asset("model", "json", contentType: "application/json", ClientModel.text(model))
        let emitter = PageEmitter(
            model: model,
            // Relative, so that the page also works behind a proxy that adds a prefix.
            stylePath: String(style.path.dropFirst()),
            scriptPath: String(script.path.dropFirst()),
            clientModelPath: String(client.path.dropFirst())
        )
        let page = DocsFile(
            path: "/docs",
            contentType: "text/html; charset=utf-8",
            content: emitter.page().source,
            headers: [("Content-Security-Policy", contentSecurityPolicy)] + commonHeaders
        )
        return [page, style, script, client]
    }

    private static let contentSecurityPolicy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "connect-src 'self'", "img-src 'self' data:",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static let commonHeaders = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")]

    private static func asset(_ name: String, _ suffix: String, contentType: String, _ content: String) -> DocsFile {
        let path = "/docs/\(name)-\(ContentHash.text(of: content)).\(suffix)"
        return DocsFile(path: path, contentType: contentType, content: content, headers: commonHeaders)
    }
}
