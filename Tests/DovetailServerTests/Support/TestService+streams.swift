@testable import DovetailRuntime

/// Operations that read their body while it arrives, or make their response while it is sent.
extension TestService {
    /// A piece of a flood.
    static let pieceBytes = 16 * 1024

    func stream(_ request: ServiceRequest) async -> ServiceResponse {
        switch request.match.descriptor.id {
        case "upload": await upload(request)
        case "ignore": text("ignored")
        case "mirror": ServiceResponse(status: 200, contentType: "text/plain", stream: mirror(request.body.stream))
        case "events": ServiceResponse(status: 200, contentType: "text/event-stream", stream: events)
        case "flood": ServiceResponse(status: 200, contentType: "text/plain", stream: flood(size(in: request)))
        case "announced":
            ServiceResponse(status: 200, contentType: "text/plain", stream: announced(size(in: request)))
        default:
            ServiceResponse(
                status: 200,
                contentType: "text/plain",
                stream: ResponseStream { writer in
                    try await writer.write(Array("some".utf8))
                    throw Failure()
                }
            )
        }
    }

    private func size(in request: ServiceRequest) -> Int {
        Int(argument(of: request)) ?? 0
    }

    /// Reads a piece each time it is released, and tells how many bytes there were.
    private func upload(_ request: ServiceRequest) async -> ServiceResponse {
        var count = 0
        do {
            for try await piece in request.body.stream {
                count += piece.count
                if request.head.headers.first("X-Slow") != nil { await probe.wait() }
            }
        } catch {
            probe.failed(error)
            return request.response(to: error, as: nil)
        }
        return text("\(count)")
    }

    private func mirror(_ body: RequestBodyStream) -> ResponseStream {
        ResponseStream { writer in
            do {
                for try await piece in body { try await writer.write(piece) }
            } catch {
                probe.failed(error)
                throw error
            }
        }
    }

    private var events: ResponseStream {
        ResponseStream { writer in
            do {
                for number in 1...3 {
                    try await writer.write(Array("data: \(number)\n\n".utf8))
                    await probe.wait()
                }
            } catch {
                probe.failed(error)
                throw error
            }
        }
    }

    private func flood(_ size: Int) -> ResponseStream {
        ResponseStream { writer in
            let bytes = Self.pattern(size)
            for start in stride(from: 0, to: size, by: Self.pieceBytes) {
                do {
                    try await writer.write(Array(bytes[start..<min(start + Self.pieceBytes, size)]))
                } catch {
                    probe.failed(error)
                    throw error
                }
            }
        }
    }

    /// Announces ten bytes.
    private func announced(_ size: Int) -> ResponseStream {
        ResponseStream(count: 10) { writer in
            try await writer.write([UInt8](repeating: 0x78, count: size))
            try await writer.write([])
        }
    }
}
