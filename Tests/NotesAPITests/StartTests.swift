import DovetailServer
import Logging
import Testing

@testable import NotesAPI

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Starting")
struct StartTests {
    private func failure(_ flags: [Setting: String]) async throws -> StartFailure {
        let settings = try Settings(
            RawSettings(flags: flags.merging([.host: "127.0.0.1"]) { $1 }, environment: .variables([:]))
        )
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let failure = await #expect(throws: StartFailure.self) { try await serve(settings, logger: logger) }
        return try #require(failure)
    }

    @Test func `notes that cannot be opened are one line with the path and the reason`() async throws {
        let failure = try await failure([.port: "0", .databaseURL: "sqlite:////no/such/folder/notes.db"])
        #expect(failure.exitCode == 74)
        #expect(failure.lines.count == 1)
        #expect(failure.lines.first?.contains("/no/such/folder/notes.db") == true)
    }

    @Test func `a port that is taken is one line with the port`() async throws {
        let taken = try TakenPort()
        defer { taken.release() }
        let failure = try await failure([.port: "\(taken.number)", .databaseURL: "sqlite:///:memory:"])
        #expect(failure.exitCode == 69)
        #expect(failure.lines.count == 1)
        #expect(failure.lines.first?.contains("\(taken.number)") == true)
    }

    @Test func `the process may open as many files as the system lets it`() {
        DescriptorLimit.raise()
        var limit = rlimit()
        #if canImport(Glibc)
        #expect(getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
        #else
        #expect(getrlimit(RLIMIT_NOFILE, &limit) == 0)
        #endif
        #expect(limit.rlim_cur >= min(limit.rlim_max, 10_240))  // Darwin allows less than it says.
    }

    @Test func `every address of the machine is asked for in a form that it has`() {
        #expect(["::", "0.0.0.0"].contains(bindableHost("::")))
        #expect(bindableHost("127.0.0.1") == "127.0.0.1")
    }
}

/// A loopback port that somebody listens on.
private struct TakenPort {
    let number: UInt16
    private let descriptor: Int32

    init() throws {
        #if canImport(Glibc)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, 1) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        try #require(isListening)
        number = UInt16(bigEndian: address.sin_port)
    }

    func release() {
        close(descriptor)
    }
}
