/// A certificate to serve with over TLS, and its private key: two files in PEM form.
///
/// A server with one speaks TLS 1.2 and 1.3 and, as the client chooses (ALPN, RFC 7301), HTTP/2 or HTTP/1.1. That takes the
/// trait `TLS`; without it, a server that is given a certificate refuses to start.
public struct TLSCertificate: Sendable, Hashable {
    /// The path of the certificate, followed by those that lead from it to one that clients trust.
    public var certificateFile: String
    /// The path of the private key.
    public var keyFile: String

    /// Names the files; nothing is read yet.
    public init(certificateFile: String, keyFile: String) {
        self.certificateFile = certificateFile
        self.keyFile = keyFile
    }

    /// Reads both files and throws what is wrong with them, so that a program can say so before it starts anything.
    public func check() throws(TLSCertificateError) {
        #if TLS
        _ = try tlsConfiguration()
        #else
        throw .unavailable
        #endif
    }
}
