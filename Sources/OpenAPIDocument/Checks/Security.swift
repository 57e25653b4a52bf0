import DovetailJSON

extension Checks {
    /// Security requirements name schemes that are declared, with scopes that these have (§4.30).
    static func checkSecurity(_ subject: Subject) {
        var schemes: [ExactText: SecurityScheme] = [:]
        for (name, scheme) in subject.document.components.securitySchemes {
            schemes[ExactText(name)] = scheme
            checkHTTPScheme(of: scheme, subject.sink)
        }
        // A scheme that could not be read has a finding of its own.
        let root = subject.document.root
        let declared = root["components"]?["securitySchemes"]?.members?.map(\.key) ?? []
        if root.hasMisspelt("components") || root["components"]?.hasMisspelt("securitySchemes") ?? false { return }
        for (name, scopes, location) in subject.inventory.securityRequirements {
            guard let scheme = schemes[ExactText(name)] else {
                // 3.2 takes a URI as well.
                let isURI = subject.version >= .v3_2 && (name.contains("/") || name.contains("#"))
                if !declared.contains(where: { $0.isSameText(as: name) }), !isURI {
                    reportUnknown(name, declared, at: location, subject.sink)
                }
                continue
            }
            checkScopes(scopes, of: name, scheme, subject, at: location)
        }
    }

    /// The scheme of an `Authorization` header should be a registered one (§4.27).
    private static func checkHTTPScheme(of scheme: SecurityScheme, _ sink: DiagnosticSink) {
        guard case .http(let name, _) = scheme.kind, !name.isEmpty, !registeredSchemes.contains(name.lowercased())
        else {
            return
        }
        let hint =
            Spelling.closest(to: name.lowercased(), among: registeredSchemes).map { "did you mean `\($0)`?" }
            ?? "write `basic` or `bearer`, or describe the header as an `apiKey`"
        let message = "\(Wording.quoted(name)) is not a registered scheme of HTTP authentication"
        sink.warning("unregistered-scheme", message, hint: hint, at: scheme.location)
    }

    /// IANA, "Hypertext Transfer Protocol (HTTP) Authentication Scheme Registry", in lower case.
    private static let registeredSchemes = [
        "basic", "bearer", "concealed", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "oauth",
        "privatetoken", "scram-sha-1", "scram-sha-256", "vapid",
    ]

    private static func reportUnknown(
        _ name: String,
        _ declared: [String],
        at location: SourceLocation,
        _ sink: DiagnosticSink
    ) {
        let hint =
            sink.suggestion(for: name, among: declared, in: "unknown-security-scheme")
            ?? "add it to `components: securitySchemes:`"
        let message = "the security scheme \(Wording.quoted(name)) is not declared"
        sink.error("unknown-security-scheme", message, hint: hint, at: location)
    }

    private static func checkScopes(
        _ scopes: [Node],
        of name: String,
        _ scheme: SecurityScheme,
        _ subject: Subject,
        at location: SourceLocation
    ) {
        switch scheme.kind {
        case .oauth2(let flows, _):
            // What keeps its scopes from being read has a finding of its own.
            let isRead =
                scheme.fieldNames.contains("flows") && flows.allSatisfy { $0.fieldNames.contains("scopes") }
                && scheme.flowsExtensions.allSatisfy { $0.name.hasPrefix("x-") }
            guard isRead else { break }
            let known = flows.flatMap { $0.scopes.map(\.name) }
            for scope in scopes {
                guard let text = scope.string, !known.contains(where: { $0.isSameText(as: text) }) else { continue }
                let hint =
                    subject.sink.suggestion(for: text, among: known, in: "unknown-scope")
                    ?? "add it to the `scopes` of a flow"
                let message = "the scheme \(Wording.quoted(name)) has no scope \(Wording.quoted(text))"
                subject.sink.error("unknown-scope", message, hint: hint, at: scope.location)
            }
        case .openIdConnect:
            break
        case .apiKey, .http, .mutualTLS:
            guard subject.version == .v3_0, let first = scopes.first else { return }
            let message = "the scheme \(Wording.quoted(name)) has no scopes: the list must be empty"
            let hint = "write `\(name): []`; roles came with OpenAPI 3.1"
            subject.sink.error("unknown-scope", message, hint: hint, at: first.location)
        }
    }
}
