import DovetailServer
import Echo
import Foundation
import Testing

@Suite("What is wrong with a certificate is said before anything is served")
struct CertificateTests {
    private let ours: TestCertificate
    private let other: TestCertificate

    init() throws {
        ours = try TestCertificate.shared.get()
        other = try TestCertificate()
    }

    private func problem(certificate: String, key: String) -> TLSCertificateError? {
        do throws(TLSCertificateError) {
            try TLSCertificate(certificateFile: certificate, keyFile: key).check()
            return nil
        } catch {
            return error
        }
    }

    @Test("Files that belong together are taken") func good() {
        #expect(problem(certificate: ours.path("pem"), key: ours.path("key")) == nil)
    }

    @Test("A file that is not there is named, with the system's reason") func missing() {
        let reason = "No such file or directory"
        #expect(
            problem(certificate: "/nowhere", key: ours.path("key")) == .unreadable(file: "/nowhere", reason: reason)
        )
        #expect(
            problem(certificate: ours.path("pem"), key: "/nowhere") == .unreadable(file: "/nowhere", reason: reason)
        )
    }

    @Test("A file that holds something else is named") func otherFiles() throws {
        let folder = ours.folder.path
        #expect(problem(certificate: folder, key: ours.path("key")) == .noCertificate(file: folder))
        #expect(problem(certificate: ours.path("key"), key: ours.path("key")) == .noCertificate(file: ours.path("key")))
        #expect(problem(certificate: ours.path("pem"), key: ours.path("pem")) == .noKey(file: ours.path("pem")))
    }

    @Test("A key of another certificate is refused, and no sentence has anything of a key") func mismatch() throws {
        let error = try #require(problem(certificate: ours.path("pem"), key: other.path("key")))
        #expect(error == .mismatch(TLSCertificate(certificateFile: ours.path("pem"), keyFile: other.path("key"))))
        let key = try String(contentsOfFile: other.path("key"), encoding: .utf8).split(separator: "\n")[1]
        #expect(!error.description.contains(key))
    }

    @Test("A server with such a certificate does not start") func server() async throws {
        let server = DovetailServer(
            API(echo: Echoes()),
            configuration: .init(
                port: 0,
                certificate: TLSCertificate(certificateFile: "/nowhere", keyFile: "/nowhere")
            ),
            logger: Log().logger
        )
        await #expect(throws: TLSCertificateError.self) { try await server.run() }
    }
}
