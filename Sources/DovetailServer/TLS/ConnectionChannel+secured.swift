import HummingbirdCore

#if TLS
import HummingbirdTLS
import NIOCore

extension ConnectionChannel {
    /// These connections, over TLS when there is a certificate.
    func secured() throws(TLSCertificateError) -> any ServerChildChannel {
        guard let certificate = configuration.certificate else { return self }
        var tls = try certificate.tlsConfiguration()
        tls.shutdownTimeout = TimeAmount(configuration.limits.lingerDeadline)
        do {
            return try TLSChannel(NegotiatedChannel(connections: self), tlsConfiguration: tls)
        } catch {
            throw .mismatch(certificate)
        }
    }
}
#else
extension ConnectionChannel {
    /// These connections; with a certificate there are none, since they would be without TLS.
    func secured() throws(TLSCertificateError) -> any ServerChildChannel {
        guard configuration.certificate == nil else { throw .unavailable }
        return self
    }
}
#endif
