import DovetailJWT
import DovetailRuntime

/// Who a request acts for.
package struct Customer: Sendable {
    /// The customer's identifier: the `sub` of the token.
    package var id: String
}

/// Takes the tokens of one identity provider.
package struct IdentityProvider: SecurityHandlers {
    private let verifier: JWTVerifier

    /// Creates the checks of a provider whose keys are in a file: a JWKS document, or a public key in PEM.
    package init(keyFile: String) async throws {
        try await self.init(keys: .file(keyFile))
    }

    /// Creates the checks of a provider whose keys are at hand.
    package init(keys: JWTKeys) {
        verifier = JWTVerifier(keys: keys, issuer: "https://identity.example", audience: "orders")
    }

    package func identity(_ token: BearerToken, for access: RequestedAccess) async throws -> Customer {
        let claims = try verifier.verify(token, for: access)
        guard let id = claims.subject else { throw AccessRefusal.invalidCredential("The token names no customer.") }
        return Customer(id: id)
    }
}
