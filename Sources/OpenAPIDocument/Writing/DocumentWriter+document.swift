import DovetailJSON

extension DocumentWriter {
    /// The OpenAPI Object (§4.1).
    func json() -> JSONValue {
        let document = document
        return object(document.fieldNames, document.extensions) { field in
            switch field {
            case "openapi": .string(document.openapi)
            case "$self": text(document.selfURI)
            case "info": info(document.info)
            case "jsonSchemaDialect": text(document.jsonSchemaDialect)
            case "servers": list(document.servers, server)
            case "paths": map(document.paths.map { ($0.path, pathItem($0)) }, document.pathsExtensions)
            case "webhooks": map(document.webhooks.map { ($0.path, pathItem($0)) })
            case "components": components(document.components)
            case "security": list(document.security, securityRequirement)
            case "tags": list(document.tags, tag)
            case "externalDocs": document.externalDocs.map(externalDocumentation)
            default: nil
            }
        }
    }

    private func info(_ info: Info) -> JSONValue {
        object(info.fieldNames, info.extensions) { field in
            switch field {
            case "title": .string(info.title)
            case "summary": text(info.summary)
            case "description": text(info.description)
            case "termsOfService": text(info.termsOfService)
            case "contact": info.contact.map(contact)
            case "license": info.license.map(license)
            case "version": .string(info.version)
            default: nil
            }
        }
    }

    private func contact(_ contact: Contact) -> JSONValue {
        object(contact.fieldNames, contact.extensions) { field in
            switch field {
            case "name": text(contact.name)
            case "url": text(contact.url)
            case "email": text(contact.email)
            default: nil
            }
        }
    }

    private func license(_ license: License) -> JSONValue {
        object(license.fieldNames, license.extensions) { field in
            switch field {
            case "name": .string(license.name)
            case "identifier": text(license.identifier)
            case "url": text(license.url)
            default: nil
            }
        }
    }

    func server(_ server: Server) -> JSONValue {
        object(server.fieldNames, server.extensions) { field in
            switch field {
            case "url": .string(server.url)
            case "description": text(server.description)
            case "name": text(server.name)
            case "variables": map(server.variables.map { ($0.name, serverVariable($0)) })
            default: nil
            }
        }
    }

    private func serverVariable(_ variable: ServerVariable) -> JSONValue {
        object(variable.fieldNames, variable.extensions) { field in
            switch field {
            case "enum": variable.values.map(strings)
            case "default": .string(variable.defaultValue)
            case "description": text(variable.description)
            default: nil
            }
        }
    }

    private func tag(_ tag: Tag) -> JSONValue {
        object(tag.fieldNames, tag.extensions) { field in
            switch field {
            case "name": .string(tag.name)
            case "summary": text(tag.summary)
            case "description": text(tag.description)
            case "externalDocs": tag.externalDocs.map(externalDocumentation)
            case "parent": text(tag.parent)
            case "kind": text(tag.kind)
            default: nil
            }
        }
    }

    func externalDocumentation(_ documentation: ExternalDocumentation) -> JSONValue {
        object(documentation.fieldNames, documentation.extensions) { field in
            switch field {
            case "description": text(documentation.description)
            case "url": .string(documentation.url)
            default: nil
            }
        }
    }

    func securityRequirement(_ requirement: SecurityRequirement) -> JSONValue {
        map(requirement.schemes.map { ($0.name, strings($0.scopes)) })
    }
}
