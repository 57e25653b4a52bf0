import DovetailServer
import Logging

/// `Board [PORT]`: serves a board until it is told to stop.
@main
enum BoardService {
    static func main() async throws {
        let port = CommandLine.arguments.dropFirst().first.map { Int($0) } ?? 8080
        guard let port else {
            print("usage: Board [PORT]")
            return
        }
        let server = DovetailServer(
            API(messages: Messages(board: Board())),
            configuration: DovetailServer.Configuration(port: port),
            logger: Logger(label: "board")
        )
        try await server.run()
    }
}
