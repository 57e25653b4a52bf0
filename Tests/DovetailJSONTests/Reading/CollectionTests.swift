import Testing

@testable import DovetailJSON

@Suite("Reading arrays, dictionaries and members")
struct CollectionTests {
    @Test(
        "Items are compared as JSON values",
        arguments: [
            ("[1,2,1.0]", "items 0 and 2 are equal"), (#"["a","\u0061"]"#, "items 0 and 1 are equal"),
            (#"[{"a":1,"b":2},{"b":2,"a":1e0}]"#, "items 0 and 1 are equal"), ("[[],{},[]]", "items 0 and 2 are equal"),
        ]
    )
    func findsEqualItems(text: String, detail: String) {
        let reading = Reading(text) { $0.readArray(unique: true) { $0.skipValue() } }
        #expect(reading.lines == [" uniqueItems: must not repeat an item, \(detail)"])
    }

    @Test("Items that differ in type, value or composition of characters are not equal")
    func toleratesDifferentItems() {
        let text = "[1,true,\"1\",[1],{\"1\":1},null,0,false,\"\u{e9}\",\"e\u{301}\",9007199254740993,9007199254740992]"
        #expect(Reading(text) { $0.readArray(unique: true) { $0.readValue() } }.lines == [])
    }

    @Test("The number of items is checked, and other types are refused")
    func countsItems() {
        #expect(
            Reading("[]") { $0.readArray(minItems: 1) { $0.readInt() } }.lines
                == [" minItems: must have at least 1 item, has 0"]
        )
        let reading = Reading("{}") { $0.readArray(minItems: 1) { $0.readInt() } }
        #expect(reading.lines == [" type: must be an array, is an object"])
    }

    @Test("Arrays of scalars are read as any array is")
    func readsScalars() {
        #expect(Reading(#"["a","b"]"#) { $0.readStrings() }.value == ["a", "b"])
        #expect(Reading("[1,-2]") { $0.readInts() }.value == [1, -2])
        #expect(Reading("[9223372036854775807]") { $0.readInt64s() }.value == [.max])
        #expect(Reading("[0.5,1e3]") { $0.readDoubles() }.value == [0.5, 1000])
        #expect(Reading("[true,false]") { $0.readBools() }.value == [true, false])
        let reading = Reading("[1,2,1]") { $0.readInts(minItems: 4, maxItems: 2, unique: true) }
        #expect(
            reading.lines == [
                " minItems: must have at least 4 items, has 3", " maxItems: must have at most 2 items, has 3",
                " uniqueItems: must not repeat an item, items 0 and 2 are equal",
            ]
        )
    }

    @Test("A report inside an item goes to the item, and one behind the array to the array")
    func placesReports() {
        let reading = Reading(#"{"a":[[],[0]]}"#) { reader in
            var object = JSONObjectCursor(Fields.a)
            while reader.nextField(&object) != nil {
                _ = reader.readArray { reader in
                    let inner = reader.readArray { $0.readInt() }
                    reader.report(keyword: "k", detail: "inner \(inner)")
                    return inner
                }
                reader.report(keyword: "k", detail: "outer")
            }
            reader.report(keyword: "k", detail: "root")
        }
        #expect(reading.lines == [" k: root", "/a k: outer", "/a/0 k: inner []", "/a/1 k: inner [0]"])
    }

    @Test("Dictionaries take any name once and count their members")
    func readsDictionaries() {
        let reading = Reading(#"{"a":1,"":2,"a":3,"b":"x"}"#) {
            $0.readDictionary(minProperties: 5, maxProperties: 3) { $0.readInt() }
        }
        #expect(reading.value == ["a": 1, "": 2, "b": 0])
        #expect(
            reading.lines == [
                " minProperties: must have at least 5 members, has 4",
                " maxProperties: must have at most 3 members, has 4",
                "/a duplicateName: must not occur more than once in its object",
                "/b type: must be an integer, is a string",
            ]
        )
    }

    @Test("Any object can be walked with the offsets of its values")
    func walksMembers() {
        let reading = Reading(#" {"a" : [1, 22 ], "a":{}}"#) { reader in
            var places: [String] = []
            guard reader.beginObject() else { return places }
            while let name = reader.nextMember() {
                places.append("\(name) \(reader.offset)")
                guard reader.peek() == .array, reader.beginArray() else {
                    reader.skipValue()
                    continue
                }
                while reader.nextElement() {
                    let start = reader.offset
                    reader.skipValue()
                    places.append("\(start)..<\(reader.offset)")
                }
            }
            return places
        }
        #expect(reading.value == ["a 8", "9..<10", "12..<14", "a 22"])
        #expect(reading.syntaxError == nil)
    }

    @Test("Members that are read over do not move the place of a report")
    func keepsPlaceWhenSkipping() {
        let reading = Reading(#"{"a":{"b":{"c":1}}}"#) { reader in
            var object = JSONObjectCursor(Fields.a)
            while reader.nextField(&object) != nil {
                reader.skipValue()
                reader.report(keyword: "k", detail: "d")
            }
        }
        #expect(reading.lines == ["/a k: d"])
    }
}
