import ArgumentParser
import Storage
import Testing

@testable import NotesAPI

@Suite("Commands")
struct CommandTests {
    @Test func `without a command the service is served, with the flags given`() throws {
        let command = try NotesAPICommand.parseAsRoot(["--port", "9000", "--log-format", "json"])
        let serve = try #require(command as? ServeCommand)
        #expect(serve.flags.typed == [.port: "9000", .logFormat: "json"])
    }

    @Test(arguments: Setting.allCases)
    func `every setting has its flag`(setting: Setting) throws {
        let command = try NotesAPICommand.parseAsRoot(["config", setting.flag, "value"])
        #expect((command as? ConfigCommand)?.flags.typed == [setting: "value"])
    }

    @Test func `the help names every variable, its default, and every exit code`() {
        // A sentence may be wrapped at any space.
        let help = NotesAPICommand.helpMessage(for: ServeCommand.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for setting in Setting.allCases {
            #expect(help.contains(setting.rawValue))
            #expect(help.contains("(default: \(setting.defaultText))"))
        }
        let codes: [StartFailure] = [
            .settings([]), .store(StoreError(.cannotOpen, "")), .address(""),
            .other(CancellationError()),
        ]
        #expect(codes.map(\.exitCode) == [78, 74, 69, 70])
        for code in codes.map(\.exitCode) {
            #expect(NotesAPICommand.helpMessage().contains("\n  \(code)  "))
        }
    }

    @Test func `a failure becomes its exit code`() async {
        let code = await #expect(throws: ExitCode.self) {
            try await reportingFailure { throw InvalidSettings(problems: []) }
        }
        #expect(code == ExitCode(78))
    }

    @Test func `a store that cannot be opened is one line with its path and the reason`() {
        let failure = StartFailure.store(StoreError(.cannotOpen, "Cannot open the database /x/y.db: no such folder."))
        #expect(failure.lines == ["Cannot open the database /x/y.db: no such folder."])
    }
}
