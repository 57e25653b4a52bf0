import DovetailJSON
import OpenAPIDocument

/// Decides what a service serves beside its operations.
enum Resources {
    /// The documentation page with its parts, the document as YAML as it is written, and as JSON in one file.
    static func of(
        _ document: Document,
        from file: SourceFile
    ) -> (resources: [ResourceModel], diagnostics: [Diagnostic]) {
        let bundle = document.bundled()
        let page = DocsEmitter.files(for: document).map { file in
            ResourceModel(
                path: file.path,
                contentType: file.contentType,
                content: file.content,
                headers: file.headers.map { ResourceModel.Field(name: $0.0, value: $0.1) }
            )
        }
        let nosniff = [ResourceModel.Field(name: "X-Content-Type-Options", value: "nosniff")]
        let json = ResourceModel(
            path: "/openapi.json",
            contentType: "application/json",
            content: bundle.json.description,
            headers: nosniff
        )
        if file.path.hasSuffix(".json") { return (page + [json], bundle.diagnostics) }
        let yaml = ResourceModel(
            path: "/openapi.yaml",
            // RFC 9512 registers the type.
            contentType: "application/yaml",
            content: String(decoding: file.bytes, as: UTF8.self),
            headers: nosniff
        )
        return (page + [yaml, json], bundle.diagnostics)
    }
}
