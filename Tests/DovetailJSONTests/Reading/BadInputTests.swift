import Patience
import Testing

@testable import DovetailJSON

/// Inputs that are made to hurt. Each has one verdict, and takes time in proportion to its size.
///
/// The bounds are those of a debug build on a busy machine; `docs/performance.md` has the figures of an optimised one.
@Suite("Bad input", .serialized)
struct BadInputTests {
    /// A text, and the reason for which it is no JSON.
    struct Broken: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let reason: JSONSyntaxError.Reason

        init(_ name: String, _ bytes: [UInt8], _ reason: JSONSyntaxError.Reason) {
            self.name = name
            self.bytes = bytes
            self.reason = reason
        }

        init(_ name: String, _ text: String, _ reason: JSONSyntaxError.Reason) {
            self.init(name, Array(text.utf8), reason)
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        Broken("100,000 arrays", repeated("[", 100_000) + repeated("]", 100_000), .tooDeep(limit: 128)),
        Broken("100,000 objects", repeated(#"{"a":"#, 100_000) + "1" + repeated("}", 100_000), .tooDeep(limit: 128)),
        Broken("2 MiB of brackets", repeated("[", 2 << 20), .tooDeep(limit: 128)),
        Broken("NUL for a value", "[\0]", .unexpectedByte(0, expected: .value)),
        Broken("NUL in a string", "\"\0\"", .controlCharacter(0)),
        Broken("NUL behind the value", "1\0", .trailingContent),
        Broken("a high surrogate alone", #""\ud800""#, .loneSurrogate(0xD800)),
        Broken("a low surrogate alone", #""\udfff""#, .loneSurrogate(0xDFFF)),
        Broken("a high surrogate before another character", #""\ud800\u0041""#, .loneSurrogate(0xD800)),
        Broken("surrogates in the wrong order", #""\udc00\ud800""#, .loneSurrogate(0xDC00)),
        Broken("a lone surrogate in a name", #"{"\ud800":1}"#, .loneSurrogate(0xD800)),
        Broken("a surrogate in UTF-8", [0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8),
        Broken("an overlong NUL", [0x22, 0xC0, 0x80, 0x22], .invalidUTF8),
        Broken("a character cut off", [0x22, 0xE2, 0x82, 0x22], .invalidUTF8),
        Broken("a byte order mark", "\u{FEFF}1", .byteOrderMark),
        Broken("a number with a leading zero", repeated("0", 1_000_000), .leadingZero),
    ])
    func `is refused with its reason, however it is read`(_ row: Broken) {
        let time = ContinuousClock().measure {
            #expect(Reading(row.bytes) { $0.readValue() }.syntaxError?.reason == row.reason)
            #expect(Reading(row.bytes) { $0.skipValue() }.syntaxError?.reason == row.reason)
            #expect(Reading(row.bytes, NoteCreate.init).syntaxError?.reason == row.reason)
        }
        #expect(time < patient(.seconds(5)))
    }

    @Test(arguments: [
        ("9223372036854775808", "must be a number from -9223372036854775808 to 9223372036854775807"),
        ("-9223372036854775809", "must be a number from -9223372036854775808 to 9223372036854775807"),
        ("1e400", "must be a number from -9223372036854775808 to 9223372036854775807"),
        ("1e999999999999999999999", "must be a number from -9223372036854775808 to 9223372036854775807"),
        ("1e-400", "must be an integer"),
        ("0.99999999999999999999999", "must be an integer"),
    ])
    func `never becomes another integer`(_ text: String, _ detail: String) {
        let reading = Reading(text) { $0.readInt64() }
        #expect(reading.lines.count == 1)
        #expect(reading.violations.first?.detail.hasPrefix(detail) == true, "\(reading.lines)")
    }

    @Test func `at the ends of the integers is exact`() {
        #expect(Reading("-9223372036854775808") { $0.readInt64() }.value == .min)
        #expect(Reading("9223372036854775807") { $0.readInt64() }.value == .max)
        #expect(Reading("922337203685477580.7e1") { $0.readInt64() }.value == .max)
        #expect(Reading("2147483648") { $0.readInt32() }.violationCount == 1)
        #expect(Reading("-0") { $0.readInt64() }.lines == [])
    }

    @Test func `beyond the largest double is refused, and kept exactly where any value may stand`() throws {
        for text in ["1e400", "-1e400", "1e999999", "1" + repeated("0", 400)] {
            #expect(Reading(text) { $0.readDouble() }.violations.map(\.keyword) == ["format"])
            #expect(try JSONValue.parse(text).description == text)
        }
        #expect(Reading("1e-400") { $0.readDouble() }.value == 0)
    }

    @Test func `as minus zero keeps its sign as a double, and equals zero`() throws {
        let reading = Reading("-0") { $0.readDouble(minimum: 0) }
        #expect(reading.lines == [])
        #expect(reading.value.sign == .minus)
        var writer = JSONWriter()
        writer.write(reading.value)
        #expect(writer.bytes == Array("-0".utf8))
        #expect(try JSONValue.parse("-0") == JSONValue.parse("0.0"))
    }

    @Test func `as an escaped NUL is a character like others`() throws {
        let text = #""a\u0000b""#
        #expect(Reading(text) { $0.readString(maxLength: 3) }.value == "a\0b")
        #expect(try JSONValue.parse(text).description == text)
    }

    @Test func `of a million digits is read in time`() {
        let number = "1" + repeated("3", 1_000_000)
        for text in [number, "-" + number, "0." + number, number + ".5", "1e" + number, "1e-" + number] {
            let time = ContinuousClock().measure {
                _ = Reading(text) { $0.readValue() }
                _ = Reading(text) { $0.readInt64(minimum: 1, multipleOf: 7) }
                _ = Reading(text) { $0.readDouble(maximum: 1, multipleOf: 0.01) }
            }
            #expect(time < patient(.seconds(20)), "\(text.prefix(5)) took \(time)")
        }
    }

    @Test func `of names that repeat is reported and takes time in proportion`() {
        expectProportion("repeated names") { count in
            let text = "{" + repeated(#""text":"a","#, count) + #""rating":1}"#
            return {
                #expect(Reading(text, NoteCreate.init).violationCount == count - 1)
                #expect(Reading(text) { $0.readValue() }.violationCount == count - 1)
            }
        }
    }

    @Test(arguments: ["n", "long-name-before-the-part-that-differs-", "\u{E9}"])
    func `of many names takes time in proportion`(_ prefix: String) {
        expectProportion("names from \(prefix)") { count in
            let names = (0..<count).map { "\(prefix)\($0)" }
            let text = "{" + names.map { #""\#($0)":0"# }.joined(separator: ",") + "}"
            return {
                #expect(Reading(text) { $0.readDictionary { $0.readInt() } }.value.count == count)
                guard case .object(let object) = Reading(text, { $0.readValue() }).value else { return }
                #expect(object.count == count)
                #expect(Reading(text, NoteCreate.init).syntaxError == nil)
            }
        }
    }

    @Test func `of many items that must differ takes time in proportion`() {
        expectProportion("unique items") { count in
            let text = "[" + (0..<count).map { #"{"a":[\#($0)],"b":"\#(count)"}"# }.joined(separator: ",") + "]"
            return { #expect(Reading(text) { $0.readArray(unique: true) { $0.readValue() } }.lines == []) }
        }
    }

    /// Twice as much must take about twice as long: four times leave room for a machine that does other things.
    private func expectProportion(_ name: String, _ work: (_ count: Int) -> () -> Void) {
        func fastest(_ count: Int) -> Duration {
            let work = work(count)
            return (0..<4).map { _ in ContinuousClock().measure(work) }.min() ?? .zero
        }
        let (single, double) = (fastest(10_000), fastest(20_000))
        #expect(double < single * 4, "\(name): \(single) for 10,000, \(double) for 20,000")
        #expect(double < patient(.seconds(10)), "\(name): \(double)")
    }
}

private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
