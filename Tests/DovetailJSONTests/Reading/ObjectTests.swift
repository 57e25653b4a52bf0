import Testing

@testable import DovetailJSON

@Suite("Reading objects with known fields")
struct ObjectTests {
    @Test("Members are read in any order, with any spelling of their names, and unknown ones are read over")
    func readsMembersInAnyOrder() {
        let reading = Reading(
            #"{ "x":{"text":[1]}, "rating":2, "t\u0061gs":["a","b"], "":0, "text2":0, "text":"t" }"#,
            NoteCreate.init
        )
        #expect(reading.lines == [])
        #expect(reading.value.text == "t" && reading.value.tags == ["a", "b"] && reading.value.rating == 2)
    }

    @Test("All violations are reported in document order, each with its pointer")
    func reportsEveryViolation() {
        let reading = Reading(
            #"{"text":"12345678901","tags":["a","toolong","a",7],"rating":9,"text":"again"}"#,
            NoteCreate.init
        )
        #expect(
            reading.lines == [
                "/text maxLength: must have at most 10 characters, has 11",
                "/tags maxItems: must have at most 3 items, has 4",
                "/tags uniqueItems: must not repeat an item, items 0 and 2 are equal",
                "/tags/1 maxLength: must have at most 4 characters, has 7",
                "/tags/3 type: must be a string, is a number",
                "/rating maximum: must be at most 5, is 9",
                "/text duplicateName: must not occur more than once in its object",
            ]
        )
        #expect(reading.value.text == "12345678901")
    }

    @Test("A missing member is reported at its object, before what is wrong inside")
    func reportsMissingMembers() {
        let reading = Reading(#"[{"rating":0},{}]"#) { $0.readArray { NoteCreate(reading: &$0) } }
        #expect(
            reading.lines == [
                #"/0 required: must have the member "text", which is required"#,
                "/0/rating minimum: must be at least 1, is 0",
                #"/1 required: must have the member "text", which is required"#,
            ]
        )
    }

    @Test(
        "A value that is no object is one violation and no missing members",
        arguments: [
            ("[{}]", "an array"), ("null", "null"), ("\"\"", "a string"), ("1", "a number"), ("true", "a boolean"),
        ]
    )
    func reportsOtherTypes(text: String, phrase: String) {
        let reading = Reading("{\"n\":\(text)}") { reader in
            var object = JSONObjectCursor(Fields.n)
            while reader.nextField(&object) != nil { _ = NoteCreate(reading: &reader) }
        }
        #expect(reading.lines == ["/n type: must be an object, is \(phrase)"])
    }

    @Test("A syntax error ends the reading: what was found before it stays, missing members are not reported")
    func stopsAtSyntaxErrors() {
        let reading = Reading(#"{"rating":9,"tags":[}"#, NoteCreate.init)
        #expect(reading.lines == ["/rating maximum: must be at most 5, is 9"])
        #expect(reading.syntaxError?.offset == 20)
    }

    @Test("Unknown members are refused, or kept with their names")
    func refusesOrKeepsUnknownMembers() {
        let text = #"{"a/b~":1,"known":2,"a/b~":3,"é":4}"#
        let refused = Reading(text) { reader in
            var object = JSONObjectCursor(Fields.refusing)
            while reader.nextField(&object) != nil { reader.skipValue() }
        }
        #expect(
            refused.lines
                == ["/a~1b~0", "/a~1b~0", "/é"].map {
                    "\($0) additionalProperties: is not a member that this object may have"
                }
        )
        let kept = Reading(text) { reader in
            var values: [String: Int] = [:]
            var object = JSONObjectCursor(Fields.keeping)
            while let field = reader.nextFieldIndex(&object) {
                values[field == 0 ? "known" : reader.unknownName] = reader.readInt()
            }
            return values
        }
        #expect(kept.value == ["a/b~": 1, "known": 2, "é": 4])
        #expect(
            kept.lines == [
                " minProperties: must have at least 5 members, has 4",
                " maxProperties: must have at most 3 members, has 4",
                "/a~1b~0 duplicateName: must not occur more than once in its object",
            ]
        )
    }

    @Test("Names in one text are the same as names in a list")
    func takesNamesInOneText() {
        let fields = Fields.inOneText
        #expect(fields.names.map { Array($0.utf8) } == ["id", "a\"b\\", "e\u{301}", "\u{301}"].map { Array($0.utf8) })
        #expect(fields.required == [0, 2])
        #expect(fields.unknown == .refuse)
        #expect(Fields.none.names.isEmpty)
    }

    @Test("Names of every length and of up to 200 fields are told apart")
    func findsFieldsByName() {
        let (names, fields) = (Fields.manyNames, Fields.many)
        for order in [names, names.reversed()] {
            var writer = JSONWriter()
            writer.beginObject()
            for name in order { writer.member(name: name, name) }
            writer.endObject()
            let reading = Reading(writer.bytes) { reader in
                var object = JSONObjectCursor(fields)
                var found: [String] = []
                while let field = reader.nextFieldIndex(&object) {
                    #expect(reader.readString() == names[field])
                    found.append(names[field])
                }
                return found
            }
            #expect(reading.value == order && reading.lines == [])
        }
        let missing = Reading(#"{"n1":0,"n1":0}"#) { reader in
            var object = JSONObjectCursor(fields)
            while reader.nextField(&object) != nil { reader.skipValue() }
        }
        #expect(missing.violationCount == names.count)
        #expect(missing.violations.count == 100)
    }

    @Test("The first 64 fields have a case each, and all others one")
    func numbersFields() {
        var writer = JSONWriter()
        writer.beginObject()
        for name in Fields.manyNames { writer.member(name: name, name) }
        writer.endObject()
        let reading = Reading(writer.bytes) { reader in
            var object = JSONObjectCursor(Fields.many)
            var found: [JSONField] = []
            while let field = reader.nextField(&object) {
                reader.skipValue()
                found.append(field)
            }
            return found
        }
        #expect(reading.value.prefix(64).map { "\($0)" } == (0..<64).map { "f\($0)" })
        #expect(reading.value.count == Fields.manyNames.count && Set(reading.value.dropFirst(64)) == [.other])
    }

    @Test("A prefix of a name is another name, even where the text ends")
    func doesNotTakePrefixes() {
        for text in [#"{"tex":1}"#, #"{"texts":1}"#, #"{"text"#, #"{"text"}"#, #"{"text":"#] {
            let reading = Reading(text, NoteCreate.init)
            #expect(reading.value.text == "")
            #expect(reading.syntaxError != nil || reading.violationCount == 1)
        }
    }

    @Test("A placeholder of any type is made from nothing")
    func makesPlaceholders() {
        let note: NoteCreate = JSONReader.placeholder()
        #expect(note.text == "" && note.tags == nil && note.rating == 0)
    }

    @Test("A value can be read twice, and only what was found the last time counts")
    func rewinds() {
        let reading = Reading(#"{"a":[1,"x"]}"#) { reader in
            var object = JSONObjectCursor(Fields.a)
            var strings: [String] = []
            while reader.nextField(&object) != nil {
                let start = reader.checkpoint()
                _ = reader.readArray { $0.readInt() }
                #expect(reader.violationCount == start.violationCount + 1)
                reader.rewind(to: start)
                strings = reader.readArray { $0.readString() }
            }
            return strings
        }
        #expect(reading.value == ["", "x"])
        #expect(reading.lines == ["/a/0 type: must be a string, is a number"])
    }
}
