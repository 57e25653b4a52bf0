import OpenAPIDocument
import Testing

/// The value of `x-value` in an otherwise complete document.
private func value(_ yaml: String) -> Node? {
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n" + yaml
    return read(text).document?.extensions.first { $0.name == "x-value" }?.value
}

@Suite("YAML trees") struct YAMLTreeTests {
    @Test(
        "plain scalars mean what the YAML 1.2 core schema says",
        arguments: [
            ("yes", Node.Scalar.Kind.string), ("no", .string), ("on", .string), ("off", .string), ("y", .string),
            ("true", .bool), ("True", .bool), ("FALSE", .bool), ("tRUE", .string),
            ("~", .null), ("null", .null), ("Null", .null), ("nULL", .string), ("", .null),
            ("0", .integer), ("-12", .integer), ("+12", .integer), ("011000138", .integer), ("0o14", .integer),
            ("0x1F", .integer), ("0o8", .string), ("1_000", .string), ("12:30", .string), ("-", .string),
            ("1.5", .float), (".5", .float), ("5.", .float), ("1e3", .float), ("-1.5E-3", .float), ("1e", .string),
            ("1.2.3", .string), ("2024-01-01", .string), (".", .string), ("+", .string), ("1.e", .string),
        ]
    )
    func plainScalars(text: String, kind: Node.Scalar.Kind) throws {
        // A lone dash would start a list; in a flow sequence it cannot.
        let scalar = try #require(
            value("x-value: [a, \(text == "-" ? "-x" : text.isEmpty ? "~" : text)]")?.elements?.last?.scalar
        )
        #expect(scalar.kind == kind)
    }

    @Test("an absent value is null") func absentValue() {
        #expect(value("x-value:\n")?.isNull == true)
    }

    @Test("quotes and tags decide over the core schema") func quotesAndTags() {
        #expect(value("x-value: '12'")?.string == "12")
        #expect(value("x-value: \"true\"")?.string == "true")
        #expect(value("x-value: !!str 12")?.string == "12")
        #expect(value("x-value: ! 12")?.string == "12")
        #expect(value("x-value: !!float 12")?.scalar?.kind == .float)
        #expect(value("x-value: !!int '12'")?.scalar?.kind == .integer)
    }

    @Test("the text of a scalar is kept as written") func rawText() {
        #expect(value("x-value: 011000138")?.text == "011000138")
        #expect(value("x-value: 1.50")?.text == "1.50")
        #expect(value("x-value: |\n  a\n  b\n")?.text == "a\nb\n")
        #expect(value("x-value: >\n  a\n  b\n")?.text == "a b\n")
    }

    @Test("numbers keep their value in JSON") func numbers() {
        #expect(value("x-value: 0x1F")?.number?.text == "31")
        #expect(value("x-value: 0o14")?.number?.integer == 12)
        #expect(value("x-value: +007.50")?.number?.text == "7.50")
        #expect(value("x-value: -.5e3")?.number?.text == "-0.5e3")
        #expect(value("x-value: 5.")?.number?.text == "5")
        #expect(value("x-value: 123456789012345678901234567890")?.number?.text == "123456789012345678901234567890")
        #expect(value("x-value: 1e3")?.number?.integer == 1000)
    }

    @Test("an alias repeats its anchor") func aliases() throws {
        let node = try #require(value("x-value: {a: &x {b: 1}, c: *x}"))
        #expect(node["c"]?["b"]?.number?.integer == 1)
    }

    @Test("explicit keys win over merged ones, earlier merges over later ones") func mergeKeys() throws {
        let node = try #require(
            value(
                """
                x-base: &base {a: 1, b: 1}
                x-more: &more {b: 2, c: 2}
                x-value:
                  <<: [*base, *more]
                  a: 0
                """
            )
        )
        #expect(node["a"]?.text == "0")
        #expect(node["b"]?.text == "1")
        #expect(node["c"]?.text == "2")
        #expect(node["<<"] == nil)
    }

    @Test("a quoted << is a key like others") func quotedMergeKey() {
        #expect(value("x-value: {'<<': 1}")?["<<"]?.text == "1")
    }

    @Test("columns count Unicode scalars") func columns() throws {
        let node = try #require(value("x-value: {ключ: 1, b: 2}"))
        #expect(node.members?.map(\.keyLocation.column) == [11, 20])
        #expect(node.members?.map(\.keyLocation.line) == [4, 4])
    }

    @Test(
        "lines end with a line feed, whatever else libyaml takes for an end",
        arguments: ["\r", "\u{85}", "\u{2028}", "\u{2029}", "\r\n"]
    )
    func lines(end: String) {
        let text = "openapi: 3.1.0\r\ninfo: {title: \"a\(end)b\", version: '1'}\npaths: {}\nx-ö: 1\nö: 1\n"
        let line = end == "\r\n" ? 6 : 5
        #expect(places(read(text)) == ["\(line):1 unknown-field"])
        // The quote that is never closed is on the second line.
        #expect(places(read("a: \"\(end)\"\nb: \"x")) == ["\(line - 3):4 malformed-yaml"])
    }

    @Test("a document may start with a byte order mark and have Windows line ends") func byteOrderMark() {
        let result = read("\u{FEFF}openapi: 3.1.0\r\ninfo: {title: T, version: '1'}\r\npaths: {}\r\nx-a: 1\r\n")
        #expect(result.diagnostics.isEmpty)
        #expect(result.document?.extensions.first?.value.location.line == 4)
    }
}
