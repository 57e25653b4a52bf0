import DovetailJSON

extension SchemaSampler {
    /// A number within its limits, mostly at or near one of them.
    mutating func number(_ keywords: JSONObject, isInteger: Bool) -> JSONValue {
        let format = keywords["format"]?.text.flatMap { Format(named: $0)?.integers }
        if isInteger || format != nil { return integer(keywords, within: format) }
        let step = double(keywords["multipleOf"]) ?? 0
        let bounds = bounds(keywords, step: step)
        let range = bounds.lowest...max(bounds.lowest, bounds.highest)
        var value = Double.random(in: range, using: &random)
        if chance(20) { value = range.lowerBound } else if chance(20) { value = range.upperBound }
        if step == 0 {
            // Few digits, as people write; sometimes all of them.
            value = chance(80) ? short(value, in: range) : value
        } else {
            let multiple = (value / step).rounded(.towardZero) * step
            value = range.contains(multiple) ? multiple : value
        }
        return JSONNumber(value).map(JSONValue.number) ?? 0
    }

    private mutating func short(_ value: Double, in range: ClosedRange<Double>) -> Double {
        let scale: Double = chance(50) ? 1 : 100
        let short = (value * scale).rounded(.towardZero) / scale
        return range.contains(short) ? short : value
    }

    private func bounds(_ keywords: JSONObject, step: Double) -> (lowest: Double, highest: Double) {
        var lowest = double(keywords["minimum"]) ?? -.infinity
        var highest = double(keywords["maximum"]) ?? .infinity
        // A boolean here is how OpenAPI 3.0 writes it.
        let margin = step > 0 ? step : 0.5
        if keywords["exclusiveMinimum"] == true { lowest += margin }
        if keywords["exclusiveMaximum"] == true { highest -= margin }
        if let limit = double(keywords["exclusiveMinimum"]) { lowest = max(lowest, limit + margin) }
        if let limit = double(keywords["exclusiveMaximum"]) { highest = min(highest, limit - margin) }
        let reach: Double = keywords["format"] == "float" ? 2_000_000_000 : 9_000_000_000_000_000
        if lowest == -.infinity { lowest = highest == .infinity ? -reach : min(highest - 1_000, -reach) }
        if highest == .infinity { highest = max(lowest + 1_000, reach) }
        // Half of what there is: the distance between two numbers is a number as well.
        let most = Double.greatestFiniteMagnitude / 2
        return (min(max(lowest, -most), most), min(max(highest, -most), most))
    }

    private func double(_ value: JSONValue?) -> Double? {
        if case .number(let number)? = value { number.double } else { nil }
    }

    /// A string of the pattern or format, or of some characters that are worth trying.
    mutating func string(_ keywords: JSONObject) -> JSONValue {
        if case .string(let pattern)? = keywords["pattern"], let sampler = try? PatternSampler(pattern) {
            return .string(sampler.text(using: &random))
        }
        if case .string(let format)? = keywords["format"], let texts = Self.formats[format],
            let text = texts.randomElement(using: &random)
        {
            return .string(text)
        }
        let least = min(keywords["minLength"]?.integer ?? 0, 10_000)
        let most = max(least, min(keywords["maxLength"]?.integer ?? least + 12, least + 12))
        let count = chance(25) ? least : chance(25) ? most : Int.random(in: least...most, using: &random)
        return .string(String((0..<count).map { _ in character() }))
    }

    private mutating func character() -> Character {
        if chance(75) { return Character(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &random))) }
        return ["\"", "\\", "/", "\n", "\0", "\u{7F}", "é", "ß", "漢", "😀", "\u{2028}", " "]
            .randomElement(using: &random) ?? "-"
    }

    private static let formats: [String: [String]] = [
        "date-time": ["2026-02-28T23:59:59Z", "2024-02-29T12:00:00.123+01:00", "1998-12-31T23:59:60Z"],
        "date": ["2026-02-28", "2024-02-29", "0001-01-01"],
        "time": ["12:34:56Z", "00:00:00.5-02:00"],
        "duration": ["P1D", "PT36H", "P1Y2M3DT4H5M6S", "P4W"],
        "email": ["a@example.com", "first.last+tag@sub.example.org"],
        "idn-email": ["é@bücher.example"],
        "hostname": ["localhost", "www.example.com"],
        "idn-hostname": ["bücher.example"],
        "ipv4": ["127.0.0.1", "255.255.255.255"],
        "ipv6": ["::1", "2001:db8::8:800:200c:417a"],
        "uri": ["https://example.com/a?b=c#d", "urn:isbn:0451450523"],
        "uri-reference": ["/a/b", "#part", "https://example.com"],
        "iri": ["https://bücher.example/ü"],
        "iri-reference": ["/ü", "#ü"],
        "uri-template": ["/notes/{id}", "/notes{?limit,after}"],
        "uuid": ["123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000"],
        "json-pointer": ["", "/a/0", "/~0~1"],
        "relative-json-pointer": ["0", "1/a", "2#"],
        "regex": ["^a+$", "[0-9]{2,3}"],
        "byte": ["", "aGVsbG8=", "AAECAw=="],
        "base64url": ["", "aGVsbG8", "AAECAw==", "_-8"],
        "char": ["a", "漢"],
        "date-time-local": ["2026-02-28T23:59:59", "2024-02-29T12:00:00.123"],
        "time-local": ["12:34:56", "00:00:00.5"],
    ]
}
