extension ModelReader {
    /// Reads the root object (§4.1), and then every schema that was met on the way.
    func document(_ root: Node) -> Document? {
        let value = Located(node: root, file: 0, pointer: "", resource: "", site: root.location)
        guard var fields = ObjectCursor(value, "OpenAPI Object", self) else { return nil }
        let openapi = fields.take("openapi")?.value.text ?? ""
        let selfURI = fields.string("$self", since: .v3_2)
        resolver.selfURI = selfURI
        componentsNode = fields.child("components")
        let info = fields.child("info").flatMap(info)
        if info == nil { fields.reportMissing("info") }
        let dialect = fields.string("jsonSchemaDialect", since: .v3_1)
        let servers = fields.elements("servers")?.compactMap(server) ?? []
        let tags = fields.elements("tags")?.compactMap(tag) ?? []
        let security = security(fields.child("security")) ?? []
        let externalDocs = fields.child("externalDocs").flatMap(externalDocumentation)
        let components = componentsNode.map(components) ?? Components()
        let paths = fields.child("paths").map(paths)
        let webhooks = fields.entries("webhooks", since: .v3_1)?.compactMap(webhook)
        if version == .v3_0, root.member("paths") == nil {
            fields.reportMissing("paths")
        } else if ["paths", "components", "webhooks"].allSatisfy({ root.member($0) == nil }) {
            let message = "the document describes nothing: it has no `paths`, `webhooks` or `components`"
            sink.error("missing-field", message, hint: "add `paths:`", at: root.location)
        }
        let extensions = fields.finish()
        readPendingSchemas()
        guard !hasTooManySchemas else { return nil }
        return Document(
            openapi: openapi,
            info: info ?? Info(title: "", version: "", location: root.location),
            selfURI: selfURI,
            jsonSchemaDialect: dialect,
            servers: servers,
            paths: paths?.items ?? [],
            pathsExtensions: paths?.extensions ?? [],
            webhooks: webhooks ?? [],
            components: components,
            security: security,
            tags: tags,
            externalDocs: externalDocs,
            extensions: extensions,
            fieldNames: fields.names,
            schemas: schemas,
            root: root
        )
    }
}
