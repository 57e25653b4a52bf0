import DovetailJSON

extension SchemaSampler {
    /// An integer within its limits and those of its format, mostly at one of them; it is one however it is written.
    mutating func integer(_ keywords: JSONObject, within format: ClosedRange<Int128>?) -> JSONValue {
        let range = Self.range(keywords, within: format)
        var value = Int128.random(in: range, using: &random)
        if chance(20) { value = range.lowerBound } else if chance(20) { value = range.upperBound }
        if case .number(let step)? = keywords["multipleOf"], step.isInteger, step > 0 {
            let multiple = value / step.roundedDown * step.roundedDown
            if range.contains(multiple) { value = multiple }
        }
        let forms = ["\(value)", "\(value)", "\(value)", "\(value).0", "\(value)e0"]
        return forms.randomElement(using: &random).flatMap { JSONNumber($0) }.map(JSONValue.number) ?? 0
    }

    /// Without a format the integers of 64 bits, unless the limits lie beyond those.
    private static func range(_ keywords: JSONObject, within format: ClosedRange<Int128>?) -> ClosedRange<Int128> {
        let least = limit(keywords, "minimum", "exclusiveMinimum") {
            $0.roundedUp
        } beyond: {
            $0.roundedDown + 1
        }
        let most = limit(keywords, "maximum", "exclusiveMaximum") {
            $0.roundedDown
        } beyond: {
            $0.roundedUp - 1
        }
        let lowest = least.max() ?? min(Int128(Int64.min), (most.min() ?? 0) - 1_000)
        let highest = most.min() ?? max(Int128(Int64.max), lowest + 1_000)
        let range = lowest...max(lowest, highest)
        return format.map { range.clamped(to: $0) } ?? range
    }

    /// What a keyword and its exclusive form limit integers to; a boolean there is how OpenAPI 3.0 writes it.
    private static func limit(
        _ keywords: JSONObject,
        _ name: String,
        _ exclusive: String,
        at: (JSONNumber) -> Int128,
        beyond: (JSONNumber) -> Int128
    ) -> [Int128] {
        var limits: [Int128] = []
        if case .number(let limit)? = keywords[name] {
            limits.append(keywords[exclusive] == true ? beyond(limit) : at(limit))
        }
        if case .number(let limit)? = keywords[exclusive] { limits.append(beyond(limit)) }
        return limits
    }
}
