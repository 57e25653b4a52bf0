import CFuzzer
import DovetailRuntime
import Logging
import NIOCore
import NIOEmbedded

@testable import DovetailServer

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// SwiftPM starts programs by a main of its own, which leaves libFuzzer's out.
@main
enum FuzzServer {
    static func main() {
        var (count, arguments) = (CommandLine.argc, Optional(CommandLine.unsafeArgv))
        exit(LLVMFuzzerRunDriver(&count, &arguments, fuzzOne))
    }
}

/// Gives a connection the bytes of an input, once as one packet and once in pieces of the length that the first byte
/// says, and stops when the answers differ: where packets end must not matter.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let whole = answers(to: bytes, pieces: bytes.count)
    let pieces = answers(to: bytes, pieces: Int(first) + 1)
    // A crash is how libFuzzer learns of a finding: it then keeps the input.
    precondition(whole == pieces, "in one packet: \(whole)\nin pieces of \(Int(first) + 1): \(pieces)")
    return 0
}

/// The status lines of what a connection answers.
private func answers(to bytes: [UInt8], pieces: Int) -> [String] {
    let loop = EmbeddedEventLoop()
    let channel = EmbeddedChannel(loop: loop)
    defer {
        _ = try? channel.finish(acceptAlreadyClosed: true)
        loop.run()  // Handlers that still read learn that nothing comes any more.
    }
    var limits = ServerLimits()
    limits.bodyBytes = 1000
    limits.streamedBodyBytes = 1000
    limits.discardedBytes = 500
    let handler = ConnectionHandler(
        service: FuzzedService(),
        configuration: DovetailServer.Configuration(limits: limits),
        load: ServerLoad(limits),
        log: RequestLog(logger: Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() }),
        resources: LoopResources(loop, date: DateField(wallClock: { .zero }))
    )
    do {
        try ConnectionChannel.addHandlers(to: channel, handler)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        var rest = bytes[...]
        while !rest.isEmpty, channel.isActive {
            let piece = rest.prefix(max(pieces, 1))
            rest = rest.dropFirst(piece.count)
            try channel.writeInbound(ByteBuffer(bytes: piece))
            loop.run()
        }
    } catch {
        // What the decoder refuses is thrown by writeInbound as well; the handler has answered it.
    }
    loop.run()
    var sent: [UInt8] = []
    while let buffer = try? channel.readOutbound(as: ByteBuffer.self) { sent += Array(buffer.readableBytesView) }
    return String(decoding: sent, as: UTF8.self).split(separator: "\r\n").filter { $0.hasPrefix("HTTP/1.1 ") }
        .map(String.init)
}

/// Operations of every kind that the transport tells apart.
private struct FuzzedService: HTTPService {
    private static let router = OperationRouter([
        OperationDescriptor("health", "GET", "/health"),
        OperationDescriptor("echo", "POST", "/echo", consumes: ["application/json"]),
        OperationDescriptor("upload", "POST", "/upload", streamsRequestBody: true),
        OperationDescriptor("events", "GET", "/events"),
        OperationDescriptor("item", "DELETE", "/items/{id}"),
    ])

    func route(_ head: RequestHead) -> RoutingDecision { Self.router.route(head) }

    func respond(to request: ServiceRequest) async -> ServiceResponse {
        switch request.match.descriptor.id {
        case "echo": return ServiceResponse(status: 200, contentType: "application/json", body: request.body.bytes)
        case "upload":
            do {
                let count = try await request.body.collected(upTo: .max).count
                return ServiceResponse(status: 200, contentType: "text/plain", body: Array("\(count)".utf8))
            } catch {
                return request.response(to: error, as: nil)
            }
        case "events":
            let stream = ResponseStream { writer in
                for number in 1...3 { try await writer.write([UInt8(0x30 + number)]) }
            }
            return ServiceResponse(status: 200, contentType: "text/event-stream", stream: stream)
        case "item": return ServiceResponse(status: 204)
        default: return ServiceResponse(status: 200, contentType: "text/plain", body: [0x61])
        }
    }
}
