/// A format that can be asserted: those of JSON Schema 2020-12 (Validation, section 7.3), and of OpenAPI's registry
/// (spec.openapis.org/registry/format) the integers, the encodings, local times, and `char`.
package struct Format: Sendable {
    let name: String
    private let check: Check

    private enum Check {
        case string(@Sendable (String) -> Bool)
        /// An integer in this range; other numbers break the format as well.
        case integer(ClosedRange<Int128>)
    }

    /// The format, or `nil` for one that asserts nothing.
    package init?(named name: String) {
        guard let check = Self.checks[name] else { return nil }
        self.name = name
        self.check = check
    }

    /// Whether `value` is of the format. A value of a type that the format does not speak of always is.
    func accepts(_ value: JSONValue) -> Bool {
        switch (check, value) {
        case (.string(let accepts), .string(let text)): accepts(text)
        case (.integer(let range), .number(let number)): number.isInteger && range.contains(number.roundedDown)
        default: true
        }
    }

    /// Whether it says what strings look like.
    package var speaksOfStrings: Bool {
        if case .string = check { true } else { false }
    }

    /// The integers that it takes, if it is a format of integers.
    package var integers: ClosedRange<Int128>? {
        if case .integer(let range) = check { range } else { nil }
    }

    /// Whether a string is of the format.
    package func accepts(_ text: String) -> Bool {
        if case .string(let accepts) = check { accepts(text) } else { true }
    }

    /// The names of all formats, in the order of the alphabet.
    package static var names: [String] { checks.keys.sorted() }

    private static let checks: [String: Check] = [
        "date-time": .string(DateTimeFormat.isDateTime),
        "date": .string(DateTimeFormat.isDate),
        "time": .string(DateTimeFormat.isTime),
        "duration": .string(DurationFormat.isDuration),
        "email": .string { EmailFormat.isEmail($0, isInternational: false) },
        "idn-email": .string { EmailFormat.isEmail($0, isInternational: true) },
        "hostname": .string(HostnameFormat.isHostname),
        "idn-hostname": .string(HostnameFormat.isInternationalHostname),
        "ipv4": .string { IPAddressFormat.isIPv4($0.utf8[...]) },
        "ipv6": .string { IPAddressFormat.isIPv6($0.utf8[...]) },
        "uri": .string { URIFormat(isInternational: false).isURI($0) },
        "uri-reference": .string { URIFormat(isInternational: false).isReference($0) },
        "iri": .string { URIFormat(isInternational: true).isURI($0) },
        "iri-reference": .string { URIFormat(isInternational: true).isReference($0) },
        "uri-template": .string(URITemplateFormat.isTemplate),
        "uuid": .string(UUIDFormat.isUUID),
        "json-pointer": .string(PointerFormat.isPointer),
        "relative-json-pointer": .string(PointerFormat.isRelativePointer),
        "regex": .string(isRegularExpression),
        "date-time-local": .string(DateTimeFormat.isLocalDateTime),
        "time-local": .string(DateTimeFormat.isLocalTime),
        "byte": .string(Base64Format.isBase64),
        "base64url": .string(Base64Format.isBase64URL),
        "char": .string { $0.unicodeScalars.count == 1 },
        "int8": .integer(range(of: Int8.self)),
        "int16": .integer(range(of: Int16.self)),
        "int32": .integer(range(of: Int32.self)),
        "int64": .integer(range(of: Int64.self)),
        "uint8": .integer(range(of: UInt8.self)),
        "uint16": .integer(range(of: UInt16.self)),
        "uint32": .integer(range(of: UInt32.self)),
        "uint64": .integer(range(of: UInt64.self)),
        // The integers that a double tells apart from their neighbours.
        "double-int": .integer(-9_007_199_254_740_991...9_007_199_254_740_991),
    ]

    private static func range<Value: FixedWidthInteger>(of type: Value.Type) -> ClosedRange<Int128> {
        Int128(Value.min)...Int128(Value.max)
    }

    /// By the grammar alone, whether or not `Pattern` can match it.
    @Sendable private static func isRegularExpression(_ text: String) -> Bool {
        do {
            try Pattern.checkSyntax(text)
            return true
        } catch {
            return false
        }
    }
}
