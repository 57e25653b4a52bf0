import Dispatch
import Patience
import Synchronization
import Testing

@testable import Storage

@Suite("Looking up a host", .timeLimit(.minutes(1)))
struct HostLookupTests {
    private func connect(
        to url: String,
        within time: Duration,
        _ resolve: @escaping @Sendable (String) -> Result<[String], PostgresError>
    ) async throws -> PostgresConnection {
        try await outcome(of: url, within: time, resolve).result.get()
    }

    /// What connecting comes to, and how long it takes on a thread of its own, whatever other tests do.
    private func outcome(
        of url: String,
        within time: Duration,
        _ resolve: @escaping @Sendable (String) -> Result<[String], PostgresError>
    ) async throws -> (result: Result<PostgresConnection, PostgresError>, time: Duration) {
        let settings = try PostgresSettings(PostgresURL(url))
        return await onThread {
            let start = ContinuousClock.now
            let result = Result { () throws(PostgresError) in
                try PostgresConnection.open(settings, lookup: HostLookup(resolve: resolve), until: start + time)
            }
            return (result, ContinuousClock.now - start)
        }
    }

    @Test("ends at the deadline of who connects, however long the name server is silent")
    func silent() async throws {
        let gate = DispatchSemaphore(value: 0)
        let (result, time) = try await outcome(of: "postgres://me@db.internal/notes", within: .milliseconds(200)) { _ in
            gate.wait()
            return .success(["127.0.0.1"])
        }
        #expect((.milliseconds(190)...patient(.milliseconds(1500))).contains(time))
        let error = #expect(throws: PostgresError.self) { try result.get() }
        #expect(error?.message == "the name server did not say in time which address db.internal has")
        gate.signal()
    }

    @Test("leaves time for the other hosts")
    func silentForOne() async throws {
        let gate = DispatchSemaphore(value: 0)
        let port = try ClosedPort()
        let error = await #expect(throws: PostgresError.self) {
            let hosts = "one.internal:\(port.number),two.internal:\(port.number)"
            return try await connect(to: "postgres://me@\(hosts)/notes", within: .milliseconds(400)) { host in
                if host == "one.internal" { gate.wait() }
                return .success(["127.0.0.1"])
            }
        }
        #expect(
            error?.message.contains("port \(port.number) failed: ") == true,
            "the second host was tried: \(error as Any)"
        )
        gate.signal()
    }

    @Test(
        "is not done for addresses and sockets",
        arguments: ["127.0.0.1", "[::1]", "%2Ftmp%2Fnowhere", "127.0.0.1,[::1]"]
    )
    func notNames(hosts: String) async throws {
        let asked = Flag()
        let port = try ClosedPort()
        let withPorts = hosts.split(separator: ",").map { "\($0):\(port.number)" }.joined(separator: ",")
        await #expect(throws: PostgresError.self) {
            try await connect(to: "postgres://me@\(withPorts)/notes", within: .seconds(5)) { _ in
                asked.raise()
                return .success(["127.0.0.1"])
            }
        }
        #expect(!asked.isRaised)
    }

    @Test("asks the system, and tells what it does not know")
    func system() throws {
        let addresses = try HostLookup.system.addresses(of: "localhost", until: .now.advanced(by: .seconds(20)))
        #expect(addresses?.contains { $0 == "127.0.0.1" || $0 == "::1" } == true)
        // Longer than a name may be (RFC 1035, 2.3.4): nobody has to be asked.
        let host = String(repeating: "a", count: 70)
        let error = #expect(throws: PostgresError.self) {
            try HostLookup.system.addresses(of: host, until: .now.advanced(by: .seconds(20)))
        }
        #expect(error?.message.hasPrefix("the host \(host) was not found: ") == true)
    }

    @Test(
        "gives every address of the host a try",
        .enabled(if: TestPostgres.url != nil, TestPostgres.isMissing)
    )
    func everyAddress() async throws {
        let url = try PostgresURL(#require(TestPostgres.url)).secret.replacing("@127.0.0.1:", with: "@db.internal:")
        // Nobody listens on ::1.
        let connection = try await connect(to: url, within: .seconds(10)) { _ in .success(["::1", "127.0.0.1"]) }
        #expect(connection.end == nil)
    }
}
