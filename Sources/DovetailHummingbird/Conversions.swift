import DovetailRuntime
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

extension RequestHead {
    /// The head of a Hummingbird request.
    init(_ request: Request) {
        self.init(
            // SwiftNIO, which Hummingbird reads requests with, spells this one in another way.
            method: request.method.rawValue == "MSEARCH" ? "M-SEARCH" : request.method.rawValue,
            target: request.head.path ?? "/",
            headers: HummingbirdFields(fields: request.headers)
        )
    }
}

/// Header fields as Hummingbird holds them.
private struct HummingbirdFields: HeaderFields {
    let fields: HTTPFields

    func first(_ name: String) -> String? {
        values(name).first
    }

    func values(_ name: String) -> [String] {
        HTTPField.Name(name).map { fields[values: $0] } ?? []
    }
}

extension KnownOrigin {
    /// Where a request comes from, as far as its context says; Hummingbird gives up no request by itself.
    convenience init(_ context: some Hummingbird.RequestContext) {
        let remote = (context as? any RemoteAddressRequestContext)?.remoteAddress
        self.init(
            requestID: context.id,
            peer: remote.flatMap { remote in
                remote.ipAddress.map { PeerAddress.text(address: $0, port: remote.port ?? 0) }
            },
            log: { [logger = context.logger] level, message in
                logger.log(level: Logger.Level(rawValue: level.rawValue) ?? .info, "\(message)")
            }
        )
    }
}

extension Response {
    /// A service's response as a Hummingbird response; a field whose name is no token is left out.
    init(_ response: ServiceResponse) {
        var fields = HTTPFields()
        for field in response.headers.fields {
            guard let name = HTTPField.Name(field.name) else { continue }
            fields.append(HTTPField(name: name, value: field.value))
        }
        self.init(status: HTTPResponse.Status(code: response.status), headers: fields, body: Self.body(response.body))
    }

    private static func body(_ body: DovetailRuntime.ResponseBody?) -> Hummingbird.ResponseBody {
        switch body {
        case nil: return Hummingbird.ResponseBody()
        case .bytes(let bytes)?: return Hummingbird.ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .json(let text)?:
            return Hummingbird.ResponseBody(byteBuffer: text.withUnsafeBytes { ByteBuffer(bytes: $0) })
        case .stream(let stream)?:
            return Hummingbird.ResponseBody(contentLength: stream.count) { writer in
                try await stream.write(to: WriterBridge(writer))
                try await writer.finish(nil)
            }
        }
    }
}

// Hummingbird's writers are values around a channel's thread-safe writer, though their protocol does not say so.
extension WriterBridge: @unchecked Sendable {}  // Invariant: the writer is thread-safe, and set once.

/// Writes a service's stream to Hummingbird.
private struct WriterBridge: DovetailRuntime.ResponseBodyWriter {
    let writer: any Hummingbird.ResponseBodyWriter

    init(_ writer: any Hummingbird.ResponseBodyWriter) {
        self.writer = writer
    }

    func write(_ piece: [UInt8]) async throws {
        guard !piece.isEmpty else { return }
        var writer = writer
        try await writer.write(ByteBuffer(bytes: piece))
    }
}
