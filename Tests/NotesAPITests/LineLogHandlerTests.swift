import Dispatch
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

@Suite("Log handler")
struct LineLogHandlerTests {
    /// Runs `work` with the writing end of a pipe, which a thread of its own reads, and returns the lines.
    private func lines(flags: Int32 = 0, _ work: (LineWriter) async -> Void) async throws -> [String] {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let (reading, writing) = (ends[0], ends[1])
        try #require(fcntl(writing, F_SETFL, flags) == 0)
        let (chunks, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        DispatchQueue(label: "reader").async {
            var buffer = [UInt8](repeating: 0, count: 4096)
            while case let count = read(reading, &buffer, buffer.count), count > 0 {
                continuation.yield(Array(buffer[..<count]))
            }
            continuation.finish()
        }
        await work(LineWriter(descriptor: writing))
        close(writing)
        var bytes: [UInt8] = []
        for await chunk in chunks { bytes += chunk }
        close(reading)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func logger(_ writer: LineWriter, level: Logger.Level = .info) -> Logger {
        Logger(label: "test") { label in
            LineLogHandler(
                label: label,
                level: level,
                format: .text,
                writer: writer,
                now: { Timestamp(seconds: 0, milliseconds: 0) }
            )
        }
    }

    @Test func `records below the level are not written`() async throws {
        let lines = try await lines { writer in
            let logger = logger(writer, level: .warning)
            logger.info("unheard")
            logger.error("heard")
        }
        #expect(lines == ["1970-01-01T00:00:00.000Z error    test: heard"])
    }

    @Test func `what an event says of a name counts over what the logger says`() async throws {
        let lines = try await lines { writer in
            var logger = logger(writer)
            logger[metadataKey: "id"] = "1"
            logger[metadataKey: "region"] = "iad"
            logger.info("one", metadata: ["id": "2"])
        }
        #expect(lines == ["1970-01-01T00:00:00.000Z info     test: one id=2 region=iad"])
    }

    @Test func `lines longer than a pipe's buffer, from many tasks, stay whole`() async throws {
        let length = 100_000
        let letters = Array("abcdefgh")
        let lines = try await lines { writer in
            await withTaskGroup(of: Void.self) { group in
                for letter in letters {
                    group.addTask { logger(writer).info("\(String(repeating: letter, count: length))") }
                }
            }
        }
        let messages = Set(lines.map { String($0.drop { $0 != ":" }.drop { $0 != "t" }.suffix(length)) })
        #expect(lines.count == letters.count)
        #expect(messages == Set(letters.map { String(repeating: $0, count: length) }))
    }

    @Test func `a reader that lets a non-blocking pipe fill loses nothing`() async throws {
        let length = 300_000
        let lines = try await lines(flags: O_NONBLOCK) { writer in
            writer.write(Array(repeating: UInt8(ascii: "x"), count: length) + [UInt8(ascii: "\n")])
        }
        #expect(lines.map(\.count) == [length])
    }
}
