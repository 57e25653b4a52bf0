import DovetailServer
import NIOCore
import NIOHPACK
import NIOHTTP2
import Testing

@Suite("Connections of HTTP/2 as a whole", .timeLimit(.minutes(1)))
struct HTTP2ConnectionTests {
    private static let cookie = [("cookie", "name=Ann")]

    @Test("A shutdown lets streams finish, and says that no more are taken") func drains() async throws {
        try await RunningServer.run { server in
            let (idle, busy) = (try await FrameClient(port: server.port), try await FrameClient(port: server.port))
            #expect(try await idle.ask("GET", "/greeting", Self.cookie).status == 200)
            let body = try await busy.open { inbound, outbound in
                let fields = [("content-type", "application/octet-stream")]
                try await outbound.write(.head("POST", "/mirror", fields, isLast: false))
                try await outbound.write(.bytes(ByteBuffer(string: "ab")))
                var pieces = inbound.makeAsyncIterator()
                _ = try await pieces.next()
                _ = try await pieces.next()
                await server.shutDown()
                #expect(await idle.farewells.reduce(into: []) { $0.append($1) } == [.noError])
                try await outbound.write(.bytes(ByteBuffer(string: "cd"), isLast: true))
                guard case .data(let data)? = try await pieces.next(), case .byteBuffer(let rest) = data.data else {
                    return ""
                }
                return String(buffer: rest)
            }
            #expect(body == "cd")
            #expect(await busy.farewells.reduce(into: []) { $0.append($1) } == [.noError])
        }
    }

    @Test("A shutdown does not wait for streams longer than its grace") func grace() async throws {
        let clock = ContinuousClock()
        let began = clock.now
        try await RunningServer.run(grace: .milliseconds(300)) { server in
            let client = try await FrameClient(port: server.port)
            await #expect(throws: (any Error).self) {
                try await client.open { inbound, outbound in
                    let fields = [("content-type", "application/octet-stream")]
                    try await outbound.write(.head("POST", "/mirror", fields, isLast: false))
                    try await outbound.write(.bytes(ByteBuffer(string: "ab")))
                    var pieces = inbound.makeAsyncIterator()
                    _ = try await pieces.next()
                    await server.shutDown()
                    while try await pieces.next() != nil {}
                    throw CancellationError()
                }
            }
        }
        #expect(clock.now - began < .seconds(5))
    }

    @Test("A connection without streams ends after the deadline of idleness") func idles() async throws {
        try await RunningServer.run {
            $0.idleDeadline = .milliseconds(100)
        } _: { server in
            let (silent, used) = (try await FrameClient(port: server.port), try await FrameClient(port: server.port))
            #expect(try await used.ask("GET", "/greeting", Self.cookie).status == 200)
            for client in [silent, used] {
                #expect(await client.farewells.reduce(into: []) { $0.append($1) } == [.noError])
            }
        }
    }

    @Test("Streams that are opened to be reset end the connection") func rapidReset() async throws {
        try await RunningServer.run { server in
            let client = try await FrameClient(port: server.port)
            for _ in 0..<300 {
                guard client.channel.isActive else { break }
                try? await client.open { _, outbound in
                    try await outbound.write(.head("GET", "/silence", isLast: true))
                    try await outbound.write(.rstStream(.cancel))
                }
            }
            #expect(await client.farewells.contains(.enhanceYourCalm))
        }
    }

    @Test("So do floods of what costs the client nothing", arguments: ["PING", "SETTINGS"])
    func floods(_ frame: String) async throws {
        try await RunningServer.run { server in
            let client = try await FrameClient(port: server.port)
            for number in 0..<300 {
                guard client.channel.isActive else { break }
                let ping = HTTP2Frame.FramePayload.ping(HTTP2PingData(withInteger: UInt64(number)), ack: false)
                try? await client.send(frame == "PING" ? ping : .settings(.settings([])))
            }
            for await _ in client.farewells {}  // Up to the end of the connection.
            #expect(server.log.lines.contains { $0.contains("ExcessiveControlFrames") })
        }
    }

    @Test("A header block above the limit ends the connection") func headerBlock() async throws {
        try await RunningServer.run { server in
            let client = try await FrameClient(port: server.port)
            let fields = Self.cookie + [("x-long", String(repeating: "a", count: 20_000))]
            _ = try? await client.ask("GET", "/greeting", fields)
            #expect(await client.farewells.first { _ in true } != nil)
        }
    }

    @Test("As many requests are in flight as the server allows, over all streams") func requestsInFlight() async throws
    {
        try await RunningServer.run {
            $0.requestsInFlight = 1
        } _: { server in
            let client = try await FrameClient(port: server.port)
            try await client.open { inbound, outbound in
                let fields = [("content-type", "application/octet-stream")]
                try await outbound.write(.head("POST", "/mirror", fields, isLast: false))
                try await outbound.write(.bytes(ByteBuffer(string: "ab")))
                var pieces = inbound.makeAsyncIterator()
                _ = try await pieces.next()
                let refused = try await client.ask("GET", "/greeting", Self.cookie)
                #expect(refused.status == 503)
                #expect(refused.fields.first(name: "retry-after") == "1")
            }
        }
    }
}
