import DovetailRuntime
import NIOCore
import NIOPosix
import Testing

@testable import DovetailServer

/// The whole server, over sockets on the loopback interface.
@Suite(.timeLimit(.minutes(1)))
struct SocketTests {
    private static let health = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `a connection serves one request after another, and says so in the log`() async throws {
        try await RunningServer.run { server in
            let client = try await server.connect()
            for _ in 1...3 {
                try await client.send(Self.health)
                let response = try await client.read { $0.hasSuffix(#"{"status":"ok"}"#) }
                #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
            }
            try await client.close()
            let listening = server.log.lines.first { $0.message == "listening" }
            #expect(listening?.metadata == ["host": "127.0.0.1", "port": "\(server.port)"])
            #expect(server.log.requests.count == 3)
        }
    }

    @Test func `a hundred requests in one write get a hundred responses in order`() async throws {
        try await RunningServer.run { server in
            let client = try await server.connect()
            let requests = (0..<100).map { "GET /items/\($0) HTTP/1.1\r\nHost: a\r\nX-Request-Id: n\($0)\r\n\r\n" }
            try await client.send(requests.joined() + "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let received = try await client.read()
            let names = received.matches(of: #/X-Request-Id: n(\d+)/#).compactMap { Int($0.1) }
            #expect(names == Array(0..<100))
            #expect(received.matches(of: #/HTTP/1\.1 200 OK/#).count == 101)
            #expect(received.hasSuffix(#"{"status":"ok"}"#))
        }
    }

    @Test func `a handler can learn who is at the other end`() async throws {
        try await RunningServer.run { server in
            let client = try await server.connect()
            try await client.send(Self.health)
            _ = try await client.read { $0.hasSuffix(#"{"status":"ok"}"#) }
            let peer = try #require(server.service.probe.requests.first?.origin.peer)
            #expect(peer == "127.0.0.1:\(try #require(client.port))")
            try await client.close()
        }
    }

    @Test func `the system asks a silent client whether it is still there`() async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let option = group.any().makePromise(of: SocketOptionValue.self)
        let server = try await ServerBootstrap(group: group)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try ConnectionChannel.keepAlive(channel)
                    option.succeed(try channel.syncOptions?.getOption(.socketOption(.so_keepalive)) ?? 0)
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let client = try await RawClient(port: try #require(server.localAddress?.port))
        #expect(try await option.futureResult.get() != 0)
        try await client.close()
        try await server.close()
    }

    @Test func `a large response arrives whole, then the end`() async throws {
        try await RunningServer.run { server in
            let client = try await server.connect()
            try await client.send("GET /big/5000000 HTTP/1.0\r\n\r\n")
            let body = try await client.readToEnd().suffix(5_000_000)
            #expect(Array(body) == TestService.pattern(5_000_000))
        }
    }

    @Test func `an upload above the limit gets its 413 although it goes on sending`() async throws {
        var limits = ServerLimits()
        limits.bodyBytes = 1000
        limits.lingerDeadline = .seconds(30)
        try await RunningServer.run(limits: limits) { server in
            let client = try await server.connect()
            try await client.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500000\r\n\r\n"
            )
            for _ in 1...50 { try await client.send(String(repeating: "1", count: 10_000)) }
            #expect(try await client.read().hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
        }
    }

    @Test func `a client that waits to send its body is asked for it`() async throws {
        try await RunningServer.run { server in
            let client = try await server.connect()
            try await client.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                    + "Expect: 100-continue\r\nConnection: close\r\n\r\n"
            )
            #expect(try await client.read { $0.hasSuffix("\r\n\r\n") } == "HTTP/1.1 100 Continue\r\n\r\n")
            try await client.send("{}")
            #expect(try await client.read().hasSuffix("\r\n\r\n{}"))
        }
    }

    @Test func `a client that closes its side gets its response`() async throws {
        try await RunningServer.run { server in
            let client = try await server.connect()
            try await client.send(Self.health)
            try await client.finishSending()
            #expect(try await client.read().hasSuffix(#"{"status":"ok"}"#))
        }
    }

    @Test func `slow heads and slow bodies are ended by their deadlines`() async throws {
        var limits = ServerLimits()
        limits.headDeadline = .milliseconds(50)
        limits.bodyDeadline = .milliseconds(50)
        try await RunningServer.run(limits: limits) { server in
            let head = try await server.connect()
            try await head.send("GET /hea")
            #expect(try await head.read().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
            let body = try await server.connect()
            try await body.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
            )
            #expect(try await body.read().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        }
    }

    @Test func `a shutdown ends idle connections, finishes requests in flight, and accepts no more`() async throws {
        try await RunningServer.run { server in
            let (idle, busy) = (try await server.connect(), try await server.connect())
            try await busy.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
            while server.service.probe.waiting == 0 { await Task.yield() }
            #expect(!server.drain.isDraining)
            await server.shutDown()
            #expect(try await idle.read() == "")
            #expect(server.drain.isDraining, "a readiness endpoint can tell")
            await #expect(throws: (any Error).self) { try await server.connect() }
            server.service.probe.release()
            let response = try await busy.read()
            #expect(response.contains("\r\nConnection: close\r\n"))
            #expect(response.hasSuffix("waited"))
        }
    }

    @Test func `a shutdown does not wait longer than its grace`() async throws {
        try await RunningServer.run(grace: .milliseconds(200)) { server in
            let stuck = try await server.connect()
            try await stuck.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
            while server.service.probe.waiting == 0 { await Task.yield() }
            await server.shutDown()
            #expect(try await stuck.read() == "")
            // The client sees the end a moment before the handler does.
            while server.service.probe.cancelled == 0 { await Task.yield() }
            #expect(server.service.probe.cancelled == 1)
            server.service.probe.release()
        }
    }

    @Test func `a cancelled server ends its connections at once`() async throws {
        let log = LogRecorder()
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let server = DovetailServer(TestService(), configuration: .init(port: 0), logger: log.logger()) {
            port.yield($0)
        }
        let running = Task { try await server.run() }
        var listening = ports.makeAsyncIterator()
        let client = try await RawClient(port: try #require(await listening.next()))
        try await client.send(Self.health)
        _ = try await client.read { $0.hasSuffix(#"{"status":"ok"}"#) }
        running.cancel()
        #expect(try await client.read() == "")
        _ = await running.result
    }

    @Test func `a port that is taken is one clear error`() async throws {
        try await RunningServer.run { server in
            let second = DovetailServer(
                TestService(),
                configuration: .init(port: server.port),
                logger: LogRecorder().logger()
            )
            let error = await #expect(throws: ListenError.self) { try await second.run() }
            #expect(error?.reason == .addressInUse)
            #expect(error?.description.hasPrefix("Cannot listen on 127.0.0.1:\(server.port): another process") == true)
        }
    }

    @Test(arguments: [("192.0.2.1", ListenError.Reason.addressNotAvailable), ("no.such.host.invalid", .unknownHost)])
    func `an address that is not there is one clear error`(_ host: String, reason: ListenError.Reason) async throws {
        let server = DovetailServer(
            TestService(),
            configuration: .init(host: host, port: 0),
            logger: LogRecorder().logger()
        )
        let error = await #expect(throws: ListenError.self) { try await server.run() }
        #expect(error?.reason == reason)
    }
}
