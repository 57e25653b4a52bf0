import DovetailJSON
import Patience
import Testing

/// The bounds are those of a debug build on a busy machine; an optimised one is 20 times faster.
@Suite("Matching takes time in proportion to the text", .serialized)
struct PatternTimeTests {
    @Test(arguments: [
        "(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a*)*b", "^(?:a?){30}a{30}$", "(?=(a+)+$)b", "(?<=(a|aa)+b)c",
        "(?:(?:(?:a*)*)*)*b", "(a+)+\\B$", "(?:a|a?)+\\b\\d",
    ])
    func `for patterns that defeat backtracking`(_ source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "a", count: 100_000) + "!"
        var isMatch = true
        let time = ContinuousClock().measure { isMatch = pattern.matches(text) }
        #expect(!isMatch)
        #expect(time < patient(.seconds(10)), "\(source) took \(time)")
    }

    @Test func `so that thirty characters take no time worth mentioning`() throws {
        let pattern = try Pattern("(a+)+$")
        let text = String(repeating: "a", count: 30) + "!"
        let times = (0..<5).map { _ in ContinuousClock().measure { _ = pattern.matches(text) } }
        #expect(try #require(times.min()) < patient(.milliseconds(10)))
    }

    @Test(arguments: ["(a+)+$", "^(?:é|éé)+$"])
    func `beyond ASCII as well`(_ source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "é", count: 100_000) + "!"
        let time = ContinuousClock().measure { _ = pattern.matches(text) }
        #expect(time < patient(.seconds(10)), "\(source) took \(time)")
    }

    @Test func `so that four times the text takes about four times as long`() throws {
        let pattern = try Pattern("(a+)+$")
        func shortest(_ count: Int) -> Duration {
            let text = String(repeating: "a", count: count) + "!"
            // Either takes less than a slice of the processor's time, which other tests want as well: one of twenty gets it whole.
            return (0..<20).map { _ in ContinuousClock().measure { _ = pattern.matches(text) } }.min() ?? .zero
        }
        let short = shortest(25_000)
        let long = shortest(100_000)
        #expect(long < short * 10, "\(short) for 25,000 characters, \(long) for 100,000")
    }
}
