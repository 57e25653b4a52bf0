import OpenAPIDocument

extension DocsLowering {
    func securityScheme(_ name: String, _ scheme: SecurityScheme) -> DocsSecurityScheme {
        var result = DocsSecurityScheme(
            name: name,
            anchor: schemeAnchors[name] ?? "",
            kind: "",
            carrier: .none,
            field: "",
            description: scheme.description,
            isDeprecated: scheme.deprecated,
            links: [],
            flows: []
        )
        switch scheme.kind {
        case .apiKey(let field, let location):
            result.kind = "API key in the \(location == .query ? "query parameter" : location.rawValue) \(field)"
            result.carrier = DocsSecurityScheme.Carrier(rawValue: location.rawValue) ?? .none
            result.field = field
        case .http(let kind, let format):
            let isBearer = kind.lowercased() == "bearer"
            let name = isBearer ? "Bearer token" : "HTTP \(kind)"
            result.kind = format.map { "\(name) (\($0))" } ?? name
            result.carrier = isBearer ? .bearer : kind.lowercased() == "basic" ? .basic : .none
        case .mutualTLS:
            result.kind = "A client certificate (mutual TLS)"
        case .oauth2(let flows, let metadata):
            result.kind = "OAuth 2.0"
            result.carrier = .bearer
            result.links = metadata.map { [DocsLink(label: "Metadata", url: $0)] } ?? []
            result.flows = flows.map(Self.flow)
        case .openIdConnect(let url):
            result.kind = "OpenID Connect"
            result.carrier = .bearer
            result.links = [DocsLink(label: "Configuration", url: url)]
        }
        return result
    }

    private static func flow(_ flow: OAuthFlow) -> DocsFlow {
        let urls = [
            ("Authorization", flow.authorizationURL),
            ("Device authorization", flow.deviceAuthorizationURL),
            ("Token", flow.tokenURL),
            ("Refresh", flow.refreshURL),
        ]
        return DocsFlow(
            name: words(flow.name),
            links: urls.compactMap { label, url in url.map { DocsLink(label: label, url: $0) } },
            scopes: flow.scopes.map { DocsScope(name: $0.name, description: $0.description) }
        )
    }

    /// `clientCredentials` as `client credentials`.
    private static func words(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
    }

    func requirements(_ requirement: SecurityRequirement) -> [DocsRequirement] {
        requirement.schemes.map { scheme in
            DocsRequirement(scheme: scheme.name, anchor: schemeAnchors[scheme.name], scopes: scheme.scopes)
        }
    }
}
