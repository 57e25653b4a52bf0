import DovetailServer
import Echo
import Logging
import ServiceLifecycle

/// `EchoServer CERTIFICATE KEY [PORT]`: serves over TLS until SIGTERM or SIGINT.
@main
enum EchoServer {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard (2...3).contains(arguments.count), let port = Int(arguments.count == 3 ? arguments[3] : "8443") else {
            print("usage: EchoServer CERTIFICATE KEY [PORT]")
            return
        }
        let server = DovetailServer(
            API(echo: Echoes()),
            configuration: DovetailServer.Configuration(
                port: port,
                certificate: TLSCertificate(certificateFile: arguments[1], keyFile: arguments[2])
            ),
            logger: Logger(label: "echo")
        )
        try await ServiceGroup(
            services: [server],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "echo", factory: { _ in SwiftLogNoOpLogHandler() })
        ).run()
    }
}
