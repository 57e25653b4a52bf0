import OpenAPIDocument

/// Makes the documentation page of a document: HTML that is complete without its script, a style sheet, a script, and
/// what the script needs to know of the API.
///
/// The page loads nothing from elsewhere and needs no inline script or style, so that it works offline and under the
/// strictest policy. The names of its parts hold hashes of their content.
package struct DocsEmitter {
    /// Where the page will be.
    package enum Destination: Sendable {
        /// The service that it describes, at `/docs`. The page may send requests to that service alone.
        case service
        /// A folder of files, with `index.html`. The page sends requests where the document says that the API is served.
        case files
    }

    package static func files(for document: Document, in destination: Destination = .service) -> [DocsFile] {
        files(for: lowerDocs(document), in: destination)
    }

    static func files(for model: DocsModel, in destination: Destination = .service) -> [DocsFile] {
        let style = asset("style.css", contentType: "text/css; charset=utf-8", StyleSheet.text, in: destination)
        let script = asset("script.js", contentType: scriptType, PageScript.text, in: destination)
        let client = asset("model.js", contentType: scriptType, ClientModel.script(model), in: destination)
        let emitter = PageEmitter(
            model: model,
            destination: destination,
            stylePath: style.link,
            scriptPath: script.link,
            clientModelPath: client.link
        )
        let page = DocsFile(
            path: destination == .service ? "/docs" : "index.html",
            contentType: "text/html; charset=utf-8",
            content: emitter.page().source,
            headers: [("Content-Security-Policy", policy(in: .service).joined(separator: "; "))] + commonHeaders
        )
        return [page, style.file, script.file, client.file]
    }

    /// The page's Content-Security-Policy; what a `meta` element can say of it when there is no server to send it.
    static func policy(in destination: Destination) -> [String] {
        let connections = destination == .service ? "connect-src 'self'" : "connect-src *"
        let common = [
            "default-src 'none'", "style-src 'self'", "script-src 'self'", connections, "img-src 'self' data:",
            "base-uri 'none'", "form-action 'none'",
        ]
        return destination == .service ? common + ["frame-ancestors 'none'"] : common
    }

    private static let commonHeaders = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")]
    private static let scriptType = "text/javascript; charset=utf-8"

    /// A part of the page, and how the page refers to it: relative, so that it also works behind a proxy that adds a
    /// prefix, and from a disk.
    private static func asset(
        _ name: String,
        contentType: String,
        _ content: String,
        in destination: Destination
    ) -> (file: DocsFile, link: String) {
        let hash = StableHash.hexadecimal(content)
        let path: String
        let link: String
        switch destination {
        case .service:
            let parts = name.split(separator: ".")
            path = "/docs/\(parts[0])-\(hash).\(parts[1])"
            link = String(path.dropFirst())
        case .files:
            // One name for all versions, so that no old ones stay in the folder.
            path = name
            link = "\(name)?\(hash)"
        }
        // The name says what the content is, so that it never has to be asked for again.
        let headers = [("Cache-Control", "public, max-age=31536000, immutable")] + commonHeaders
        return (DocsFile(path: path, contentType: contentType, content: content, headers: headers), link)
    }
}
