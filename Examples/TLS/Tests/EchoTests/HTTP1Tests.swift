import DovetailServer
import NIOSSL
import Testing

@Suite("HTTP/1.1 over TLS", .timeLimit(.minutes(1)))
struct HTTP1Tests {
    private static let echo =
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"text\":\"hi\"}"

    private func connect(to server: RunningServer) async throws -> TextClient {
        try await TextClient(port: server.port, tls: TLSClient.configuration())
    }

    @Test("A connection serves one request after another, logged as any other") func persists() async throws {
        try await RunningServer.run { server in
            let client = try await connect(to: server)
            for _ in 1...3 {
                try await client.send(Self.echo)
                let answer = await client.read { $0.hasSuffix(#"{"text":"hi"}"#) }
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            }
            try await client.channel.close()
            #expect(server.log.lines.count { $0.hasPrefix("request ") && $0.contains("status=200") } == 3)
            #expect(server.log.lines.contains { $0.hasPrefix("listening ") && $0.hasSuffix("tls=true") })
        }
    }

    @Test("A client that asks to close gets the whole answer, then the end, which TLS confirms") func closes()
        async throws
    {
        try await RunningServer.run { server in
            let client = try await connect(to: server)
            try await client.send(Self.echo.replacing("Host: a", with: "Host: a\r\nConnection: close"))
            #expect(await client.read().hasSuffix(#"{"text":"hi"}"#))
            #expect(client.isCutOff == false)
        }
    }

    @Test("The limits and deadlines are those of cleartext") func limits() async throws {
        try await RunningServer.run {
            $0.bodyBytes = 12
            $0.headDeadline = .seconds(2)  // Which the handshake has to keep, too.
            $0.requestDeadline = .milliseconds(50)
        } _: { server in
            let large = try await connect(to: server)
            try await large.send(Self.echo)
            #expect(await large.read().hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
            let slow = try await connect(to: server)
            try await slow.send("GET /gree")
            #expect(await slow.read().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
            let patient = try await connect(to: server)
            try await patient.send("GET /silence HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = await patient.read { $0.contains("\r\n\r\n") }
            #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        }
    }

    @Test("A shutdown lets a request in flight finish, and ends idle connections") func drains() async throws {
        try await RunningServer.run { server in
            let (idle, busy) = (try await connect(to: server), try await connect(to: server))
            try await busy.send(
                "POST /mirror HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\n"
                    + "Content-Length: 4\r\n\r\nab"
            )
            _ = await busy.read { $0.hasSuffix("ab\r\n") }
            await server.shutDown()
            #expect(await idle.read() == "")
            try await busy.send("cd")
            #expect(await busy.read().hasSuffix("2\r\ncd\r\n0\r\n\r\n"))
        }
    }
}
