import DovetailJSON
import Testing

@Suite("Values that are checked by their schema before they are read")
struct CheckingTests {
    private static let noTen = CheckedSchema(
        #"{"properties":{"a":{"not":{"const":10}},"b":{"items":{"not":{"const":"x"}}}}}"#
    )

    /// Reads an object of integers after a check, and returns the violations.
    private func check(_ text: String, _ schema: CheckedSchema = noTen) -> [String] {
        let bytes = Array(text.utf8)
        var reader = JSONReader(bytes.span)
        _ = reader.readChecked(schema) { $0.readDictionary { $0.readValue() } }
        reader.finish()
        return reader.violations.map { "\($0.place) \($0.keyword)" }
    }

    @Test(
        "A violation is reported where it is",
        arguments: [
            (#"{"a":1,"b":["y"]}"#, []),
            (#"{"a":10}"#, [#"pointer("/a") not"#]),
            (#"{"c":{"a":10},"b":["y","x"],"a":10}"#, [#"pointer("/b/1") not"#, #"pointer("/a") not"#]),
            (#"{"a":1,"a":10}"#, [#"pointer("/a") duplicateName"#]),
            (#"{"a":10,"a":1}"#, [#"pointer("/a") not"#, #"pointer("/a") duplicateName"#]),
        ]
    )
    func places(text: String, violations: [String]) {
        #expect(check(text).sorted() == violations.sorted())
    }

    @Test("What reading finds is not reported again when the check has found it")
    func once() {
        let schema = CheckedSchema(#"{"type":"object","maxProperties":3}"#)
        #expect(check("[]", schema) == [#"pointer("") type"#])
    }

    @Test("A schema that cannot be used lets nothing pass")
    func broken() {
        #expect(check("{}", CheckedSchema("{")) == [#"pointer("") schema"#])
        #expect(check("{}", CheckedSchema(##"{"$ref":"#/$defs/missing"}"##)) == [#"pointer("") schema"#])
    }

    @Test("After a syntax error nothing is checked")
    func syntaxError() {
        #expect(check(#"{"a":10"#) == [])
    }

    @Test(
        "A union reads the one branch that matches, and says so when none does or several do",
        arguments: [
            ("1", "1", [String]()), (#""abc""#, "abc", []), ("null", nil, ["oneOf"]),
            (#""a""#, nil, ["oneOf", "minLength"]), ("5", "5", ["oneOf"]),
        ]
    )
    func trial(text: String, result: String?, keywords: [String]) {
        let bytes = Array("[\(text),7]".utf8)
        var reader = JSONReader(bytes.span)
        let hasFirst = reader.beginArray() && reader.nextElement()
        var trial = reader.beginTrial("oneOf", of: 3)
        let number: Int? = reader.attempt(&trial) { $0.readInt() }
        let string: String? = reader.attempt(&trial) { $0.readString(minLength: 2) }
        let large: Int? = reader.attempt(&trial) { $0.readInt(minimum: 5) }
        reader.endTrial(trial, exactlyOne: true)
        #expect((number.map { "\($0)" } ?? string ?? large.map { "\($0)" }) == result)
        let hasSecond = reader.nextElement()
        let second = reader.readInt()
        #expect(hasFirst && hasSecond && second == 7)
        #expect(reader.violations.map(\.keyword) == keywords)
    }

    /// Reads what matches both branches of a union, each of which has the union inside.
    private static func readTwice(_ reader: inout JSONReader) {
        var trial = reader.beginTrial("anyOf", of: 2)
        for _ in 0..<2 {
            _ = reader.attempt(&trial) { reader in
                var object = JSONObjectCursor(next)
                while reader.nextField(&object) != nil { readTwice(&reader) }
            }
        }
        reader.endTrial(trial, exactlyOne: false)
    }

    private static let next = JSONFields("next")

    @Test("Unions that contain themselves are read in bounded time, however deep they nest", arguments: [12, 100])
    func ambiguity(depth: Int) {
        let text = String(repeating: #"{"next":"#, count: depth) + "{}" + String(repeating: "}", count: depth)
        let reading = Reading(text) { Self.readTwice(&$0) }
        #expect(reading.syntaxError?.reason == (depth == 12 ? nil : .tooAmbiguous))
        #expect(reading.lines == [])
    }

    @Test("Unions of one level are read however many there are")
    func manyUnions() {
        let text = "[" + Array(repeating: #"{"next":{}}"#, count: 100_000).joined(separator: ",") + "]"
        let reading = Reading(text) { $0.readArray { Self.readTwice(&$0) }.count }
        #expect(reading.value == 100_000)
        #expect(reading.syntaxError == nil)
    }

    @Test(
        "The constant that tells what an object is can stand anywhere in it",
        arguments: [
            (#"{"kind":"b"}"#, 1, [String]()), (#"{"x":{"kind":"a"},"kind":"b"}"#, 1, []), ("{}", nil, ["required"]),
            (#"{"kind":"c"}"#, nil, ["enum"]), (#"{"kind":1}"#, nil, ["type"]), ("[]", nil, ["type"]),
        ]
    )
    func tags(text: String, index: Int?, keywords: [String]) {
        let bytes = Array(text.utf8)
        var reader = JSONReader(bytes.span)
        let found = reader.readTag(Fields.kind, oneOf: Fields.letters)
        #expect(found == index)
        #expect(reader.offset == 0)
        reader.skipValue()
        reader.finish()
        #expect(reader.syntaxError == nil)
        #expect(reader.violations.map(\.keyword) == keywords)
    }

    @Test("A value of another kind is kept as it is where the schema asks for none")
    func untyped() {
        let bytes = Array(#"[{"a":1},2]"#.utf8)
        var reader = JSONReader(bytes.span)
        let values = reader.readArray { $0.readUntyped(.object) { $0.readDictionary { $0.readInt() } } }
        #expect(values == [.value(["a": 1]), .other(2)])
        var writer = JSONWriter()
        values.write(to: &writer)
        #expect(writer.bytes == bytes)
    }

    @Test("Parts of a value are merged whole, however deep they are, and tell of numbers that JSON has no text for")
    func mergedWhole() {
        let deep = (0..<400).reduce(JSONValue.null) { value, _ in .array([value]) }
        var merged = MergedValue()
        merged.add(["deep": deep])
        merged.add(["number": Double.nan])
        var writer = JSONWriter()
        merged.write(to: &writer)
        let expected: JSONValue = ["deep": deep, "number": nil]
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected.description)
        let isTold = writer.wroteNonFiniteNumber
        #expect(isTold)
    }

    @Test("Parts of a value are merged: objects member by member, of other values the first")
    func merged() {
        var objects = MergedValue()
        objects.add(["a": 1, "b": 2])
        objects.add([String: Int]?.none)
        objects.add(["b": 3, "c": 4])
        var texts = MergedValue()
        texts.add("a")
        texts.add(1)
        var writer = JSONWriter()
        writer.beginArray()
        objects.write(to: &writer)
        texts.write(to: &writer)
        MergedValue().write(to: &writer)
        writer.endArray()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"[{"a":1,"b":2,"c":4},"a",null]"#)
    }
}
