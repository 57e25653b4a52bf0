import DovetailServer
import NIOSSL
import Testing

@Suite("Before HTTP is spoken", .timeLimit(.minutes(1)))
struct HandshakeTests {
    @Test("A client that connects and says nothing is closed by the deadline of a head") func silence() async throws {
        try await RunningServer.run {
            $0.headDeadline = .milliseconds(100)
        } _: { server in
            let silent = try await TextClient(port: server.port, tls: nil)
            let (began, clock) = (ContinuousClock.now, ContinuousClock())
            #expect(await silent.read() == "")
            #expect(clock.now - began < .seconds(5))
        }
    }

    @Test("HTTP without TLS gets no answer, and the end") func cleartext() async throws {
        try await RunningServer.run { server in
            let client = try await TextClient(port: server.port, tls: nil)
            try await client.send("GET /greeting HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await !client.read().contains("HTTP/1.1"))
            #expect(server.log.lines.contains { $0.hasPrefix("handshake failed ") })
        }
    }

    @Test("TLS 1.1 is refused, 1.2 and 1.3 are spoken", arguments: [TLSVersion.tlsv11, .tlsv12, .tlsv13])
    func versions(_ version: TLSVersion) async throws {
        try await RunningServer.run { server in
            var tls = try TLSClient.configuration()
            (tls.minimumTLSVersion, tls.maximumTLSVersion) = (.tlsv1, version)
            let client = try await TextClient(port: server.port, tls: tls)
            try? await client.send("GET /greeting HTTP/1.1\r\nHost: a\r\nCookie: name=Ann\r\nConnection: close\r\n\r\n")
            #expect(await client.read().hasSuffix("Hello, Ann!\"}") == (version != .tlsv11))
        }
    }

    @Test("A connection that is one too many is closed before its handshake") func tooMany() async throws {
        try await RunningServer.run {
            $0.connections = 1
        } _: { server in
            let first = try await FrameClient(port: server.port)
            #expect(try await first.ask("GET", "/greeting", [("cookie", "name=Ann")]).status == 200)
            let second = try await TextClient(port: server.port, tls: TLSClient.configuration())
            #expect(await second.read() == "")
            try await first.channel.close()
            // A place that is free again is taken by whoever comes next.
            var status = 0
            while status != 200 {
                guard let third = try? await FrameClient(port: server.port) else { continue }
                status = (try? await third.ask("GET", "/greeting", [("cookie", "name=Ann")]).status) ?? 0
            }
        }
    }
}
