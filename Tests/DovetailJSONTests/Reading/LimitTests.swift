import Testing

@testable import DovetailJSON

@Suite("Hostile texts")
struct LimitTests {
    @Test("Depth is limited for every way of reading, and 512 levels do not exhaust the stack")
    func limitsDepth() {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            for limit in [1, 64, 512] {
                let limits = JSONLimits(maxDepth: limit)
                let innermost = open == "[" ? "" : "1"
                let text = { String(repeating: open, count: $0) + innermost + String(repeating: close, count: $0) }
                #expect(Reading(text(limit), limits: limits) { $0.readValue() }.syntaxError == nil)
                #expect(Reading(text(limit), limits: limits) { $0.skipValue() }.syntaxError == nil)
                let tooDeep = JSONSyntaxError.Reason.tooDeep(limit: limit)
                #expect(Reading(text(limit + 1), limits: limits) { $0.readValue() }.syntaxError?.reason == tooDeep)
                #expect(Reading(text(limit + 1), limits: limits) { $0.skipValue() }.syntaxError?.reason == tooDeep)
            }
        }
        #expect(JSONLimits(maxDepth: 100_000).maxDepth == 512)
    }

    @Test("Two MiB of opening brackets are refused at the limit of depth")
    func refusesBrackets() {
        let bytes = [UInt8](repeating: Byte.openBracket, count: 2 << 20)
        let error = Reading(bytes) { $0.readValue() }.syntaxError
        #expect(error?.offset == 128)
        #expect(error?.sentence == "Arrays and objects may nest at most 128 levels deep.")
    }

    @Test("A text beyond the limit of bytes is refused before it is read")
    func limitsSize() {
        let error = Reading("[1,2,3]", limits: JSONLimits(maxBytes: 6)) { $0.readValue() }.syntaxError
        #expect(error?.sentence == "The text may have at most 6 bytes, has 7.")
        #expect(Reading("[1,2,3]", limits: JSONLimits(maxBytes: 7)) { $0.readValue() }.syntaxError == nil)
    }

    @Test("A number of a million digits is read, compared and refused in time")
    func readsLongNumbers() throws {
        let text = "1" + String(repeating: "3", count: 1_000_000)
        let value = try JSONValue.parse(text)
        #expect(value == .number(try #require(JSONNumber(text + ".0"))))
        let integer = Reading(text) { $0.readInt(multipleOf: 3) }
        #expect(integer.violationCount == 1)
        #expect(integer.violations.first.map { $0.detail.utf8.count < 200 } == true)
        #expect(Reading(text) { $0.readDouble() }.violationCount == 1)
        #expect(Reading("0." + text) { $0.readDouble(multipleOf: 0.01) }.lines.count == 1)
        #expect(Reading("1e" + text) { $0.readDouble() }.violationCount == 1)
        #expect(Reading("1e-" + text) { $0.readInt() }.violationCount == 1)
    }

    @Test("A hundred thousand repeated names are all counted, and a hundred reported")
    func countsDuplicates() {
        let text = "{" + String(repeating: #""text":"a","#, count: 100_000) + #""rating":1}"#
        for reading in [Reading(text) { _ = NoteCreate(reading: &$0) }, Reading(text) { _ = $0.readValue() }] {
            #expect(reading.violationCount == 99_999)
            #expect(reading.violations.count == 100)
        }
    }

    @Test("A hundred thousand different names take time in proportion")
    func takesManyNames() throws {
        let text = "{" + (0..<100_000).map { #""name\#($0)":\#($0)"# }.joined(separator: ",") + "}"
        guard case .object(let object) = try JSONValue.parse(text) else {
            Issue.record("not an object")
            return
        }
        #expect(object.count == 100_000)
        #expect(object["name99999"] == 99_999)
        #expect(Reading(text) { $0.readDictionary { $0.readInt() } }.value.count == 100_000)
    }

    @Test("Violations below long names are reported as far as there is room for their pointers")
    func longNames() {
        let long = String(repeating: "k", count: 100_000)
        func pointers(_ name: String) -> [Int] {
            let reading = Reading(#"{"\#(name)":[1,2,3],"a":[4]}"#) {
                $0.readDictionary { $0.readArray { $0.readString() } }
            }
            #expect(reading.violationCount == 4)
            return reading.lines.map { $0.prefix { $0 != " " }.utf8.count }
        }
        #expect(pointers("k") == [4, 4, 4, 4])
        #expect(pointers(long) == [100_003])
    }

    @Test("Every prefix of a text, and every text with one byte changed, is read to an end")
    func survivesMutations() {
        let bytes = Array(
            #"{"text":"a\u00e9\ud83d\ude00é","tags":["x","y"],"rating":-1.5e+2,"o":{"p":[true,null]}}"#.utf8
        )
        for end in bytes.indices {
            #expect(Reading(Array(bytes[..<end]), NoteCreate.init).syntaxError != nil)
            #expect(Reading(Array(bytes[..<end])) { $0.readValue() }.syntaxError != nil)
        }
        for index in bytes.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = bytes
                changed[index] = byte
                let value = Reading(changed) { $0.readValue() }
                let note = Reading(changed, NoteCreate.init)
                let skipped = Reading(changed) { $0.skipValue() }
                #expect(value.syntaxError == skipped.syntaxError)
                #expect((value.syntaxError == nil) == (note.syntaxError == nil))
            }
        }
    }
}
