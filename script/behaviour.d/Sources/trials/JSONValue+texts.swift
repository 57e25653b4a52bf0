import DovetailRuntime

extension JSONValue {
    /// The text that stands for a scalar where there is no JSON; `nil` for null, arrays and objects.
    var scalarText: String? {
        switch self {
        case .bool(let value): value ? "true" : "false"
        case .number(let number): number.text
        case .string(let text): text
        case .null, .array, .object: nil
        }
    }

    /// The texts of an array's items, or of an object's names and values.
    var texts: [String] {
        switch self {
        case .array(let items): items.compactMap(\.scalarText)
        case .object(let object): object.members.flatMap { [$0.name, $0.value.scalarText ?? ""] }
        default: scalarText.map { [$0] } ?? []
        }
    }

    /// What texts in the places of the scalars could stand for; of very many readings some.
    var readings: [JSONValue] {
        switch self {
        case .array(let items):
            return Self.products(items.map(\.readings)).map { .array($0) }
        case .object(let object):
            let names = object.names
            return Self.products(object.members.map(\.value.readings)).map { values in
                .object(JSONObject(zip(names, values).map { ($0, $1) }))
            }
        default:
            guard let text = scalarText else { return [self] }
            let parsed = try? JSONValue.parse(text)
            return [.string(text)] + (parsed.map { [$0] } ?? [])
        }
    }

    /// One of the choices for each; of too many not all, but those in which each is the first, or the last.
    private static func products(_ choices: [[JSONValue]]) -> [[JSONValue]] {
        let mixed = choices.reduce([[]]) { known, choice in
            Array(known.flatMap { head in choice.map { head + [$0] } }.prefix(64))
        }
        return mixed + [choices.compactMap(\.first), choices.compactMap(\.last)]
    }
}
