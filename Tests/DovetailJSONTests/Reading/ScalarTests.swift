import Testing

@testable import DovetailJSON

@Suite("Reading scalars")
struct ScalarTests {
    @Test(
        "Integers are read however they are written",
        arguments: [
            ("0", 0), ("-0", 0), ("-7", -7), ("1.0", 1), ("1e2", 100), ("120e-1", 12), ("-1.50e1", -15),
            ("0e999999", 0),
            ("0.0e-99999999999999999999", 0), ("999999999999999999", 999_999_999_999_999_999),
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775.807e3", .max),
        ]
    )
    func readsIntegers(text: String, value: Int) {
        let reading = Reading(text) { $0.readInt() }
        #expect(reading.value == value && reading.violations.isEmpty && reading.syntaxError == nil)
    }

    @Test(
        "A number that is no integer, or that does not fit, is a violation and no trap",
        arguments: [
            ("1.5", " type: must be an integer, is 1.5"),
            ("1e-1", " type: must be an integer, is 1e-1"),
            ("\"1\"", " type: must be an integer, is a string"),
            (
                "9223372036854775808",
                " format: must be a number from -9223372036854775808 to 9223372036854775807, is 9223372036854775808"
            ),
            (
                "-9223372036854775809",
                " format: must be a number from -9223372036854775808 to 9223372036854775807, is -9223372036854775809"
            ),
            (
                "1e1000000000",
                " format: must be a number from -9223372036854775808 to 9223372036854775807, is 1e1000000000"
            ),
        ]
    )
    func refusesOtherNumbers(text: String, line: String) {
        let reading = Reading(text) { $0.readInt() }
        #expect(reading.lines == [line])
        #expect(reading.value == 0)
    }

    @Test("Integers of 32 bits have their own range")
    func readsShortIntegers() {
        #expect(Reading("-2147483648") { $0.readInt32() }.value == .min)
        #expect(Reading("2147483647") { $0.readInt32() }.value == .max)
        #expect(
            Reading("2147483648") { $0.readInt32() }.lines
                == [" format: must be a number from -2147483648 to 2147483647, is 2147483648"]
        )
    }

    @Test("Integers of 64 bits without a sign have their own range, and are written as they are read")
    func readsUnsignedIntegers() {
        #expect(Reading("18446744073709551615") { $0.readUInt64() }.value == .max)
        #expect(Reading("1844674407370955161.5e1") { $0.readUInt64() }.value == .max)
        #expect(Reading("9223372036854775808") { $0.readUInt64(minimum: 9_223_372_036_854_775_808) }.lines == [])
        #expect(
            Reading("-1") { $0.readUInt64() }.lines
                == [" format: must be a number from 0 to 18446744073709551615, is -1"]
        )
        #expect(Reading("18446744073709551616") { $0.readUInt64() }.violationCount == 1)
        #expect(Reading("11") { $0.readUInt64(maximum: 10, multipleOf: 2) }.violationCount == 2)
        var writer = JSONWriter()
        UInt64.max.write(to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "18446744073709551615")
    }

    @Test("Every constraint of an integer is checked at its limit")
    func checksIntegers() {
        func lines(_ text: String) -> [String] {
            Reading(text) {
                $0.readInt64(minimum: 2, maximum: 20, exclusiveMinimum: 1, exclusiveMaximum: 21, multipleOf: 2)
            }.lines
        }
        #expect(lines("2") == [] && lines("20") == [])
        #expect(
            lines("1") == [
                " minimum: must be at least 2, is 1", " exclusiveMinimum: must be greater than 1, is 1",
                " multipleOf: must be a multiple of 2, is 1",
            ]
        )
        #expect(
            lines("21") == [
                " maximum: must be at most 20, is 21", " exclusiveMaximum: must be less than 21, is 21",
                " multipleOf: must be a multiple of 2, is 21",
            ]
        )
    }

    @Test(
        "Doubles are the nearest to what is written",
        arguments: [
            ("0", 0), ("-0.0", -0.0), ("0.1", 0.1), ("-123.456", -123.456), ("1e22", 1e22), ("1e23", 1e23),
            ("9007199254740993", 9_007_199_254_740_992),
            ("9007199254740993.00000000000000000001", 9_007_199_254_740_994),
            ("1.7976931348623157e308", .greatestFiniteMagnitude), ("4.9e-324", .leastNonzeroMagnitude), ("1e-400", 0),
            ("2.2250738585072014e-308", .leastNormalMagnitude), ("123456789012345678", 123_456_789_012_345_680),
        ]
    )
    func readsDoubles(text: String, value: Double) {
        let reading = Reading(text) { $0.readDouble() }
        #expect(reading.value.bitPattern == value.bitPattern && reading.violations.isEmpty)
    }

    @Test("A number beyond the largest double or float is a violation")
    func refusesTooLargeDoubles() {
        #expect(
            Reading("-1e400") { $0.readDouble() }.lines == [
                " format: must be a number from -1.7976931348623157e+308 to 1.7976931348623157e+308, is -1e400"
            ]
        )
        #expect(Reading("1e39") { $0.readFloat() }.violationCount == 1)
        #expect(Reading("3.4028235e38") { $0.readFloat() }.value == .greatestFiniteMagnitude)
        #expect(Reading("\"1\"") { $0.readDouble() }.lines == [" type: must be a number, is a string"])
    }

    @Test("Doubles are checked as they are written, not as they are rounded")
    func checksDoubles() {
        func lines(_ text: String) -> [String] {
            Reading(text) {
                $0.readDouble(minimum: 0.1, maximum: 100, exclusiveMinimum: 0, exclusiveMaximum: 100.5, multipleOf: 0.1)
            }.lines
        }
        #expect(lines("0.3") == [] && lines("0.1") == [] && lines("100.0") == [] && lines("1e1") == [])
        #expect(
            lines("0.09999999999999999999999") == [
                " minimum: must be at least 0.1, is 0.09999999999999999999999",
                " multipleOf: must be a multiple of 0.1, is 0.09999999999999999999999",
            ]
        )
        #expect(lines("100.00000000000000000001").first?.hasPrefix(" maximum: must be at most 100, is") == true)
        #expect(lines("0.35") == [" multipleOf: must be a multiple of 0.1, is 0.35"])
        #expect(lines("0").contains(" exclusiveMinimum: must be greater than 0, is 0"))
        #expect(lines("100.5").contains(" exclusiveMaximum: must be less than 100.5, is 100.5"))
    }

    @Test("Characters are counted as Unicode scalars")
    func countsScalars() {
        let family = "👨‍👩‍👧"
        #expect(Reading("\"\(family)\"") { $0.readString(minLength: 5, maxLength: 5) }.lines == [])
        #expect(
            Reading("\"\(family)\"") { $0.readString(minLength: 6) }.lines
                == [" minLength: must have at least 6 characters, has 5"]
        )
        #expect(
            Reading(#""\u00e9\ud83d\ude00""#) { $0.readString(maxLength: 1) }.lines
                == [" maxLength: must have at most 1 character, has 2"]
        )
    }

    @Test("A string from a list is found however it is escaped, and any other is a violation that lists them")
    func readsEnumerations() {
        let values = Fields.states
        #expect(Reading(#""draft""#) { $0.readString(oneOf: values) }.value == 0)
        #expect(Reading(#""publi\u0022shed""#) { $0.readString(oneOf: values) }.value == 1)
        let other = Reading(#""drafts""#) { $0.readString(oneOf: values) }
        #expect(other.value == nil)
        #expect(other.lines == [#" enum: must be one of "draft", "publi\"shed""#])
    }

    @Test("Null is taken only when it is there")
    func readsNull() {
        let reading = Reading("[null,1]") { reader in reader.readArray { Nullable<Int>(reading: &$0) } }
        #expect(reading.value == [.null, .value(1)])
        #expect(Reading("nil") { $0.readNull() }.syntaxError?.offset == 1)
    }

    @Test("A kind is told by the first byte")
    func peeks() {
        for (text, kind) in [
            ("null", JSONKind.null), ("false", .boolean), ("-1", .number), ("\"", .string), ("[", .array),
        ] {
            let bytes = Array(text.utf8)
            let reader = JSONReader(bytes.span)
            #expect(reader.peek() == kind)
        }
        #expect(Reading("]") { $0.peek() }.value == nil)
    }
}
