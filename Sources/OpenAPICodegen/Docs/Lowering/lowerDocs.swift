import DovetailJSON
import OpenAPIDocument

/// Decides everything about the documentation page of a document.
package func lowerDocs(_ document: Document) -> DocsModel {
    var lowering = DocsLowering(document)
    return lowering.model()
}

/// The state of lowering: where everything is on the page.
struct DocsLowering {
    let document: Document
    let table: SchemaTable
    let isLarge: Bool
    var anchors = Anchors()
    /// The components that have a place on the page, by schema.
    var components: [SchemaID: (name: String, anchor: String)] = [:]
    /// The anchors of security schemes by name.
    var schemeAnchors: [String: String] = [:]
    /// The anchors of operations by `operationId`.
    var operationAnchors: [String: String] = [:]
    /// The anchors of operations by method and path.
    var routeAnchors: [String: String] = [:]
    /// The examples made so far, for schemas are used again and again.
    var madeExamples: [ExampleMaker.Key: [DocsExample]] = [:]
    /// The schemas around the one in hand, to notice recursion.
    var enclosing: [SchemaID] = []
    /// How many schemas have been expanded inside the outermost one.
    var expansions = 0

    init(_ document: Document) {
        self.document = document
        table = SchemaTable(document)
        isLarge = Self.isLarge(document)
        for (name, schema) in document.components.schemas {
            components[schema] = (name, anchors.make("schema", name))
        }
        for (name, _) in document.components.securitySchemes {
            schemeAnchors[name] = anchors.make("security", name)
        }
        for item in document.paths + document.webhooks {
            for operation in item.operations {
                let route = operation.method + " " + item.path
                let anchor = anchors.make("operation", operation.operationID ?? route.lowercased())
                routeAnchors[route] = anchor
                if let id = operation.operationID { operationAnchors[id] = anchor }
            }
        }
    }

    mutating func model() -> DocsModel {
        DocsModel(
            title: document.info.title,
            version: document.info.version,
            summary: document.info.summary,
            description: document.info.description,
            links: documentLinks(),
            servers: document.servers.map(Self.server),
            securitySchemes: document.components.securitySchemes.map(securityScheme),
            groups: groups(),
            schemas: document.components.schemas.map { component($0.name, $0.schema) },
            isLarge: isLarge
        )
    }

    private static func isLarge(_ document: Document) -> Bool {
        let items = document.paths + document.webhooks
        return items.reduce(document.components.schemas.count) { $0 + $1.operations.count } > 100
    }

    private mutating func component(_ name: String, _ id: SchemaID) -> DocsComponent {
        let anchor = components[id]?.anchor ?? ""
        return DocsComponent(
            name: name,
            anchor: anchor,
            schema: expanded(id, anchor: anchor),
            rules: rules(of: id)
        )
    }

    private func documentLinks() -> [DocsLink] {
        var links: [DocsLink] = []
        if let contact = document.info.contact {
            let label = contact.name ?? contact.email ?? contact.url
            let url = contact.url ?? contact.email.map { "mailto:" + $0 }
            if let label { links.append(DocsLink(label: "Contact: \(label)", url: url)) }
        }
        if let license = document.info.license {
            let url = license.url ?? license.identifier.map { "https://spdx.org/licenses/\($0).html" }
            links.append(DocsLink(label: "License: \(license.name)", url: url))
        }
        if let terms = document.info.termsOfService {
            links.append(DocsLink(label: "Terms of service", url: terms))
        }
        return links + Self.links(document.externalDocs)
    }

    static func links(_ documentation: ExternalDocumentation?) -> [DocsLink] {
        guard let documentation else { return [] }
        return [DocsLink(label: documentation.description ?? "More documentation", url: documentation.url)]
    }

    static func server(_ server: Server) -> DocsServer {
        var url = server.url
        for variable in server.variables {
            url = url.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false)
                .joined(separator: variable.defaultValue)
        }
        return DocsServer(
            url: url,
            description: server.description ?? server.name,
            variables: server.variables.map { variable in
                DocsServerVariable(
                    name: variable.name,
                    defaultValue: variable.defaultValue,
                    values: variable.values ?? [],
                    description: variable.description
                )
            }
        )
    }
}
