import Testing

@testable import DovetailJSON

@Suite("JSON values")
struct JSONValueTests {
    @Test("Random values are the same after writing and reading, and their text is too")
    func roundTrips() throws {
        var random = Random.seeded()
        for _ in 0..<500 {
            let value = randomValue(depth: 5, &random)
            let text = value.description
            let read = try JSONValue.parse(text)
            #expect(read == value, "\(random) \(text)")
            #expect(read.hashValue == value.hashValue, "\(random)")
            #expect(read.description == text, "\(random)")
        }
    }

    private func randomValue(depth: Int, _ random: inout Random) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .number(JSONNumber(Int.random(in: .min ... .max, using: &random)))
        case 3:
            let double = Double(bitPattern: random.next())
            return double.isFinite ? .number(JSONNumber(floatLiteral: double)) : .number(0)
        case 4, 5: return .string(randomText(&random))
        case 6:
            return .array(
                (0..<Int.random(in: 0..<6, using: &random)).map { _ in randomValue(depth: depth - 1, &random) }
            )
        default:
            return .object(
                JSONObject(
                    (0..<Int.random(in: 0..<30, using: &random)).map { _ in
                        (randomText(&random), randomValue(depth: depth - 3, &random))
                    }
                )
            )
        }
    }

    private func randomText(_ random: inout Random) -> String {
        let ranges: [ClosedRange<UInt32>] = [0...0x7F, 0x20...0x7E, 0x80...0x7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF]
        let range = ranges.randomElement(using: &random) ?? 0...0x7F
        let scalars = (0..<Int.random(in: 0..<20, using: &random)).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: range, using: &random))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test("Objects are equal without regard to order, and are not without the same members")
    func comparesObjects() {
        #expect(["a": 1, "b": 2] as JSONValue == ["b": 2.0, "a": 1])
        #expect(["a": 1, "b": 2] as JSONValue != ["a": 1])
        #expect(["a": 1, "b": 2] as JSONValue != ["a": 1, "c": 2])
        #expect(["\u{e9}": 1] as JSONValue != ["e\u{301}": 1])
        #expect("\u{e9}" as JSONValue != "e\u{301}")
        #expect([1, 2] as JSONValue != [2, 1])
    }

    @Test("Objects keep their order and one value for a name, with few members and with many")
    func keepsMembers() {
        for count in [3, 17, 500] {
            var object = JSONObject((0..<count).map { ("n\($0)", .number(JSONNumber($0))) })
            #expect(object.append("n1", 7) == false)
            #expect(object["n1"] == 1 && object["n\(count)"] == nil)
            object["n1"] = nil
            object["n2"] = "changed"
            object["new"] = true
            #expect(object.count == count)
            #expect(object.names.prefix(2) == ["n0", "n2"] && object.names.last == "new")
            #expect(object["n1"] == nil && object["n2"] == "changed" && object["new"] == true)
        }
    }

    @Test("Parsing says where a text is no JSON")
    func throwsSyntaxErrors() {
        #expect(throws: JSONSyntaxError.self) { try JSONValue.parse("[1") }
        #expect(throws: JSONSyntaxError.self) { try JSONValue.parse([0x31, 0x00]) }
    }

    @Test("An indirect value is a value")
    func copiesIndirectValues() {
        var first = Indirect(wrappedValue: [1])
        let second = first
        first.wrappedValue.append(2)
        #expect(first.wrappedValue == [1, 2] && second.wrappedValue == [1] && first != second)
    }
}
