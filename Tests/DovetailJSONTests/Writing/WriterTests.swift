import Testing

@testable import DovetailJSON

@Suite("Writing")
struct WriterTests {
    private func text(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("Members and items are separated by commas, whatever they are")
    func separates() {
        let written = text { writer in
            writer.beginArray()
            writer.write(1)
            writer.write("[")
            writer.write("{")
            writer.write(":")
            writer.beginObject()
            writer.member("a", "x")
            writer.member("n", nil as Int?)
            writer.member("b", 2)
            writer.member("c", [1.5, 2])
            writer.member("d", ["k": true])
            writer.member(name: "e\"f", Int32(3))
            writer.member(name: "g", nil as String?)
            writer.key("h")
            writer.beginArray()
            writer.endArray()
            writer.member("i", Nullable<Int>.null)
            writer.endObject()
            writer.beginObject()
            writer.endObject()
            writer.writeNull()
            writer.endArray()
        }
        #expect(
            written
                == #"[1,"[","{",":",{"a":"x","b":2,"c":[1.5,2],"d":{"k":true},"e\"f":3,"h":[],"i":null},{},null]"#
        )
    }

    @Test("Members of scalar types are written as members of any type are")
    func writesScalarMembers() {
        let written = text { writer in
            writer.beginObject()
            writer.string("a", "x")
            writer.int("b", -1)
            writer.int64("c", .max)
            writer.bool("d", true)
            writer.double("e", 0.5)
            writer.strings("f", ["x"])
            writer.ints("g", [1])
            writer.int64s("h", [2])
            writer.bools("i", [false])
            writer.doubles("j", [1.5])
            writer.endObject()
        }
        #expect(
            written
                == #"{"a":"x","b":-1,"c":9223372036854775807,"d":true,"e":0.5,"f":["x"],"g":[1],"h":[2],"i":[false],"j":[1.5]}"#
        )
    }

    @Test("Members of scalar types that may be absent are written when they are there", arguments: [true, false])
    func writesOptionalScalarMembers(areThere: Bool) {
        let written = text { writer in
            writer.beginObject()
            writer.optionalString("a", areThere ? "x" : nil)
            writer.optionalInt("b", areThere ? -1 : nil)
            writer.optionalInt64("c", areThere ? 2 : nil)
            writer.optionalBool("d", areThere ? true : nil)
            writer.optionalDouble("e", areThere ? 0.5 : nil)
            writer.optionalStrings("f", areThere ? ["x"] : nil)
            writer.optionalInts("g", areThere ? [1] : nil)
            writer.optionalInt64s("h", areThere ? [2] : nil)
            writer.optionalBools("i", areThere ? [false] : nil)
            writer.optionalDoubles("j", areThere ? [1.5] : nil)
            writer.endObject()
        }
        let all = #"{"a":"x","b":-1,"c":2,"d":true,"e":0.5,"f":["x"],"g":[1],"h":[2],"i":[false],"j":[1.5]}"#
        #expect(written == (areThere ? all : "{}"))
    }

    @Test("Only what must be escaped is")
    func escapesMinimally() {
        let all = String(String.UnicodeScalarView((0...0x7F).compactMap { Unicode.Scalar($0) })) + "é😀\u{2028}"
        let controls = [
            #"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#,
            #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"#,
        ]
        let rest = String(all.unicodeScalars.dropFirst(32))
            .replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
        #expect(text { $0.write(all) } == "\"" + controls.joined() + rest + "\"")
        #expect(text { $0.write("") } == "\"\"")
    }

    @Test("A special character is found at every place of a string")
    func escapesEverywhere() throws {
        for length in 1..<40 {
            for position in 0..<length {
                var characters = [Character](repeating: "a", count: length)
                characters[position] = "\n"
                let value = String(characters)
                #expect(text { $0.write(value) } == "\"" + value.replacing("\n", with: #"\n"#) + "\"")
            }
        }
    }

    @Test(
        "Integers of every length are exact",
        arguments: [Int64.min, .max, 0, -1]
            + (0...18).flatMap { digits -> [Int64] in
                let power = (0..<digits).reduce(Int64(1)) { value, _ in value * 10 }
                return [power, power - 1, -power, power &* 9 &+ 7]
            }
    )
    func writesIntegers(value: Int64) {
        #expect(text { $0.write(value) } == "\(value)")
    }

    @Test(
        "Doubles are the shortest that read as the same, integers without fraction",
        arguments: [
            (1, "1"), (-0.0, "-0"), (0.1, "0.1"), (1e15, "1000000000000000"), (1e21, "1e+21"),
            (.leastNonzeroMagnitude, "5e-324"),
            (1.0 / 3, "0.3333333333333333"), (-2.5e-7, "-2.5e-07"),
        ]
    )
    func writesDoubles(value: Double, expected: String) {
        #expect(text { $0.write(value) } == expected)
        #expect(Reading(expected) { $0.readDouble() }.value.bitPattern == value.bitPattern)
        #expect(text { $0.write(Float(0.1)) } == "0.1")
    }

    @Test("A number that is not finite becomes null, and the writer tells")
    func writesNonFiniteNumbers() {
        func written(_ value: Double) -> (text: String, tells: Bool) {
            var writer = JSONWriter()
            writer.write(value)
            return (String(decoding: writer.bytes, as: UTF8.self), writer.wroteNonFiniteNumber)
        }
        for value in [Double.nan, .infinity, -.infinity] { #expect(written(value) == ("null", true)) }
        #expect(written(1.5) == ("1.5", false))
    }

    @Test("A type writes what it reads")
    func writesGeneratedTypes() {
        let written = #"{"text":"a\nb","tags":["x","y"],"rating":3}"#
        let note = Reading(written, NoteCreate.init).value
        #expect(text { note.write(to: &$0) } == written)
        let list = [note, note]
        #expect(text { list.write(to: &$0) } == "[\(written),\(written)]")
    }

    @Test("Dictionaries are sorted by name")
    func sortsDictionaries() {
        #expect(text { ["b": 1, "a": 2, "c": 3].write(to: &$0) } == #"{"a":2,"b":1,"c":3}"#)
    }

    @Test("Decimals of few places are written as the shortest text, like all other doubles")
    func writesShortDecimals() {
        var random = Random.seeded()
        for _ in 0..<20_000 {
            let power = [1, 10, 100, 1_000, 10_000, 1_000_000, 100_000_000].randomElement(using: &random) ?? 1
            let digits = Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random)
            let short = Double(digits >> Int64.random(in: 0...49, using: &random)) / Double(power)
            let any = Double(bitPattern: random.next())
            for value in [short, any, short.nextUp] where value.isFinite {
                #expect(text { $0.write(value) } == value.jsonText, "\(random)")
            }
        }
    }

    @Test("Names of every length are written whole")
    func writesNames() {
        let names: [StaticString] = [
            "", "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmno",
            "abcdefghijklmnop", "abcdefghijklmnopq", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        ]
        let written = text { writer in
            writer.beginObject()
            for name in names { writer.member(name, true) }
            writer.endObject()
        }
        #expect(written == "{" + names.map { "\"\($0)\":true" }.joined(separator: ",") + "}")
    }

    @Test("Writers at the same time do not see each other's bytes, whatever their sizes")
    func writesAtTheSameTime() async {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask {
                    (0..<500).allSatisfy { round in
                        let size = (round * 7_919 + number) % 5_000
                        let value = String(repeating: "\(number)", count: size)
                        var writer = JSONWriter(capacity: round % 3 * 1_000)
                        writer.write(value)
                        return writer.bytes == Array("\"\(value)\"".utf8)
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
