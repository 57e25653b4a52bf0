/// A certificate cannot be served with.
public enum TLSCertificateError: Error, Sendable, Hashable {
    /// The program is built without TLS.
    case unavailable
    /// A file cannot be read, for a reason in the words of the system.
    case unreadable(file: String, reason: String)
    /// A file holds no certificate.
    case noCertificate(file: String)
    /// A file holds no private key, or one that is encrypted.
    case noKey(file: String)
    /// The key is not that of the certificate.
    case mismatch(TLSCertificate)
}

extension TLSCertificateError: CustomStringConvertible {
    /// What is wrong, and what to do, in sentences; nothing of what is in the files.
    public var description: String {
        switch self {
        case .unavailable:
            "This program is built without TLS. Build it with the trait of Dovetail's package that brings it "
                + "(swift build --traits TLS), or name no certificate and leave TLS to a proxy."
        case .unreadable(let file, let reason):
            "\(file.debugDescription) cannot be read: \(reason). Name a file that is there and that this user may read."
        case .noCertificate(let file):
            "\(file.debugDescription) holds no certificate. Name a file in PEM form, which has a line "
                + "-----BEGIN CERTIFICATE-----, with the server's own certificate first."
        case .noKey(let file):
            "\(file.debugDescription) holds no private key that can be read. Name a file in PEM form, which has a line "
                + "-----BEGIN PRIVATE KEY-----, without a passphrase."
        case .mismatch(let certificate):
            "The key in \(certificate.keyFile.debugDescription) is not that of the certificate in "
                + "\(certificate.certificateFile.debugDescription). Name the key that the certificate was requested with."
        }
    }
}
