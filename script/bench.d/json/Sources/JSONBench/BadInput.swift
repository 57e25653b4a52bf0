import DovetailRuntime
import Foundation

/// An input that is made to hurt.
struct BadInput {
    var name: String
    var bytes: [UInt8]

    init(_ name: String, _ text: String) {
        self.name = name
        bytes = Array(text.utf8)
    }

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    static let heading = """
        | input | bytes | verdict | as a ledger | as any value | memory |
        | --- | --: | --- | --: | --: | --: |
        """

    static let all: [BadInput] = [
        BadInput("100,000 nested arrays", repeated("[", 100_000) + repeated("]", 100_000)),
        BadInput("2 MiB of opening brackets", repeated("[", 2 << 20)),
        BadInput("100,000 members of one name", "{" + repeated(#""year":2000,"#, 100_000) + #""title":""}"#),
        BadInput("50,000 members of different names", names(50_000)),
        BadInput("100,000 members of different names", names(100_000)),
        BadInput("an integer of 1,000,000 digits", #"{"year":\#(repeated("9", 1_000_000))}"#),
        BadInput("1e999999", #"{"year":1e999999}"#),
        BadInput("a lone surrogate", #"{"title":"\ud800"}"#),
        BadInput("bytes that are not UTF-8", [0x22, 0xFF, 0x22]),
        BadInput("a byte order mark", "\u{FEFF}{}"),
    ]

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func names(_ count: Int) -> String {
        "{" + (0..<count).map { #""name\#($0)":\#($0)"# }.joined(separator: ",") + "}"
    }

    /// A row of the table: the fastest of ten, and how much memory the process took at most while it read.
    func row() -> String {
        let before = ResidentMemory.resetPeak()
        let typed = fastest { reader in _ = Ledger(reading: &reader) }
        let untyped = fastest { reader in _ = reader.readValue() }
        let grown = max(0, ResidentMemory.peak() - before)
        let numbers = String(
            format: "%.2f ms | %.2f ms | %.1f MiB",
            typed.milliseconds,
            untyped.milliseconds,
            Double(grown) / 1_024
        )
        return "| \(name) | \(bytes.count) | \(typed.verdict) | \(numbers) |"
    }

    private func fastest(_ read: (inout JSONReader) -> Void) -> (milliseconds: Double, verdict: String) {
        var best = Duration.seconds(1_000)
        var verdict = ""
        for _ in 0..<10 {
            let time = ProcessorTime.measure {
                var reader = JSONReader(bytes.span.bytes)
                read(&reader)
                reader.finish()
                let violations = reader.violations
                verdict = reader.syntaxError != nil ? "not JSON" : violations.isEmpty ? "valid" : "against the schema"
            }
            best = min(best, time)
        }
        return (best / .milliseconds(1), verdict)
    }
}

/// What the process has in memory, in KiB; 0 where there is no `/proc`.
enum ResidentMemory {
    /// Forgets the peak, and returns what there is now.
    static func resetPeak() -> Int {
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
        return value("VmRSS:")
    }

    /// The most since then.
    static func peak() -> Int { value("VmHWM:") }

    private static func value(_ name: String) -> Int {
        let status = (try? String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
        return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
    }
}
