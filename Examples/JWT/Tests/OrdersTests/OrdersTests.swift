import DovetailJWT
import DovetailRuntime
import Foundation
import JWTKit
import Orders
import Testing

@Suite("A service whose customers show JWTs")
struct OrdersTests {
    private let provider = Provider(name: "2026")

    private func answer(
        _ token: String?,
        _ method: String = "GET",
        body: String = ""
    ) async throws -> (status: Int, text: String, challenge: String?) {
        let security = IdentityProvider(keys: try await .jwks(provider.jwks()))
        let service = API(orders: OrderBook(), security: security)
        var headers: HeaderList = ["Content-Type": "application/json"]
        if let token { headers.append("Authorization", "Bearer \(token)") }
        let head = RequestHead(method: method, target: "/orders", headers: headers)
        let clock = ContinuousClock()
        var response = ServiceResponse(status: 0)
        let time = await clock.measure { response = await service.respond(to: head, body: Array(body.utf8)) }
        // A debug build on a busy machine; a token must not cost the service anything worth mentioning.
        #expect(time < .milliseconds(50), "\(time)")
        let text = String(decoding: response.body?.bytes ?? [], as: UTF8.self)
        return (response.status, text, response.headers.first("WWW-Authenticate"))
    }

    @Test("A good token with the scope is let in") func good() async throws {
        #expect(try await answer(provider.token()).status == 200)
        let writer = try await provider.token(Claims(scope: "orders.read orders.write"))
        let placed = try await answer(writer, "POST", body: #"{"article":"tea","count":2}"#)
        #expect(placed.status == 201)
        #expect(placed.text == #"{"article":"tea","count":2}"#)
    }

    @Test("Without the scope the answer is 403, and the body is not looked at") func scope() async throws {
        let answer = try await answer(provider.token(), "POST", body: "{")
        #expect(answer.status == 403)
        #expect(answer.challenge == #"Bearer realm="Orders", scope="orders.write", error="insufficient_scope""#)
    }

    @Test("No token is 401, without an error code") func missing() async throws {
        let answer = try await answer(nil)
        #expect(answer.status == 401)
        #expect(answer.challenge == #"Bearer realm="Orders", scope="orders.read""#)
    }

    @Test("A token with claims that are not for this service is 401") func claims() async throws {
        let now = Date().timeIntervalSince1970
        let wrong = [
            Claims(iss: "https://other.example"), Claims(iss: nil), Claims(aud: "invoices"), Claims(aud: nil),
            Claims(exp: now - 60), Claims(exp: nil), Claims(nbf: now + 60), Claims(sub: nil),
        ]
        for claims in wrong {
            let answer = try await answer(provider.token(claims))
            #expect(answer.status == 401, "\(claims)")
            #expect(answer.challenge?.hasSuffix(#"error="invalid_token""#) == true)
        }
    }

    @Test("Clocks may differ by half a minute") func skew() async throws {
        let now = Date().timeIntervalSince1970
        #expect(try await answer(provider.token(Claims(exp: now - 20))).status == 200)
        #expect(try await answer(provider.token(Claims(nbf: now + 20))).status == 200)
    }

    @Test("A token that another key has signed is 401, whatever key it names") func otherKey() async throws {
        #expect(try await answer(Provider(name: "2026").token()).status == 401)
        #expect(try await answer(Provider(name: "2025").token()).status == 401)
    }

    @Test("A token does not choose its algorithm") func algorithms() async throws {
        let good = try await provider.token().split(separator: ".").map(String.init)
        func header(_ text: String) -> String {
            Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
                "=",
                with: ""
            )
        }
        for name in ["none", "None", "HS256", "ES384", "RS256", ""] {
            let forged = header(#"{"alg":"\#(name)","kid":"2026"}"#)
            for signature in ["", good[2]] {
                #expect(try await answer("\(forged).\(good[1]).\(signature)").status == 401, "\(name)")
            }
        }
        // Signed with the public key as if it were a secret.
        let secret = HMACKey(from: Data(try provider.jwks()))
        let confused = try await JWTKeyCollection().add(hmac: secret, digestAlgorithm: .sha256).sign(Claims())
        #expect(try await answer(confused).status == 401)
        let critical = header(#"{"alg":"ES256","kid":"2026","crit":["exp"]}"#)
        #expect(try await answer("\(critical).\(good[1]).\(good[2])").status == 401)
    }

    @Test("What is no token is 401, of any length")
    func malformed() async throws {
        let good = try await provider.token()
        let wrong = [
            "a", "a.b", "a.b.c", "..", good + ".x", String(good.dropLast(2)), "." + good,
            good.replacing(".", with: ".."),
            String(repeating: "a", count: 65_536), String(repeating: "a.", count: 32_768) + "a",
        ]
        for token in wrong { #expect(try await answer(token).status == 401, "\(token.prefix(40))") }
    }

    @Test("Keys are read from a file, as JWKS and as PEM") func files() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "keys.json": Data(try provider.jwks()), "key.pem": Data(provider.key.publicKey.pemRepresentation.utf8),
        ]
        for (name, content) in files {
            let path = folder.appending(path: name)
            try content.write(to: path)
            let verifier = JWTVerifier(
                keys: try await .file(path.path(percentEncoded: false)),
                issuer: "https://identity.example",
                audience: "orders"
            )
            #expect(try await verifier.verify(BearerToken(provider.token())).subject == "ada", "\(name)")
        }
    }

    @Test("Scopes are taken from `scp` as well, as a text or as a list") func scp() async throws {
        let verifier = JWTVerifier(
            keys: try await .jwks(provider.jwks()),
            issuer: "https://identity.example",
            audience: "orders"
        )
        for scp in [Claims.Granted.text("orders.read orders.write"), .list(["orders.read", "orders.write"])] {
            let token = try await provider.token(Claims(scope: nil, scp: scp))
            #expect(try verifier.verify(BearerToken(token)).scopes == ["orders.read", "orders.write"])
        }
    }

    @Test("Keys of other kinds and uses in a JWKS document are left out, a document without keys is refused")
    func keySets() async throws {
        let text = String(decoding: try provider.jwks(), as: UTF8.self)
        let modulus = String(repeating: "_", count: 342)
        let encrypts = #"{"kty":"RSA","key_ops":["encrypt"],"kid":"e","n":"\#(modulus)","e":"AQAB"},"#
        let others =
            #"{"kty":"oct","k":"AA","kid":"a"},{"kty":"RSA","use":"enc","kid":"b"},{"kty":"new","kid":"c"},"# + encrypts
        let mixed = text.replacing(#""keys":["#, with: #""keys":["# + others)
        let verifier = JWTVerifier(
            keys: try await .jwks(Array(mixed.utf8)),
            issuer: "https://identity.example",
            audience: "orders"
        )
        #expect(try await verifier.verify(BearerToken(provider.token())).scopes == ["orders.read"])
        // One that lacks a member is no reason to do without the others; kinds may share a `kid`.
        let broken = #"{"kty":"EC","crv":"P-256","kid":"d"},"#
        let rsa = #"{"kty":"RSA","kid":"2026","n":"\#(modulus)","e":"AQAB"},"#
        let shared = text.replacing(#""keys":["#, with: #""keys":["# + broken + rsa)
        verifier.replaceKeys(try await .jwks(Array(shared.utf8)))
        #expect(try await verifier.verify(BearerToken(provider.token())).subject == "ada")
        for document in ["", "{}", #"{"keys":[]}"#, #"{"keys":[\#(others.dropLast())]}"#] {
            await #expect(throws: JWTKeyError.self) { try await JWTKeys.jwks(Array(document.utf8)) }
        }
        await #expect(throws: JWTKeyError.self) { try await JWTKeys.secret([1, 2, 3]) }
    }

    @Test("Keys can be replaced while the service runs") func rotation() async throws {
        let next = Provider(name: "2027")
        let verifier = JWTVerifier(
            keys: try await .jwks(provider.jwks()),
            issuer: "https://identity.example",
            audience: "orders"
        )
        let token = BearerToken(try await next.token())
        #expect(throws: AccessRefusal.self) { try verifier.verify(token) }
        verifier.replaceKeys(try await .jwks(next.jwks()))
        #expect(try verifier.verify(token).subject == "ada")
    }
}
