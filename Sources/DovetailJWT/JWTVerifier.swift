#if JWT
public import DovetailRuntime
import JWTKit
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Verifies access tokens that are JWTs: signature, algorithm, issuer, audience, time and scopes (RFC 7519, RFC 8725).
///
/// ```swift
/// struct Guards: SecurityHandlers {
///     let verifier: JWTVerifier
///     func token(_ token: BearerToken, for access: RequestedAccess) async throws -> JWTClaims {
///         try verifier.verify(token, for: access)
///     }
/// }
/// ```
public final class JWTVerifier: Sendable {
    private let keys: Mutex<JWTKeys>
    private let issuer: String
    private let audience: String
    private let leeway: Double
    private let maxBytes: Int
    private let now: @Sendable () -> Double

    /// Creates a verifier.
    ///
    /// - Parameters:
    ///   - keys: The keys of who issues the tokens.
    ///   - issuer: Who that is: what `iss` must be.
    ///   - audience: Whom the tokens are for: what `aud` must be, or have among others.
    ///   - leeway: By how many seconds the clocks of the two may differ.
    ///   - maxBytes: The length of the longest token that is looked at.
    ///   - now: The time in seconds since 1970.
    public init(
        keys: JWTKeys,
        issuer: String,
        audience: String,
        leeway: Double = 30,
        maxBytes: Int = 16_384,
        now: @escaping @Sendable () -> Double = { Date().timeIntervalSince1970 }
    ) {
        self.keys = Mutex(keys)
        self.issuer = issuer
        self.audience = audience
        self.leeway = leeway
        self.maxBytes = maxBytes
        self.now = now
    }

    /// Takes other keys from now on: for whoever fetches the issuer's JWKS document again and again.
    public func replaceKeys(_ keys: JWTKeys) {
        self.keys.withLock { $0 = keys }
    }

    /// What a token says, when it is good and grants the scopes that an operation needs.
    ///
    /// - Throws: ``AccessRefusal`` otherwise.
    public func verify(_ token: BearerToken, for access: RequestedAccess) throws(AccessRefusal) -> JWTClaims {
        let claims = try verify(token)
        let missing = access.scopes.filter { !claims.scopes.contains($0) }
        if missing.isEmpty { return claims }
        throw .insufficientScope("The token does not grant \(missing.joined(separator: ", ")).")
    }

    /// What a token says, when it is good.
    ///
    /// - Throws: ``AccessRefusal`` otherwise.
    public func verify(_ token: BearerToken) throws(AccessRefusal) -> JWTClaims {
        guard token.value.utf8.count <= maxBytes else {
            throw .invalidCredential("The token is longer than \(maxBytes) bytes.")
        }
        guard let parts = CompactToken(token.value) else { throw .invalidCredential("The token is not a JWT.") }
        let algorithm = parts.header.text("alg") ?? ""
        let key = keys.withLock { $0.key(named: parts.header.text("kid"), for: algorithm) }
        // One sentence for all: what exactly is wrong with a signature is nobody's business.
        guard let key, algorithm == key.algorithm.name, parts.header["crit"] == nil,
            (try? key.algorithm.verify(parts.signature, signs: parts.signed)) == true
        else { throw .invalidCredential("The token's signature is not one that is known here.") }
        try check(parts.claims)
        // RFC 8693 §4.2 has `scope`, a text; some issuers write `scp`, a text or a list.
        let granted = parts.claims.text("scope").map { [$0] } ?? parts.claims.texts("scp")
        return JWTClaims(
            subject: parts.claims.text("sub"),
            scopes: Set(granted.flatMap { $0.split(separator: " ").map(String.init) }),
            expires: parts.claims.number("exp") ?? 0,
            all: parts.claims
        )
    }

    private func check(_ claims: [String: JSONValue]) throws(AccessRefusal) {
        guard claims.text("iss") == issuer else { throw .invalidCredential("The token is of another issuer.") }
        guard claims.texts("aud").contains(audience) else {
            throw .invalidCredential("The token is for another audience.")
        }
        let now = now()
        guard let expires = claims.number("exp") else {
            throw .invalidCredential("The token does not say when it expires.")
        }
        if expires + leeway <= now { throw .invalidCredential("The token has expired.") }
        if claims["nbf"] != nil {
            guard let start = claims.number("nbf"), start - leeway <= now else {
                throw .invalidCredential("The token is not good yet.")
            }
        }
    }
}
#else
/// Needs the trait `JWT`, which brings jwt-kit into the package graph.
@available(*, unavailable, message: "write `traits: [\"JWT\"]` where your Package.swift depends on dovetail")
public final class JWTVerifier: Sendable {}
#endif
