import Foundation
import Testing

@testable import Storage

/// A PostgreSQL server that belongs to one test, which may stop, restart and promote it.
struct TestServer: Sendable {
    static let programs = ProcessInfo.processInfo.environment["TEST_POSTGRES_BIN"]
    static let isMissing: Comment = "TEST_POSTGRES_BIN is not set: run script/with-postgres swift test"

    /// A program that ended with another status than 0.
    struct Failure: Error {
        let command: [String]
        let status: Int32
    }

    let folder: String
    let port: UInt16

    var url: PostgresURL { PostgresURL("postgresql://test@127.0.0.1:\(port)/postgres?sslmode=disable") }

    /// Runs `body` with a new server, which is gone afterwards.
    static func with(_ body: (TestServer) async throws -> Void) async throws {
        try await withSpace { folder in
            let server = TestServer(folder: folder + "/primary", port: try ClosedPort.anyNumber())
            try await server.run("initdb", "--username", "test", "--auth", "trust", "--encoding", "UTF8", "--no-sync")
            try await server.start()
            try await server.whileRunning { try await body(server) }
        }
    }

    /// Runs `body` with a standby that follows this server.
    func withStandby(_ body: (TestServer) async throws -> Void) async throws {
        try await Self.withSpace { folder in
            let standby = TestServer(folder: folder + "/standby", port: try ClosedPort.anyNumber())
            try await standby.run(
                "pg_basebackup",
                "--dbname",
                "host=127.0.0.1 port=\(port) user=test application_name=standby",
                "--checkpoint",
                "fast",
                "--write-recovery-conf"
            )
            try await standby.start()
            try await standby.whileRunning { try await body(standby) }
        }
    }

    func start() async throws {
        try await run(
            "pg_ctl",
            "start",
            "--wait",
            "--log",
            folder + ".log",
            "--options",
            "-c listen_addresses=127.0.0.1 -c port=\(port) -c unix_socket_directories=''"
        )
    }

    /// Stops the server as a crash would: without a checkpoint, and without a word to its clients.
    func crash() async throws {
        try await run("pg_ctl", "stop", "--mode", "immediate", "--wait")
    }

    func promote() async throws {
        try await run("pg_ctl", "promote", "--wait")
    }

    private func whileRunning(_ body: () async throws -> Void) async throws {
        do {
            try await body()
            try? await crash()
        } catch {
            try? await crash()
            throw error
        }
    }

    /// Runs one of the server's programs on the data folder, as a user that it accepts.
    private func run(_ program: String, _ arguments: String...) async throws {
        let programs = try #require(Self.programs)
        var command = [programs + "/" + program, "--pgdata", folder] + arguments
        if let user = ProcessInfo.processInfo.environment["TEST_POSTGRES_USER"], !user.isEmpty {
            command = ["runuser", "-u", user, "--"] + command
        }
        let words = command
        let status = await onThread { Self.spawn(words) }
        guard status == 0 else { throw Failure(command: command, status: status) }
    }

    /// Runs a program and returns its status.
    ///
    /// Foundation's `Process` waits for the program's children too, and the server is one.
    private static func spawn(_ command: [String]) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var pid: pid_t = 0
        guard posix_spawnp(&pid, command[0], &actions, nil, &arguments, environ) == 0 else { return -1 }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// A folder in which the server's user may write.
    private static func withSpace(_ body: (String) async throws -> Void) async throws {
        let servers = try #require(ProcessInfo.processInfo.environment["TEST_POSTGRES_FOLDER"])
        let folder = URL(filePath: servers).appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        if let user = ProcessInfo.processInfo.environment["TEST_POSTGRES_USER"], !user.isEmpty {
            try FileManager.default.setAttributes([.ownerAccountName: user], ofItemAtPath: folder.path)
        }
        return try await body(folder.path)
    }
}

extension ClosedPort {
    /// A port that was free a moment ago.
    fileprivate static func anyNumber() throws -> UInt16 {
        try ClosedPort().number
    }
}
