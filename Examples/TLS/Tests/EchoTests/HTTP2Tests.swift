import DovetailServer
import NIOCore
import NIOHTTP2
import Testing

@Suite("HTTP/2", .timeLimit(.minutes(1)))
struct HTTP2Tests {
    private static let json = [("content-type", "application/json")]
    private static let bytes = [("content-type", "application/octet-stream")]

    @Test("Many requests at once, on one connection, get each their own answer") func concurrency() async throws {
        try await RunningServer.run { server in
            let client = try await FrameClient(port: server.port)
            try await withThrowingTaskGroup(of: Void.self) { requests in
                for number in 0..<100 {
                    requests.addTask {
                        let said = #"{"text":"\#(number)"}"#
                        let fields = Self.json + [("x-request-id", "r\(number)")]
                        let answer = try await client.ask("POST", "/echo", fields, body: said)
                        #expect(answer.status == 200)
                        #expect(answer.body == said)
                        #expect(answer.fields.first(name: "x-request-id") == "r\(number)")
                        #expect(answer.fields.first(name: "content-length") == "\(said.utf8.count)")
                        #expect(answer.fields.first(name: "date")?.hasSuffix(" GMT") == true)
                    }
                }
                try await requests.waitForAll()
            }
            try await client.channel.close()
            #expect(server.log.lines.count { $0.hasPrefix("request ") && $0.contains("operation=repeatText") } == 100)
        }
    }

    @Test("A body of any length goes both ways while it is sent") func streams() async throws {
        try await RunningServer.run { server in
            let client = try await FrameClient(port: server.port)
            let piece = ByteBuffer(repeating: 0x61, count: 16 * 1024)
            let count = try await client.open { inbound, outbound in
                try await outbound.write(.head("POST", "/mirror", Self.bytes, isLast: false))
                return try await withThrowingTaskGroup(of: Int.self) { both in
                    both.addTask {
                        for _ in 0..<256 { try await outbound.write(.bytes(piece)) }
                        try await outbound.write(.bytes(ByteBuffer(), isLast: true))
                        return 0
                    }
                    both.addTask { try await Answer(inbound).body.utf8.count }
                    return try await both.reduce(0, +)
                }
            }
            #expect(count == 256 * 16 * 1024)
        }
    }

    @Test("Cookies that come in pieces are one field") func cookies() async throws {
        try await RunningServer.run { server in
            let client = try await FrameClient(port: server.port)
            let answer = try await client.ask("GET", "/greeting", [("cookie", "a=b"), ("cookie", "name=Ann")])
            #expect(answer.body == #"{"text":"Hello, Ann!"}"#)
        }
    }

    @Test("A client that waits to send its body is asked for it") func continues() async throws {
        try await RunningServer.run { server in
            let client = try await FrameClient(port: server.port)
            let statuses = try await client.open { inbound, outbound in
                let fields = Self.json + [("expect", "100-continue"), ("content-length", "13")]
                try await outbound.write(.head("POST", "/echo", fields, isLast: false))
                var statuses: [String] = []
                for try await payload in inbound {
                    guard case .headers(let block) = payload else { continue }
                    statuses += block.headers[":status"]
                    if statuses.count == 2 { break }
                    try await outbound.write(.bytes(ByteBuffer(string: #"{"text":"hi"}"#), isLast: true))
                }
                return statuses
            }
            #expect(statuses == ["100", "200"])
        }
    }

    @Test("The limits and deadlines are those of HTTP/1.1, and end a stream without its connection")
    func limits() async throws {
        try await RunningServer.run {
            $0.bodyBytes = 12
            $0.bodyDeadline = .milliseconds(50)
            $0.requestDeadline = .milliseconds(50)
            $0.fieldCount = 10
        } _: { server in
            let client = try await FrameClient(port: server.port)
            #expect(try await client.ask("POST", "/echo", Self.json, body: #"{"text":"hi"}"#).status == 413)
            let many = (0..<10).map { ("x-\($0)", "") }
            #expect(try await client.ask("GET", "/greeting", many).status == 431)
            #expect(try await client.ask("GET", "/silence").status == 503)
            // The body never ends, with a method that has one and with one that has none.
            for (method, path) in [("POST", "/echo"), ("GET", "/silence")] {
                let status = try await client.open { inbound, outbound in
                    try await outbound.write(.head(method, path, Self.json, isLast: false))
                    return try await Answer(inbound).status
                }
                #expect(status == 408)
            }
            #expect(try await client.ask("GET", "/greeting", [("cookie", "name=Ann")]).status == 200)
        }
    }

    @Test("A client that still sends after its answer is told to stop, without an error") func stops() async throws {
        try await RunningServer.run {
            $0.bodyBytes = 12
        } _: { server in
            let client = try await FrameClient(port: server.port)
            await #expect {
                try await client.open { inbound, outbound in
                    try await outbound.write(.head("POST", "/echo", Self.json, isLast: false))
                    try await outbound.write(.bytes(ByteBuffer(string: #"{"text":"hello"}"#)))
                    for try await case .headers(let block) in inbound { #expect(block.headers[":status"] == ["413"]) }
                }
            } throws: {
                ($0 as? NIOHTTP2Errors.StreamClosed)?.errorCode == .noError
            }
        }
    }

    @Test("A host that is not the authority is refused") func hosts() async throws {
        try await RunningServer.run { server in
            let client = try await FrameClient(port: server.port)
            let name = ("cookie", "name=Ann")
            #expect(try await client.ask("GET", "/greeting", [("host", "localhost"), name]).status == 200)
            #expect(try await client.ask("GET", "/greeting", [("host", "elsewhere"), name]).status == 400)
        }
    }

    @Test("A client that does not read loses its stream after the deadline of writes") func unread() async throws {
        let settings = [HTTP2Setting(parameter: .initialWindowSize, value: 0)]
        try await RunningServer.run {
            $0.writeDeadline = .milliseconds(100)
        } _: { server in
            let client = try await FrameClient(port: server.port, settings: settings)
            await #expect(throws: NIOHTTP2Errors.StreamClosed.self) {
                try await client.ask("GET", "/greeting", [("cookie", "name=Ann")])
            }
        }
    }
}
