extension ModelReader {
    /// Reads the field `security`: the requirements of which one must be met; `nil` when it is not here.
    ///
    /// What is no requirement has a code that cannot be allowed: without it nothing would be asked of anybody.
    func security(_ field: Located?) -> [SecurityRequirement]? {
        guard let field else { return nil }
        guard let elements = field.node.elements else {
            reportType(of: "security", mustBe: "an array", is: field.node, code: "malformed-security")
            return nil
        }
        return elements.enumerated().compactMap { securityRequirement(field.child($0, $1)) }
    }

    /// Reads the Security Requirement Object (§4.30).
    private func securityRequirement(_ value: Located) -> SecurityRequirement? {
        guard let members = value.node.members else {
            let message = "an element of `security` must be an object, is \(value.node.kindWithArticle)"
            let hint = value.node.string.map { "write `\($0): []`, with the scopes it needs in the list" }
            sink.error("malformed-security", message, hint: hint, at: value.node.location)
            return nil
        }
        let schemes = members.map { member in
            inventory.securityRequirements.append((member.key, member.value.elements ?? [], member.keyLocation))
            return (name: member.key, scopes: strings(member, code: "malformed-security") ?? [])
        }
        return SecurityRequirement(schemes: schemes, location: value.site)
    }

    /// Reads the Security Scheme Object (§4.27), or a reference to one.
    func securityScheme(_ value: Located) -> SecurityScheme? {
        object(value, .securitySchemes, securitySchemes, read: readSecurityScheme)
    }

    private func readSecurityScheme(_ value: Located) -> SecurityScheme? {
        guard var fields = ObjectCursor(value, "Security Scheme Object", self) else { return nil }
        guard let type = fields.take("type") else {
            fields.reportMissing("type")
            return nil
        }
        var flowsExtensions: [Extension] = []
        guard let name = string(type), let kind = schemeKind(name, type, &fields, &flowsExtensions) else { return nil }
        return SecurityScheme(
            kind: kind,
            flowsExtensions: flowsExtensions,
            description: fields.string("description"),
            deprecated: fields.bool("deprecated", since: .v3_2) ?? false,
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    private func schemeKind(
        _ name: String,
        _ type: Node.Member,
        _ fields: inout ObjectCursor,
        _ flowsExtensions: inout [Extension]
    ) -> SecurityScheme.Kind? {
        switch name {
        case "apiKey":
            return apiKey(&fields)
        case "http":
            return .http(scheme: fields.requiredString("scheme"), bearerFormat: fields.string("bearerFormat"))
        case "mutualTLS" where version >= .v3_1:
            return .mutualTLS
        case "oauth2":
            let flows = fields.child("flows")
            if flows == nil { fields.reportMissing("flows") }
            let metadata = fields.url("oauth2MetadataUrl", since: .v3_2)
            let found = flows.map(oauthFlows)
            flowsExtensions = found?.extensions ?? []
            return .oauth2(flows: found?.flows ?? [], metadataURL: metadata)
        case "openIdConnect":
            return .openIdConnect(url: fields.requiredURL("openIdConnectUrl"))
        default:
            var known = ["apiKey", "http", "oauth2", "openIdConnect"]
            if version >= .v3_1 { known.insert("mutualTLS", at: 2) }
            let hint =
                ["basic", "bearer", "digest"].contains(name.lowercased())
                ? "write `type: http` with `scheme: \(name.lowercased())`" : Wording.choice(of: known, insteadOf: name)
            let message = "\(Wording.quoted(name)) is not a type of security scheme"
            sink.error("invalid-value", message, hint: hint, at: type.value.location)
            return nil
        }
    }

    private func apiKey(_ fields: inout ObjectCursor) -> SecurityScheme.Kind? {
        let name = fields.take("name")
        if name == nil { fields.reportMissing("name") }
        guard let location = apiKeyLocation(&fields), let name, let text = string(name) else { return nil }
        if text.isEmpty || (location != .query && !HTTPSyntax.isToken(text)) {
            let message = "\(Wording.quoted(text)) cannot be the name of a key in \(location.rawValue)"
            sink.error("invalid-value", message, hint: "use letters, digits and `-`", at: name.value.location)
        }
        return .apiKey(name: text, location: location)
    }

    private func apiKeyLocation(_ fields: inout ObjectCursor) -> Parameter.Location? {
        guard let member = fields.take("in") else {
            fields.reportMissing("in")
            return nil
        }
        guard let text = string(member) else { return nil }
        if ["query", "header", "cookie"].contains(text) { return Parameter.Location(rawValue: text) }
        let message = "an API key cannot be in \(Wording.quoted(text))"
        let hint = Wording.choice(of: ["query", "header", "cookie"], insteadOf: text)
        sink.error("invalid-value", message, hint: hint, at: member.value.location)
        return nil
    }

    /// Reads the OAuth Flows Object (§4.28).
    private func oauthFlows(_ value: Located) -> (flows: [OAuthFlow], extensions: [Extension]) {
        guard var fields = ObjectCursor(value, "OAuth Flows Object", self) else { return ([], []) }
        let names = ["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"]
        let flows = names.compactMap { name -> OAuthFlow? in
            let since: SpecificationVersion = name == "deviceAuthorization" ? .v3_2 : .v3_0
            return fields.child(name, since: since).flatMap { oauthFlow(name, $0) }
        }
        return (flows, fields.finish())
    }

    private func oauthFlow(_ name: String, _ value: Located) -> OAuthFlow? {
        guard var fields = ObjectCursor(value, "OAuth Flow Object", self) else { return nil }
        let authorizes = name == "implicit" || name == "authorizationCode"
        let device = name == "deviceAuthorization"
        let authorizationURL = authorizes ? fields.requiredURL("authorizationUrl") : nil
        let deviceURL = device ? fields.requiredURL("deviceAuthorizationUrl") : nil
        let tokenURL = name == "implicit" ? nil : fields.requiredURL("tokenUrl")
        let scopes = fields.entries("scopes")
        if scopes == nil { fields.reportMissing("scopes") }
        return OAuthFlow(
            name: name,
            authorizationURL: authorizationURL,
            deviceAuthorizationURL: deviceURL,
            tokenURL: tokenURL,
            refreshURL: fields.url("refreshUrl"),
            scopes: scopes?.map { ($0.key, scopeDescription($0.value)) } ?? [],
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    private func scopeDescription(_ value: Located) -> String {
        if let text = value.node.string { return text }
        let message = "a value of `scopes` must be a string, is \(value.node.kindWithArticle)"
        sink.error("wrong-type", message, at: value.node.location)
        return value.node.text ?? ""
    }
}
