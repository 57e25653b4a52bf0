#if TLS
import NIOHTTP2
import NIOSSL

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension TLSCertificate {
    /// What the TLS library needs of the files, once they are known to fit together.
    func tlsConfiguration() throws(TLSCertificateError) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try certificates().map { .certificate($0) },
            privateKey: .privateKey(try key())
        )
        configuration.minimumTLSVersion = .tlsv12  // RFC 8996 deprecates those before it.
        configuration.applicationProtocols = NIOHTTP2SupportedALPNProtocols
        do {
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .mismatch(self)
        }
        return configuration
    }

    private func certificates() throws(TLSCertificateError) -> [NIOSSLCertificate] {
        try Self.checkReadable(certificateFile)
        guard let certificates = try? NIOSSLCertificate.fromPEMFile(certificateFile), !certificates.isEmpty else {
            throw .noCertificate(file: certificateFile)
        }
        return certificates
    }

    private func key() throws(TLSCertificateError) -> NIOSSLPrivateKey {
        try Self.checkReadable(keyFile)
        guard let key = try? NIOSSLPrivateKey(file: keyFile, format: .pem) else { throw .noKey(file: keyFile) }
        return key
    }

    private static func checkReadable(_ file: String) throws(TLSCertificateError) {
        guard access(file, R_OK) != 0 else { return }
        throw .unreadable(file: file, reason: String(cString: strerror(errno)))
    }
}
#endif
