import DovetailRuntime
import Paint
import Synchronization

/// Handlers that keep what reached them, and answer in every form that the document has.
final class PaintHandlers: DefaultHandlers {
    private let seen = Mutex<[any Sendable]>([])

    /// The request that came last.
    func last<Request: Sendable>(_ type: Request.Type = Request.self) -> Request? {
        seen.withLock { $0.last as? Request }
    }

    private func keep(_ request: some Sendable) {
        seen.withLock { $0.append(request) }
    }

    func pathStyles(_ request: PathStyles.Request) async throws -> PathStyles.Response {
        keep(request)
        return .noContent
    }

    func queryStyles(_ request: QueryStyles.Request) async throws -> QueryStyles.Response {
        keep(request)
        let color = Color(r: 1, tag: "x")
        switch request.preferredContent2 {
        case .json: return .ok(.json(color), xList: [1, 2], xObj: color, xJSON: color, xKind: .y)
        case .text: return .ok(.text(7), xList: [])
        case .bytes: return .ok(.bytes(ResponseContent([1, 2], contentType: "image/png")), xList: [])
        }
    }

    func wholeQuery(_ request: WholeQuery.Request) async throws -> WholeQuery.Response {
        keep(request)
        return .ok(ResponseItems([WholeQuery.OkBody(data: "a\nb", event: "add"), WholeQuery.OkBody(data: "c")]))
    }

    func upload(_ request: Upload.Request) async throws -> Upload.Response {
        keep(request)
        return .ok(
            ResponseItems { writer in
                for red in 1...3 { try await writer.write(Color(r: red)) }
            }
        )
    }

    func anyBody(_ request: AnyBody.Request) async throws -> AnyBody.Response {
        keep(request.body == nil ? "none" : "some")
        switch request.body {
        case .json(let color): return .created(color)
        case .form(let color): return .created(color)
        case .text(let text): return .ok(ResponseContent(Array(text.utf8)))
        case .bytes(let content): return .ok(ResponseContent(.stream(ResponseStream(content.stream))))
        case nil: return .ok(ResponseContent([]))
        }
    }

    func lines(_ request: Lines.Request) async throws -> Lines.Response {
        var colors: [Color] = []
        switch request.body {
        case .jsonLines(let items): for try await item in items { colors.append(item) }
        case .jsonSequence(let items): for try await item in items { colors.append(item) }
        }
        keep(colors)
        return .noContent
    }

    func mixed(_ request: Mixed.Request) async throws -> Mixed.Response {
        keep(request)
        return .ok(.text("t"), response: "a", request: "b")
    }

    func thumb(_ request: Thumb.Request) async throws -> Thumb.Response {
        keep(try await request.body.collected(upTo: 1000))
        return .noContent
    }

    func blob(_ request: Blob.Request) async throws -> Blob.Response {
        let content = try await request.body?.collected(upTo: 1000) ?? []
        return .ok(ResponseContent(content, contentType: request.body?.contentType ?? "application/octet-stream"))
    }
}
