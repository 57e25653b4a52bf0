// Made from openapi.yaml on every build. To change it, change openapi.yaml.

internal import DovetailRuntime

/// Tell whether the process is alive.
///
/// Needs no database, so that a database's trouble does not take the service out of routing.
public enum GetHealth {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        /// Creates a value.
        public init() {}
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// The process answers.
        case ok(Health)
        /// The client accepts none of the media types that this operation answers with.
        case notAcceptable(Problem)
        /// The service has failed; the log says how.
        case internalServerError(Problem)
    }
}

extension API {
    func getHealth(_ request: ServiceRequest) async throws -> ServiceResponse {
        let input = GetHealth.Request()
        return try await self.service.getHealth(input).serviceResponse()
    }
}

extension GetHealth.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .ok(let body):
            return ServiceResponse(status: 200, json: body)
        case .notAcceptable(let body):
            return ServiceResponse(status: 406, json: body, contentType: "application/problem+json")
        case .internalServerError(let body):
            return ServiceResponse(status: 500, json: body, contentType: "application/problem+json")
        }
    }
}

/// Tell whether notes can be read and written.
///
/// Asks the store with a short deadline.
public enum GetReadiness {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        /// Creates a value.
        public init() {}
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// The store answers.
        case ok(Health)
        /// The client accepts none of the media types that this operation answers with.
        case notAcceptable(Problem)
        /// The service has failed; the log says how.
        case internalServerError(Problem)
        /// The store does not answer, or the service has too much to do; try again.
        case serviceUnavailable(Problem)
    }
}

extension API {
    func getReadiness(_ request: ServiceRequest) async throws -> ServiceResponse {
        let input = GetReadiness.Request()
        return try await self.service.getReadiness(input).serviceResponse()
    }
}

extension GetReadiness.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .ok(let body):
            return ServiceResponse(status: 200, json: body)
        case .notAcceptable(let body):
            return ServiceResponse(status: 406, json: body, contentType: "application/problem+json")
        case .internalServerError(let body):
            return ServiceResponse(status: 500, json: body, contentType: "application/problem+json")
        case .serviceUnavailable(let body):
            return ServiceResponse(status: 503, json: body, contentType: "application/problem+json")
        }
    }
}

/// List notes.
///
/// Notes come in the order of their numbers, a page at a time.
public enum ListNotes {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        /// How many notes a page has at most.
        public var limit: Int
        /// The number of the note before the page.
        public var after: Int64?

        /// Creates a value.
        public init(limit: Int = 100, after: Int64? = nil) {
            self.limit = limit
            self.after = after
        }
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// A page of notes.
        case ok([Note], link: String? = nil)
        /// The client accepts none of the media types that this operation answers with.
        case notAcceptable(Problem)
        /// The request is well-formed and breaks this description; `errors` has every place.
        case unprocessableContent(Problem)
        /// The service has failed; the log says how.
        case internalServerError(Problem)
        /// The store does not answer, or the service has too much to do; try again.
        case serviceUnavailable(Problem)
    }
}

extension API {
    func listNotes(_ request: ServiceRequest) async throws -> ServiceResponse {
        var reader = RequestInput(request)
        let parameter0 = reader.parameter(.query(explode: true), "limit", .number) { $0.readInt(minimum: 1, maximum: 100) } ?? 100
        let parameter1 = reader.parameter(.query(explode: true), "after", .number) { $0.readInt64(minimum: 0) }
        if let problem = reader.problem() { return problem }
        let input = ListNotes.Request(limit: parameter0, after: parameter1)
        return try await self.notes.listNotes(input).serviceResponse()
    }
}

extension ListNotes.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .ok(let body, let link):
            var response = ServiceResponse(status: 200, json: body)
            response.appendHeader("Link", link)
            return response
        case .notAcceptable(let body):
            return ServiceResponse(status: 406, json: body, contentType: "application/problem+json")
        case .unprocessableContent(let body):
            return ServiceResponse(status: 422, json: body, contentType: "application/problem+json")
        case .internalServerError(let body):
            return ServiceResponse(status: 500, json: body, contentType: "application/problem+json")
        case .serviceUnavailable(let body):
            return ServiceResponse(status: 503, json: body, contentType: "application/problem+json")
        }
    }
}

/// Create a note.
///
/// The note is durable when the answer comes.
public enum CreateNote {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        /// The text of the note.
        public var body: NoteContent

        /// Creates a value.
        public init(body: NoteContent) {
            self.body = body
        }
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// The note, with its number.
        case created(Note, location: String)
        /// The body is not JSON.
        case badRequest(Problem)
        /// The client accepts none of the media types that this operation answers with.
        case notAcceptable(Problem)
        /// The body is longer than the service takes.
        case contentTooLarge(Problem)
        /// The body is not of a media type that this operation takes.
        case unsupportedMediaType(Problem)
        /// The request is well-formed and breaks this description; `errors` has every place.
        case unprocessableContent(Problem)
        /// The service has failed; the log says how.
        case internalServerError(Problem)
        /// The store does not answer, or the service has too much to do; try again.
        case serviceUnavailable(Problem)
    }
}

extension API {
    func createNote(_ request: ServiceRequest) async throws -> ServiceResponse {
        var reader = RequestInput(request)
        let body = reader.jsonBody { NoteContent(reading: &$0) }
        if let problem = reader.problem() { return problem }
        let input = CreateNote.Request(body: body)
        return try await self.notes.createNote(input).serviceResponse()
    }
}

extension CreateNote.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .created(let body, let location):
            var response = ServiceResponse(status: 201, json: body)
            response.appendHeader("Location", location)
            return response
        case .badRequest(let body):
            return ServiceResponse(status: 400, json: body, contentType: "application/problem+json")
        case .notAcceptable(let body):
            return ServiceResponse(status: 406, json: body, contentType: "application/problem+json")
        case .contentTooLarge(let body):
            return ServiceResponse(status: 413, json: body, contentType: "application/problem+json")
        case .unsupportedMediaType(let body):
            return ServiceResponse(status: 415, json: body, contentType: "application/problem+json")
        case .unprocessableContent(let body):
            return ServiceResponse(status: 422, json: body, contentType: "application/problem+json")
        case .internalServerError(let body):
            return ServiceResponse(status: 500, json: body, contentType: "application/problem+json")
        case .serviceUnavailable(let body):
            return ServiceResponse(status: 503, json: body, contentType: "application/problem+json")
        }
    }
}

/// Read a note.
public enum GetNote {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        /// The number of the note.
        public var id: Int64

        /// Creates a value.
        public init(id: Int64) {
            self.id = id
        }
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// The note.
        case ok(Note)
        /// There is no such note.
        case notFound(Problem)
        /// The client accepts none of the media types that this operation answers with.
        case notAcceptable(Problem)
        /// The request is well-formed and breaks this description; `errors` has every place.
        case unprocessableContent(Problem)
        /// The service has failed; the log says how.
        case internalServerError(Problem)
        /// The store does not answer, or the service has too much to do; try again.
        case serviceUnavailable(Problem)
    }
}

extension API {
    func getNote(_ request: ServiceRequest) async throws -> ServiceResponse {
        var reader = RequestInput(request)
        let parameter0 = reader.required(.path(0), "id", .number) { $0.readInt64() }
        if let problem = reader.problem() { return problem }
        let input = GetNote.Request(id: parameter0)
        return try await self.notes.getNote(input).serviceResponse()
    }
}

extension GetNote.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .ok(let body):
            return ServiceResponse(status: 200, json: body)
        case .notFound(let body):
            return ServiceResponse(status: 404, json: body, contentType: "application/problem+json")
        case .notAcceptable(let body):
            return ServiceResponse(status: 406, json: body, contentType: "application/problem+json")
        case .unprocessableContent(let body):
            return ServiceResponse(status: 422, json: body, contentType: "application/problem+json")
        case .internalServerError(let body):
            return ServiceResponse(status: 500, json: body, contentType: "application/problem+json")
        case .serviceUnavailable(let body):
            return ServiceResponse(status: 503, json: body, contentType: "application/problem+json")
        }
    }
}

/// Change a note's text.
public enum UpdateNote {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        /// The number of the note.
        public var id: Int64
        /// The new text.
        public var body: NoteContent

        /// Creates a value.
        public init(id: Int64, body: NoteContent) {
            self.id = id
            self.body = body
        }
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// The note as it is now.
        case ok(Note)
        /// The body is not JSON.
        case badRequest(Problem)
        /// There is no such note.
        case notFound(Problem)
        /// The client accepts none of the media types that this operation answers with.
        case notAcceptable(Problem)
        /// The body is longer than the service takes.
        case contentTooLarge(Problem)
        /// The body is not of a media type that this operation takes.
        case unsupportedMediaType(Problem)
        /// The request is well-formed and breaks this description; `errors` has every place.
        case unprocessableContent(Problem)
        /// The service has failed; the log says how.
        case internalServerError(Problem)
        /// The store does not answer, or the service has too much to do; try again.
        case serviceUnavailable(Problem)
    }
}

extension API {
    func updateNote(_ request: ServiceRequest) async throws -> ServiceResponse {
        var reader = RequestInput(request)
        let parameter0 = reader.required(.path(0), "id", .number) { $0.readInt64() }
        let body = reader.jsonBody { NoteContent(reading: &$0) }
        if let problem = reader.problem() { return problem }
        let input = UpdateNote.Request(id: parameter0, body: body)
        return try await self.notes.updateNote(input).serviceResponse()
    }
}

extension UpdateNote.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .ok(let body):
            return ServiceResponse(status: 200, json: body)
        case .badRequest(let body):
            return ServiceResponse(status: 400, json: body, contentType: "application/problem+json")
        case .notFound(let body):
            return ServiceResponse(status: 404, json: body, contentType: "application/problem+json")
        case .notAcceptable(let body):
            return ServiceResponse(status: 406, json: body, contentType: "application/problem+json")
        case .contentTooLarge(let body):
            return ServiceResponse(status: 413, json: body, contentType: "application/problem+json")
        case .unsupportedMediaType(let body):
            return ServiceResponse(status: 415, json: body, contentType: "application/problem+json")
        case .unprocessableContent(let body):
            return ServiceResponse(status: 422, json: body, contentType: "application/problem+json")
        case .internalServerError(let body):
            return ServiceResponse(status: 500, json: body, contentType: "application/problem+json")
        case .serviceUnavailable(let body):
            return ServiceResponse(status: 503, json: body, contentType: "application/problem+json")
        }
    }
}

/// Delete a note.
///
/// Its number is never given again.
public enum DeleteNote {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        /// The number of the note.
        public var id: Int64

        /// Creates a value.
        public init(id: Int64) {
            self.id = id
        }
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// The note is gone.
        case noContent
        /// There is no such note.
        case notFound(Problem)
        /// The request is well-formed and breaks this description; `errors` has every place.
        case unprocessableContent(Problem)
        /// The service has failed; the log says how.
        case internalServerError(Problem)
        /// The store does not answer, or the service has too much to do; try again.
        case serviceUnavailable(Problem)
    }
}

extension API {
    func deleteNote(_ request: ServiceRequest) async throws -> ServiceResponse {
        var reader = RequestInput(request)
        let parameter0 = reader.required(.path(0), "id", .number) { $0.readInt64() }
        if let problem = reader.problem() { return problem }
        let input = DeleteNote.Request(id: parameter0)
        return try await self.notes.deleteNote(input).serviceResponse()
    }
}

extension DeleteNote.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .noContent:
            return ServiceResponse(status: 204)
        case .notFound(let body):
            return ServiceResponse(status: 404, json: body, contentType: "application/problem+json")
        case .unprocessableContent(let body):
            return ServiceResponse(status: 422, json: body, contentType: "application/problem+json")
        case .internalServerError(let body):
            return ServiceResponse(status: 500, json: body, contentType: "application/problem+json")
        case .serviceUnavailable(let body):
            return ServiceResponse(status: 503, json: body, contentType: "application/problem+json")
        }
    }
}
