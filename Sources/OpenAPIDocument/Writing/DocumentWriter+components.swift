import DovetailJSON

extension DocumentWriter {
    /// The Components Object (§4.7).
    func components(_ components: Components) -> JSONValue {
        object(components.fieldNames, components.extensions) { field in
            guard let section = ComponentSection(rawValue: field) else { return nil }
            return map(entries(of: section, components))
        }
    }

    private func entries(of section: ComponentSection, _ components: Components) -> [(String, JSONValue)] {
        switch section {
        case .schemas: components.schemas.map { ($0.name, schema($0.schema)) }
        case .responses: components.responses.map { ($0.name, response($0.response)) }
        case .parameters: components.parameters.map { ($0.name, parameter($0.parameter)) }
        case .examples: components.examples.map { ($0.name, example($0.example)) }
        case .requestBodies: components.requestBodies.map { ($0.name, requestBody($0.requestBody)) }
        case .headers: components.headers.map { ($0.name, header($0.header)) }
        case .securitySchemes: components.securitySchemes.map { ($0.name, securityScheme($0.scheme)) }
        case .links: components.links.map { ($0.name, link($0.link)) }
        case .callbacks: components.callbacks.map { ($0.name, callback($0.callback)) }
        case .pathItems: components.pathItems.map { ($0.name, pathItem($0.pathItem)) }
        case .mediaTypes: components.mediaTypes.map { ($0.name, mediaType($0.mediaType)) }
        }
    }

    private func securityScheme(_ scheme: SecurityScheme) -> JSONValue {
        referable(scheme, .securitySchemes) { scheme in
            object(scheme.fieldNames, scheme.extensions) { field in
                switch field {
                case "description": text(scheme.description)
                case "deprecated": .bool(scheme.deprecated)
                default: kindField(field, scheme)
                }
            }
        }
    }

    /// A field that only schemes of one type have.
    private func kindField(_ field: String, _ scheme: SecurityScheme) -> JSONValue? {
        switch (field, scheme.kind) {
        case ("type", .apiKey): .string("apiKey")
        case ("type", .http): .string("http")
        case ("type", .mutualTLS): .string("mutualTLS")
        case ("type", .oauth2): .string("oauth2")
        case ("type", .openIdConnect): .string("openIdConnect")
        case ("name", .apiKey(let name, _)): .string(name)
        case ("in", .apiKey(_, let location)): .string(location.rawValue)
        case ("scheme", .http(let name, _)): .string(name)
        case ("bearerFormat", .http(_, let format)): text(format)
        case ("flows", .oauth2(let flows, _)): map(flows.map { ($0.name, oauthFlow($0)) }, scheme.flowsExtensions)
        case ("oauth2MetadataUrl", .oauth2(_, let url)): text(url)
        case ("openIdConnectUrl", .openIdConnect(let url)): .string(url)
        default: nil
        }
    }

    private func oauthFlow(_ flow: OAuthFlow) -> JSONValue {
        object(flow.fieldNames, flow.extensions) { field in
            switch field {
            case "authorizationUrl": text(flow.authorizationURL)
            case "deviceAuthorizationUrl": text(flow.deviceAuthorizationURL)
            case "tokenUrl": text(flow.tokenURL)
            case "refreshUrl": text(flow.refreshURL)
            case "scopes": map(flow.scopes.map { ($0.name, .string($0.description)) })
            default: nil
            }
        }
    }
}
