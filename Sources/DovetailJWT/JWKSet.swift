#if JWT
import DovetailRuntime
import JWTKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The keys of a JWKS document that verify signatures (RFC 7517 §4, §5; RFC 7518 §6; RFC 8037 §2).
enum JWKSet {
    static func keys(in document: [UInt8]) throws -> [(identifier: String?, jwk: JWK)] {
        guard case .object(let root)? = try? JSONValue.parse(document), case .array(let keys)? = root["keys"] else {
            throw JWTKeyError(problem: "The JWKS document is not an object with a list `keys`.")
        }
        return keys.compactMap { key in
            guard case .object(let object) = key else { return nil }
            let members = Dictionary(object.members.map { ($0.name, $0.value) }) { first, _ in first }
            guard let algorithm = algorithm(of: members) else { return nil }
            let identifier = members.text("kid")
            // The algorithm is settled here; the library would let the first token choose one.
            var settled = members
            settled["alg"] = .string(algorithm)
            settled["kid"] = .string(identifier ?? "")
            let text = JSONValue.object(JSONObject(settled.map { ($0.key, $0.value) })).description
            guard let jwk = try? JSONDecoder().decode(JWK.self, from: Data(text.utf8)) else { return nil }
            return (identifier, jwk)
        }
    }

    /// What a key is for; `nil` when that is not a signature of a kind that is known here.
    private static func algorithm(of key: [String: JSONValue]) -> String? {
        if let use = key.text("use"), use != "sig" { return nil }
        if key["key_ops"] != nil, !key.texts("key_ops").contains("verify") { return nil }
        let kinds = [
            "RSA": ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"], "P-256": ["ES256"], "P-384": ["ES384"],
            "P-521": ["ES512"], "Ed25519": ["EdDSA"],
        ]
        guard let kind = key.text("kty") == "RSA" ? "RSA" : key.text("crv"), let known = kinds[kind] else { return nil }
        guard let algorithm = key.text("alg") else { return known[0] }
        return known.contains(algorithm) ? algorithm : nil
    }
}

extension [String: JSONValue] {
    /// A member that is a string.
    func text(_ name: String) -> String? {
        if case .string(let text)? = self[name] { return text }
        return nil
    }

    /// A member that is a number: a NumericDate (RFC 7519 §2).
    func number(_ name: String) -> Double? {
        if case .number(let number)? = self[name] { return number.double }
        return nil
    }

    /// A member that is a string or a list of strings.
    func texts(_ name: String) -> [String] {
        switch self[name] {
        case .string(let text)?: [text]
        case .array(let items)?:
            items.compactMap { item in
                if case .string(let text) = item { return text }
                return nil
            }
        default: []
        }
    }
}
#endif
