import Testing

@testable import DovetailJSON

@Suite("JSON numbers")
struct JSONNumberTests {
    private func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text), "\(text)") }

    @Test("Numbers with one value are equal and hash alike, however they are written")
    func comparesValues() throws {
        let groups = [
            ["1", "1.0", "10e-1", "0.1E+1", "1e0"], ["0", "-0", "0.000", "0e5", "-0E-99999999999999999999"],
            ["-15", "-1.5e1", "-150e-1"], ["9223372036854775808", "9223372036854775808.0"], ["0.1", "1e-1"],
            ["1e1000000000", "10e999999999"], ["9007199254740993"], ["9007199254740992", "9007199254740992e0"],
        ]
        for (index, group) in groups.enumerated() {
            for text in group {
                for (otherIndex, other) in groups.enumerated() {
                    for otherText in other {
                        let equal = try number(text) == number(otherText)
                        #expect(equal == (index == otherIndex), "\(text) \(otherText)")
                        if equal { #expect(try number(text).hashValue == number(otherText).hashValue) }
                    }
                }
            }
        }
    }

    @Test("Numbers have the order of their values")
    func orders() throws {
        let ascending = [
            "-1e99999999999999999999", "-1e400", "-10", "-9.99", "-1", "-1e-400", "0", "1e-1000000000", "0.1", "0.11",
            "0.2",
            "1", "9.5", "10", "99", "100.5", "1e20", "1e21", "1e1000000000",
        ]
        for (index, text) in ascending.enumerated() {
            for (otherIndex, other) in ascending.enumerated() {
                #expect(try (number(text) < number(other)) == (index < otherIndex), "\(text) \(other)")
            }
        }
    }

    @Test(
        "Numbers are rounded to integers on either side",
        arguments: [
            ("1.5", 1, 2), ("-1.5", -2, -1), ("3", 3, 3), ("-0.1", -1, 0), ("1e-400", 0, 1), ("120e-1", 12, 12),
            ("18446744073709551615.5", 18_446_744_073_709_551_615, 18_446_744_073_709_551_616),
        ] as [(String, Int128, Int128)]
    )
    func rounds(text: String, down: Int128, up: Int128) throws {
        #expect(try number(text).roundedDown == down)
        #expect(try number(text).roundedUp == up)
        #expect(try number("1e400").roundedDown > Int128(UInt64.max))
        #expect(try number("-1e400").roundedUp < Int128(Int64.min))
    }

    @Test(
        "Multiples are exact",
        arguments: [
            ("0.3", "0.1", true), ("0.35", "0.1", false), ("4.5", "1.5", true), ("-9", "3", true), ("0", "7", true),
            ("1e1000000000", "7", false), ("1e1000000000", "8", true), ("7e1000000000", "0.007", true),
            ("1e1000000000", "1e-1000000000", true), ("1e-1000000000", "1", false), ("3", "0", false), ("0", "0", true),
            ("123456789012345678901234567890", "10", true), ("123456789012345678901234567890", "11", false),
            ("15241578753238836750495351562536198787501905199875019052100", "123456789012345678901234567890", true),
            ("15241578753238836750495351562536198787501905199875019052101", "123456789012345678901234567890", false),
            ("1e308", "0.123456789", false), ("12391239123", "1e-8", true), ("1", "0.5e0", true), ("5", "1e1", false),
        ]
    )
    func findsMultiples(text: String, divisor: String, expected: Bool) throws {
        #expect(try number(text).isMultiple(of: number(divisor)) == expected)
    }

    @Test("Random integers are multiples exactly when the remainder is zero")
    func agreesWithRemainders() throws {
        var random = Random.seeded()
        for _ in 0..<2000 {
            let value = Int64.random(in: -1_000_000...1_000_000, using: &random)
            let divisor = Int64.random(in: 1...60, using: &random)
            let scaled = try (number("\(value)e-3"), number("\(divisor)e-3"))
            #expect(scaled.0.isMultiple(of: scaled.1) == (value % divisor == 0), "\(value) \(divisor) \(random)")
        }
    }

    @Test(
        "What is no JSON number is none",
        arguments: ["", "-", "+1", "01", ".5", "1.", "1e", "1 ", " 1", "NaN", "0x1", "1e+"]
    )
    func refusesOtherTexts(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test("Conversions say nil instead of rounding or trapping")
    func converts() throws {
        #expect(try number("1e2").int64 == 100)
        #expect(try number("9223372036854775808").int64 == nil)
        #expect(try number("-9223372036854775808").int64 == .min)
        #expect(try number("1.5").int64 == nil)
        #expect(try number("1e400").double == nil)
        #expect(try number("1e-400").double == 0)
        #expect(try number("1e99999999999999999999").isInteger)
        #expect(try !number("1e-99999999999999999999").isInteger)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(Double(1))?.text == "1")
    }
}
