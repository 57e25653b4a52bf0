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
    var scp: Granted?

    /// Scopes as a text with spaces, or as a list.
    enum Granted: Codable {
        case text(String)
        case list([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .list(try container.decode([String].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .list(let texts): try container.encode(texts)
            }
        }
    }

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
