import DovetailServer
import Foundation

/// A certificate for localhost that signs itself, made by `openssl` in a temporary folder.
struct TestCertificate: Sendable {
    let folder: URL

    var files: TLSCertificate { TLSCertificate(certificateFile: path("pem"), keyFile: path("key")) }

    func path(_ suffix: String) -> String { folder.appending(path: "localhost.\(suffix)").path }

    /// The one that most tests share.
    static let shared = Result { try TestCertificate() }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/env")
        openssl.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", path("key"),
            "-out", path("pem"),
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        guard openssl.terminationStatus == 0 else { throw OpenSSLFailure(status: openssl.terminationStatus) }
    }

    struct OpenSSLFailure: Error {
        let status: Int32
    }
}
