import DovetailServer
import Logging
import SystemPackage

/// `Files FOLDER [PORT]`: keeps files in a folder until it is told to stop.
@main
enum FileService {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1, let port = Int(arguments.count > 2 ? arguments[2] : "8080") else {
            print("usage: Files FOLDER [PORT]")
            return
        }
        var configuration = DovetailServer.Configuration(port: port)
        configuration.limits.streamedBodyBytes = 1024 * 1024 * 1024
        let server = DovetailServer(
            API(files: Files(folder: FilePath(arguments[1]))),
            configuration: configuration,
            logger: Logger(label: "files")
        )
        try await server.run()
    }
}
