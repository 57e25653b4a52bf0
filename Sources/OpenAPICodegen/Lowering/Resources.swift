import DovetailJSON
import OpenAPIDocument

/// Decides what a service serves beside its operations.
enum Resources {
    /// The documentation page with its parts, the document as YAML as it is written, and as JSON in one file.
    static func of(
        _ document: Document,
        from file: SourceFile
    ) -> (resources: [ResourceModel], diagnostics: [Diagnostic]) {
        let (page, copies) = Concurrently.both(
            { Self.page(of: document) },
            { Self.copies(of: document, from: file) }
        )
        return (page + copies.resources, copies.diagnostics)
    }

    private static func page(of document: Document) -> [ResourceModel] {
        DocsEmitter.files(for: document).map { file in
            ResourceModel(
                path: file.path,
                contentType: file.contentType,
                gzip: Gzip.compress(Array(file.content.utf8)),
                headers: file.headers.map { ResourceModel.Field(name: $0.0, value: $0.1) }
            )
        }
    }

    private static func copies(
        of document: Document,
        from file: SourceFile
    ) -> (resources: [ResourceModel], diagnostics: [Diagnostic]) {
        let bundle = document.bundled()
        let nosniff = [ResourceModel.Field(name: "X-Content-Type-Options", value: "nosniff")]
        let json = ResourceModel(
            path: "/openapi.json",
            contentType: "application/json",
            gzip: Gzip.compress(Array(bundle.json.description.utf8)),
            headers: nosniff
        )
        if file.path.hasSuffix(".json") { return ([json], bundle.diagnostics) }
        let yaml = ResourceModel(
            path: "/openapi.yaml",
            // RFC 9512 registers the type.
            contentType: "application/yaml",
            gzip: Gzip.compress(file.bytes),
            headers: nosniff
        )
        return ([yaml, json], bundle.diagnostics)
    }
}
