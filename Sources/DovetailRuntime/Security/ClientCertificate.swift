/// The credential of a scheme of type `mutualTLS`: the certificate that the client showed to who ended its TLS connection.
///
/// It is read from the field `Client-Cert` (RFC 9440 §2.2), which the proxy in front of the service sets.
///
/// - Warning: A proxy that does not remove this field from what clients send lets anyone be anyone (RFC 9440 §4).
public struct ClientCertificate: Sendable, Hashable {
    /// The certificate in DER.
    public var der: [UInt8]

    /// Creates a certificate.
    public init(der: [UInt8]) {
        self.der = der
    }

    /// Reads a Byte Sequence of structured fields (RFC 9651 §3.3.5): Base64 between colons; `nil` when it is not one.
    init?(field: some StringProtocol) {
        let bytes = field.utf8
        let marks = Array(bytes.prefix(1)) + Array(bytes.suffix(1))
        guard bytes.count > 2, marks.allSatisfy({ $0 == UInt8(ascii: ":") }),
            let der = Base64.decode(bytes.dropFirst().dropLast())
        else { return nil }
        self.der = der
    }
}
