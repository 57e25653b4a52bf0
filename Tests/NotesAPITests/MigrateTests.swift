import ArgumentParser
import Logging
import Storage
import Testing

@testable import NotesAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite("Migrating")
struct MigrateTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private func settings(_ url: String, _ environment: [String: String] = [:]) throws -> Settings {
        try Settings(RawSettings(flags: [.databaseURL: url], environment: .variables(environment)))
    }

    /// Runs a body with the path of a file that is not there yet.
    private func withPath(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "migrate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.appending(path: "notes.db").path)
    }

    @Test func `a file is migrated once, and its status says so`() async throws {
        try await withPath { path in
            let settings = try settings("sqlite:///\(path)")
            let before = try await migrate(settings, .status, logger: logger)
            #expect(!before.isEmpty && before.allSatisfy { $0.hasSuffix("  pending") })
            let applied = try await migrate(settings, .apply(through: nil), logger: logger)
            #expect(applied == before.map { "applied " + $0.replacing("  pending", with: "") })
            let again = try await migrate(settings, .apply(through: nil), logger: logger)
            #expect(again == ["nothing to apply"])
            let after = try await migrate(settings, .status, logger: logger)
            #expect(after == before.map { $0.replacing("pending", with: "applied") })
        }
    }

    @Test(arguments: [MigrationTask.status, .show(through: nil)])
    func `looking makes no file`(task: MigrationTask) async throws {
        try await withPath { path in
            let lines = try await migrate(settings("sqlite:///\(path)"), task, logger: logger)
            #expect(!lines.isEmpty)
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `a dry run shows the statements of what is missing`() async throws {
        try await withPath { path in
            let settings = try settings("sqlite:///\(path)")
            let shown = try await migrate(settings, .show(through: 1), logger: logger)
            #expect(shown.first == "-- 0001_notes")
            #expect(shown.last?.contains("CREATE TABLE") == true)
            _ = try await migrate(settings, .apply(through: 1), logger: logger)
            let rest = try await migrate(settings, .show(through: 1), logger: logger)
            #expect(rest == ["nothing to apply"])
        }
    }

    @Test func `a database cannot be opened: one line, exit code 74`() async throws {
        let settings = try settings("sqlite:////no/such/folder/notes.db")
        let failure = await #expect(throws: StartFailure.self) {
            try await migrate(settings, .apply(through: nil), logger: logger)
        }
        #expect(failure?.exitCode == 74)
        #expect(failure?.lines.count == 1)
    }

    @Test func `what needs no command says so`() async throws {
        let memory = try await migrate(settings("sqlite:///:memory:"), .apply(through: nil), logger: logger)
        #expect(memory == ["nothing to do: notes in memory have no schema"])
        let machine = ["FLY_APP_NAME": "notes-api", "RELEASE_COMMAND": "1"]
        try await withPath { path in
            let release = try await migrate(
                settings("sqlite:///\(path)", machine),
                .apply(through: nil),
                logger: logger
            )
            #expect(release.first?.contains("a release command sees no volume") == true)
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test(arguments: [["--status", "--dry-run"], ["--status", "--to", "1"], ["--to", "0"], ["--to", "x"]])
    func `flags that contradict are refused`(flags: [String]) {
        #expect(throws: (any Error).self) { try NotesAPICommand.parseAsRoot(["migrate"] + flags) }
    }

    @Test(arguments: [
        ([], MigrationTask.apply(through: nil)),
        (["--to", "2"], .apply(through: 2)),
        (["--dry-run"], .show(through: nil)),
        (["--dry-run", "--to", "2"], .show(through: 2)),
        (["--status"], .status),
    ])
    func `the tasks have their flags`(flags: [String], task: MigrationTask) throws {
        let command = try #require(NotesAPICommand.parseAsRoot(["migrate"] + flags) as? MigrateCommand)
        #expect(command.task == task)
    }
}
