public import DovetailRuntime
public import Hummingbird
import Logging
import NIOCore

/// Answers requests of a Hummingbird application with a service that the generator made.
///
/// As the `responder` of an application it answers all of them. As a middleware it answers those that the document
/// describes, and leaves the rest to the routes of the application:
///
/// ```swift
/// let router = Router()
/// router.add(middleware: LogRequestsMiddleware(.info))
/// router.add(middleware: ServiceResponder(API(notes: Notes())))
/// ```
///
/// Limits on connections, heads and times are Hummingbird's. That on bodies is checked here.
public struct ServiceResponder<Context: Hummingbird.RequestContext>: HTTPResponder, RouterMiddleware {
    private let service: any HTTPService
    private let maxBodyBytes: Int

    /// Creates a responder.
    ///
    /// - Parameter maxBodyBytes: The longest request body that is taken; a longer one is answered with 413.
    public init(_ service: some HTTPService, maxBodyBytes: Int = 1024 * 1024) {
        self.service = service
        self.maxBodyBytes = maxBodyBytes
    }

    /// Answers any request, with 404 where the document has nothing.
    public func respond(to request: Request, context: Context) async throws -> Response {
        let head = RequestHead(request)
        return await respond(to: request, service.route(head), head, context)
    }

    /// Answers a request that the document knows the path of, and passes on any other.
    public func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let head = RequestHead(request)
        let decision = service.route(head)
        if case .response(let response) = decision, response.status == 404 { return try await next(request, context) }
        return await respond(to: request, decision, head, context)
    }

    private func respond(
        to request: Request,
        _ decision: RoutingDecision,
        _ head: RequestHead,
        _ context: Context
    ) async -> Response {
        let response =
            switch decision {
            case .response(let response): response
            case .operation(let match): await serve(request, head, match, KnownOrigin(context))
            }
        if let cause = response.causeText { context.logger.error("request failed", metadata: ["error": "\(cause)"]) }
        if let breach = response.breach {
            context.logger.error("response breaks the document", metadata: ["breach": "\(breach)"])
        }
        // Hummingbird writes whatever body it is given, and an answer to HEAD has none (RFC 9110 §9.3.2).
        return request.method == .head ? Response(response).createHeadResponse() : Response(response)
    }

    private func serve(
        _ request: Request,
        _ head: RequestHead,
        _ match: OperationMatch,
        _ origin: KnownOrigin
    ) async -> ServiceResponse {
        let limit = match.descriptor.bodyLimit(collecting: maxBodyBytes, streaming: maxBodyBytes)
        let announced = head.headers.first("Content-Length").flatMap { Int($0) } ?? 0
        if announced > limit {
            return service.refusal(RequestBodyError.tooLarge(limit: limit).problem.response(), of: head)
        }
        let stream = RequestBodyStream(limited(request.body, to: limit))
        if match.descriptor.streamsRequestBody {
            let streamed = ServiceRequest(head: head, match: match, body: .stream(stream), origin: origin)
            return await service.respond(to: streamed)
        }
        do {
            let body = try await DovetailRuntime.RequestBody.stream(stream).collected(upTo: limit)
            return await service.respond(
                to: ServiceRequest(head: head, match: match, body: .bytes(body), origin: origin)
            )
        } catch {
            let error = error as? RequestBodyError ?? .incomplete
            return service.refusal(error.problem.response(), of: head)
        }
    }

    /// A body piece by piece, until there are more bytes than the limit.
    private func limited(
        _ body: Hummingbird.RequestBody,
        to limit: Int
    ) -> @Sendable () async throws -> [UInt8]? {
        let reader = BodyReader(body, limit: limit)
        return { try await reader.next() }
    }
}

/// Reads a body for one task at a time.
private actor BodyReader {
    private var pieces: Hummingbird.RequestBody.AsyncIterator
    private var count = 0
    private let limit: Int

    init(_ body: Hummingbird.RequestBody, limit: Int) {
        pieces = body.makeAsyncIterator()
        self.limit = limit
    }

    func next() async throws -> [UInt8]? {
        var iterator = pieces
        let piece: ByteBuffer?
        do {
            piece = try await iterator.next(isolation: self)
        } catch {
            throw RequestBodyError.incomplete
        }
        pieces = iterator
        guard let piece else { return nil }
        count += piece.readableBytes
        guard count <= limit else { throw RequestBodyError.tooLarge(limit: limit) }
        return Array(piece.readableBytesView)
    }
}
