import DovetailServer
import Echo
import Foundation
import Logging
import ServiceLifecycle

/// `EchoServer CERTIFICATE KEY [PORT]`: serves over TLS until SIGTERM or SIGINT.
@main
enum EchoServer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard (3...4).contains(arguments.count), let port = Int(arguments.count > 3 ? arguments[3] : "8443") else {
            print("usage: EchoServer CERTIFICATE KEY [PORT]")
            exit(64)
        }
        let certificate = TLSCertificate(certificateFile: arguments[1], keyFile: arguments[2])
        do throws(TLSCertificateError) {
            try certificate.check()
        } catch {
            print("EchoServer: \(error)")
            exit(78)
        }
        let server = DovetailServer(
            API(echo: Echoes()),
            configuration: DovetailServer.Configuration(port: port, certificate: certificate),
            logger: Logger(label: "echo")
        )
        try await ServiceGroup(
            services: [server],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "echo", factory: { _ in SwiftLogNoOpLogHandler() })
        ).run()
    }
}
