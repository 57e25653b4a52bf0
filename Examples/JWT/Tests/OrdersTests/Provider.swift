import DovetailJWT
import DovetailRuntime
import Foundation
import JWTKit
import Orders
import Testing

/// The claims of the tokens in these tests.
struct Claims: JWTPayload {
    var iss: String? = "https://identity.example"
    var aud: String? = "orders"
    var sub: String? = "ada"
    var exp: Double? = Date().timeIntervalSince1970 + 60
    var nbf: Double?
    var scope: String? = "orders.read"

    func verify(using algorithm: some JWTAlgorithm) async throws {}
}

/// An identity provider with a key of its own.
struct Provider {
    let key = ES256PrivateKey()
    let name: String

    /// The JWKS document that it publishes.
    func jwks() throws -> [UInt8] {
        let parameters = try #require(key.parameters)
        let key =
            #"{"kty":"EC","crv":"P-256","use":"sig","kid":"\#(name)","x":"\#(parameters.x)","y":"\#(parameters.y)"}"#
        return Array(#"{"keys":[\#(key)]}"#.utf8)
    }

    func token(_ claims: Claims = Claims()) async throws -> String {
        try await JWTKeyCollection().add(ecdsa: key, kid: JWKIdentifier(string: name))
            .sign(claims, kid: JWKIdentifier(string: name))
    }
}
