import DovetailHummingbird
import Hummingbird

/// A Hummingbird application that serves a generated API between its own middleware and its own routes.
@main
enum Mount {
    static func main() async throws {
        let application = Application(
            router: router(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 8080))
        )
        try await application.runService()
    }

    /// Logging and CORS around everything, the API, and a route of the application's own.
    static func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.add(middleware: LogRequestsMiddleware(.info))
        router.add(middleware: CORSMiddleware(allowOrigin: .custom("https://example.com")))
        router.add(middleware: ServiceResponder(API(greetings: Greetings())))
        router.get("own") { _, _ in "a route of the application" }
        return router
    }
}
