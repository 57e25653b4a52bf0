import OpenAPIDocument

extension ServiceLowering {
    /// Decides which schemes there are: those that some operation asks for, in document order.
    ///
    /// A scheme that is declared and never asked for protects nothing, which its author may not know.
    func security() -> SecurityModel? {
        let names = Set(requirements().flatMap(\.schemes).map { Self.componentName($0.name) })
        let methods = NameScope(taken: ["combine"])
        let schemes = document.components.securitySchemes.filter { names.contains($0.name) }.map { name, scheme in
            SecuritySchemeModel(
                name: methods.claim(ReservedWords.member(SwiftName.value(name))),
                wireName: name,
                documentation: scheme.description,
                credential: Self.credential(scheme.kind)
            )
        }
        if schemes.isEmpty { return nil }
        let isTaken = document.tags.contains { SwiftName.type($0.name) == "Security" } || usesTag("Security")
        return SecurityModel(
            protocolName: moduleScope.claim(isTaken ? "SecuritySchemeHandlers" : "SecurityHandlers"),
            label: isTaken ? "securitySchemes" : "security",
            schemes: schemes,
            combines: requirements().contains { $0.schemes.count > 1 }
        )
    }

    /// The alternatives that let a request of an operation in; none when it asks for nothing.
    mutating func alternatives(_ operation: Operation, _ security: SecurityModel?) -> [[RequiredSchemeModel]] {
        let alternatives = (operation.security ?? document.security).map { requirement in
            requirement.schemes.compactMap { required -> RequiredSchemeModel? in
                let name = Self.componentName(required.name)
                if let scheme = security?.schemes.firstIndex(where: { $0.wireName == name }) {
                    return RequiredSchemeModel(scheme: scheme, scopes: required.scopes)
                }
                unsupported("a security scheme of another document", at: requirement.location)
                return nil
            }
        }
        // Where nothing is the only thing asked for, nobody asks.
        return alternatives.allSatisfy(\.isEmpty) ? [] : alternatives
    }

    /// The names of the keys that an operation takes from its query.
    func queryKeys(of operation: Operation) -> [String] {
        let names = (operation.security ?? document.security).flatMap(\.schemes).map { Self.componentName($0.name) }
        return document.components.securitySchemes.compactMap { name, scheme in
            guard names.contains(name), case .apiKey(let key, .query) = scheme.kind else { return nil }
            return key
        }
    }

    /// Says which schemes protect nothing, and what a certificate is taken from.
    mutating func warnOfSecurity(_ security: SecurityModel?) {
        let sent = requirementsOfSent().flatMap(\.schemes).map { Self.componentName($0.name) }
        for (name, scheme) in document.components.securitySchemes {
            if sent.contains(name) {
                warn(
                    "unenforced-callback",
                    "the security scheme `\(name)` has no effect on webhooks and callbacks: they are sent without credentials",
                    hint: "add them to the header fields of an `outgoingMessage()`",
                    at: scheme.location
                )
            }
            guard let used = security?.schemes.first(where: { $0.wireName == name }) else {
                if sent.contains(name) { continue }
                warn(
                    "unused-security-scheme",
                    "no operation asks for the security scheme `\(name)`, so it protects nothing",
                    hint: "name it under `security`, of the document or of operations; or remove it",
                    at: scheme.location
                )
                continue
            }
            guard used.credential == .mutualTLS else { continue }
            warn(
                "mutual-tls",
                "the certificate is read from the field `Client-Cert` (RFC 9440), which anyone can send",
                hint: "let a proxy end TLS, check certificates and set the field; it must remove the client's own",
                at: scheme.location
            )
        }
    }

    /// Every requirement that applies to an operation.
    private func requirements() -> [SecurityRequirement] {
        document.paths.flatMap(\.operations).flatMap { $0.security ?? document.security }
    }

    /// What webhooks and callbacks themselves ask for.
    private func requirementsOfSent() -> [SecurityRequirement] {
        let callbacks = document.paths.flatMap(\.operations).flatMap(\.callbacks).flatMap(\.callback.items)
        return (document.webhooks + callbacks).flatMap(\.operations).flatMap { $0.security ?? [] }
    }

    private func usesTag(_ name: String) -> Bool {
        document.paths.flatMap(\.operations).contains { $0.tags.first.map(SwiftName.type) == name }
    }

    /// The name of a scheme in `components`; 3.2 also refers to one by a URI reference (§4.30).
    private static func componentName(_ name: String) -> String {
        let prefix = "#/components/securitySchemes/"
        return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    }

    private static func credential(_ kind: SecurityScheme.Kind) -> SecuritySchemeModel.Credential {
        switch kind {
        case .apiKey(let name, .query): .apiKey(place: .query, name: name)
        case .apiKey(let name, .cookie): .apiKey(place: .cookie, name: name)
        case .apiKey(let name, _): .apiKey(place: .header, name: name)
        case .http(let scheme, _):
            switch scheme.lowercased() {
            case "basic": .basic
            case "bearer": .bearer
            default: .http(scheme: scheme)
            }
        case .oauth2, .openIdConnect: .bearer
        case .mutualTLS: .mutualTLS
        }
    }
}
