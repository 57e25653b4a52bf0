#if JWT
import DovetailRuntime
import JWTKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The keys that tokens are verified with, each for one algorithm.
///
/// A token never chooses its algorithm: a key says which one it is for, or its kind does (RFC 8725 §3.1).
public struct JWTKeys: Sendable {
    struct Key: Sendable {
        /// The `kid` that tokens name it by.
        var identifier: String?
        var algorithm: any JWTAlgorithm
    }

    var keys: [Key]

    /// Reads keys from a file: a JWKS document, or a public key in PEM.
    ///
    /// - Throws: ``JWTKeyError``, or what reading the file throws.
    public static func file(_ path: String) async throws -> JWTKeys {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let isJSON = bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
        return isJSON ? try await jwks(bytes) : try await publicKey(pem: String(decoding: bytes, as: UTF8.self))
    }

    /// Reads a JWKS document (RFC 7517 §5).
    ///
    /// Keys of unknown kinds, those that lack a member, and those that are not for signatures are left out, as §5 asks. Of keys
    /// with one `kid`, which kinds may share (§4.5), a token's algorithm says which one is meant. A key without `alg` is for
    /// ES256, ES384, ES512 or EdDSA by its curve, for RS256 when it is of RSA.
    ///
    /// - Throws: ``JWTKeyError`` when it is no such document, has no key for signatures, or has two keys for one algorithm that
    ///   cannot be told apart.
    public static func jwks(_ document: [UInt8]) async throws -> JWTKeys {
        var keys: [Key] = []
        for key in try JWKSet.keys(in: document) {
            // What lacks a member shows here.
            guard let collection = try? await JWTKeyCollection().add(jwk: key.jwk) else { continue }
            keys.append(Key(identifier: key.identifier, algorithm: try await collection.getKey()))
        }
        if keys.isEmpty { throw JWTKeyError(problem: "The JWKS document has no key for signatures.") }
        if Set(keys.map { [$0.identifier, $0.algorithm.name] }).count < keys.count {
            throw JWTKeyError(problem: "Two keys of the JWKS document for one algorithm have the same `kid`, or none.")
        }
        return JWTKeys(keys: keys)
    }

    /// Reads a public key in PEM: of P-256 for ES256, P-384 for ES384, P-521 for ES512, Ed25519 for EdDSA, RSA for RS256.
    ///
    /// - Throws: ``JWTKeyError`` when it is none of these.
    public static func publicKey(pem: String) async throws -> JWTKeys {
        let collection = JWTKeyCollection()
        if let key = try? ES256PublicKey(pem: pem) {
            await collection.add(ecdsa: key)
        } else if let key = try? ES384PublicKey(pem: pem) {
            await collection.add(ecdsa: key)
        } else if let key = try? ES512PublicKey(pem: pem) {
            await collection.add(ecdsa: key)
        } else if let key = try? EdDSA.PublicKey(pem: pem) {
            await collection.add(eddsa: key)
        } else if let key = try? Insecure.RSA.PublicKey(pem: pem) {
            await collection.add(rsa: key, digestAlgorithm: .sha256)
        } else {
            throw JWTKeyError(problem: "The PEM text is no public key that signatures of tokens are verified with.")
        }
        return JWTKeys(keys: [Key(identifier: nil, algorithm: try await collection.getKey())])
    }

    /// Takes a secret that is shared with who signs the tokens, for HS256.
    ///
    /// - Throws: ``JWTKeyError`` for fewer than 32 bytes (RFC 7518 §3.2).
    public static func secret(_ bytes: [UInt8]) async throws -> JWTKeys {
        if bytes.count < 32 { throw JWTKeyError(problem: "The secret has \(bytes.count) bytes; HS256 needs 32.") }
        let collection = await JWTKeyCollection().add(hmac: HMACKey(from: bytes), digestAlgorithm: .sha256)
        return JWTKeys(keys: [Key(identifier: nil, algorithm: try await collection.getKey())])
    }

    /// The key that a token was signed with, by the `kid` and `alg` of its header; `nil` when that cannot be told.
    func key(named identifier: String?, for algorithm: String) -> Key? {
        if let identifier {
            let named = keys.first { $0.identifier == identifier && $0.algorithm.name == algorithm }
            if let named { return named }
        }
        // A token may leave the name out where there is no choice, and a key alone may have none.
        guard let only = keys.first, keys.count == 1, identifier == nil || only.identifier == nil else { return nil }
        return only
    }
}

/// Keys that cannot be used.
public struct JWTKeyError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, in a sentence.
    public var problem: String

    /// The sentence.
    public var description: String { problem }
}
#endif
