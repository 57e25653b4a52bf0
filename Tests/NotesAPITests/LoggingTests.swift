import Logging
import Testing

@testable import NotesAPI

@Suite("Log records")
struct LoggingTests {
    private func record(
        _ message: String,
        _ metadata: Logger.Metadata = [:],
        level: Logger.Level = .info,
        error: String? = nil
    ) -> LogRecord {
        LogRecord(
            time: Timestamp(seconds: 1_795_381_735, milliseconds: 7),
            level: level,
            label: "notes-api",
            message: message,
            metadata: metadata,
            error: error
        )
    }

    private func text(_ record: LogRecord) -> String {
        String(decoding: record.line(as: .text), as: UTF8.self)
    }

    private func json(_ record: LogRecord) -> String {
        String(decoding: record.line(as: .json), as: UTF8.self)
    }

    @Test(arguments: [
        (0, 0, "1970-01-01T00:00:00.000Z"),
        (-1, 999, "1969-12-31T23:59:59.999Z"),
        (951_782_400, 5, "2000-02-29T00:00:00.005Z"),
        (1_709_251_199, 10, "2024-02-29T23:59:59.010Z"),
        (4_107_542_400, 0, "2100-03-01T00:00:00.000Z"),
        (253_402_300_799, 999, "9999-12-31T23:59:59.999Z"),
    ])
    func `times are written as RFC 3339 does`(seconds: Int64, milliseconds: Int64, expected: String) {
        #expect(Timestamp(seconds: seconds, milliseconds: milliseconds).description == expected)
    }

    @Test func `every day of 400 years follows the day before`() {
        func date(_ day: Int64) -> [Int] {
            Timestamp(seconds: day * 86_400, milliseconds: 0).description
                .prefix(10).split(separator: "-").compactMap { Int($0) }
        }
        func successor(_ date: [Int]) -> [Int] {
            let (year, month, day) = (date[0], date[1], date[2])
            let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
            let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
            if day < days { return [year, month, day + 1] }
            return month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1]
        }
        var expected = [1900, 1, 1]
        for day in Int64(-25_567)..<(-25_567 + 146_097) {
            let written = date(day)
            guard written == expected else {
                Issue.record("day \(day) is \(written), not \(expected)")
                return
            }
            expected = successor(expected)
        }
    }

    @Test func `a text line has time, level, label, message, and metadata in the order of its names`() {
        let line = text(record("listening", ["port": "8080", "host": "::"], level: .warning))
        #expect(line == "2026-11-22T21:08:55.007Z warning  notes-api: listening host=:: port=8080\n")
    }

    @Test func `a value of more than one word is quoted, an error is the last of them`() {
        let line = text(record("failed", ["reason": "no space left", "empty": ""], error: "errno=28"))
        #expect(line.hasSuffix(#"failed empty="" reason="no space left" error="errno=28""# + "\n"))
    }

    @Test(arguments: ["\n", "\r", "\u{1B}[31m", "\u{85}", "\u{2028}", "\0"])
    func `what a client sends cannot make a second line or steer a terminal`(attack: String) throws {
        let hostile = "a\(attack)2026-01-01 critical"
        let record = record(hostile, ["path": "\(hostile)", "\(hostile)": "1"])
        let first = try #require(attack.unicodeScalars.first)
        for line in [text(record), json(record)] {
            #expect(line.filter { $0 == "\n" }.count == 1)
            #expect(line.utf8.last == UInt8(ascii: "\n"))
        }
        #expect(!text(record).dropLast().unicodeScalars.contains(first))
    }

    @Test func `a JSON line is one object with the members in order`() {
        let metadata: Logger.Metadata = [
            "status": .stringConvertible(200), "tags": ["a", "b"], "nested": ["b": "2", "a": "1"],
        ]
        #expect(
            json(record("answered \"é\"", metadata, error: "a\\b"))
                == #"{"time":"2026-11-22T21:08:55.007Z","level":"info","logger":"notes-api","#
                + #""message":"answered \"é\"","error":"a\\b","#
                + #""metadata":{"nested":{"a":"1","b":"2"},"status":"200","tags":["a","b"]}}"# + "\n"
        )
    }

    @Test func `control characters in JSON are escaped`() {
        #expect(json(record("\u{1}\t\n\u{1F}")).contains(#""message":"\u0001\t\n\u001f""#))
    }
}
