import DovetailRuntime

/// Knows one credential of each kind.
package struct Guards: SecurityHandlers {
    package init() {}

    package func token(_ token: BearerToken, for access: RequestedAccess) async throws -> String {
        guard token.matches("writer") || token.matches("reader") else { throw AccessRefusal.invalidCredential() }
        if token.matches("reader"), access.scopes.contains("secrets:write") { throw AccessRefusal.insufficientScope() }
        return token.value
    }

    package func device(_ key: APIKey, for access: RequestedAccess) async throws -> String {
        guard key.matches("tablet") else { throw AccessRefusal.invalidCredential() }
        return key.value
    }

    package func admin(_ credentials: BasicCredentials, for access: RequestedAccess) async throws -> String {
        guard credentials.match(username: "root", password: "toor") else { throw AccessRefusal.invalidCredential() }
        return credentials.username
    }

    package func session(_ key: APIKey, for access: RequestedAccess) async throws -> String {
        guard key.matches("s1") else { throw AccessRefusal.invalidCredential() }
        return "user of \(key.value)"
    }

    package func badge(_ key: APIKey, for access: RequestedAccess) async throws -> String { "badge \(key.value)" }

    package func signature(_ credentials: HTTPCredentials, for access: RequestedAccess) async throws -> String {
        "\(access.head.method) signed by \(credentials.value)"
    }

    package func signatureChallenge(for access: RequestedAccess) -> String { #"challenge="c", max-age="10""# }

    package func combine(_ principals: [String]) async throws -> String { principals.joined(separator: " on ") }
}
