import Hummingbird
import Logging
import Synchronization

/// The notes service in memory as Hummingbird's users write it by hand: a router, `Codable`, and a check of the text.
@main
enum HummingbirdNotes {
    struct Health: ResponseEncodable {
        var status = "ok"
    }

    struct NewNote: Decodable {
        var text: String
    }

    struct Note: ResponseEncodable {
        var id: Int
        var text: String
    }

    static func main() async throws {
        let notes = Mutex<[Note]>([])
        let router = Router()
        router.get("health") { _, _ in Health() }
        router.get("notes") { _, _ in notes.withLock { Array($0.prefix(100)) } }
        router.post("notes") { request, context in
            let new = try await request.decode(as: NewNote.self, context: context)
            guard (1...10_000).contains(new.text.unicodeScalars.count) else { throw HTTPError(.unprocessableContent) }
            let note = notes.withLock { notes in
                let note = Note(id: notes.count + 1, text: new.text)
                notes.append(note)
                return note
            }
            var response = try note.response(from: request, context: context)
            response.status = .created
            response.headers[.location] = "/notes/\(note.id)"
            return response
        }
        var logger = Logger(label: "baseline")
        logger.logLevel = .error
        let port = CommandLine.arguments.last.flatMap { Int($0) } ?? 8080
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: logger
        )
        try await application.runService()
    }
}
