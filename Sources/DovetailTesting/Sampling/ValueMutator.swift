public import DovetailJSON

/// Changes values at random, so that most of them break the schema they were made by, in all ways there are.
public struct ValueMutator {
    private var random: SeededRandom

    /// A mutator; the same seed gives the same changes.
    public init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// A value with one to three changes somewhere inside.
    public mutating func mutated(_ value: JSONValue) -> JSONValue {
        (0..<Int.random(in: 1...3, using: &random)).reduce(value) { value, _ in changedSomewhere(value) }
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func changedSomewhere(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(var items) where !items.isEmpty && chance(75):
            let index = Int.random(in: items.indices, using: &random)
            items[index] = changedSomewhere(items[index])
            return .array(items)
        case .object(var object) where !object.isEmpty && chance(75):
            let names = object.names
            if let name = names.randomElement(using: &random), let inner = object[name] {
                object[name] = changedSomewhere(inner)
            }
            return .object(object)
        default: return changed(value)
        }
    }

    private mutating func changed(_ value: JSONValue) -> JSONValue {
        if chance(20) { return other() }
        switch value {
        case .null: return other()
        case .bool(let value): return .bool(!value)
        case .number(let number): return changed(number)
        case .string(let text): return .string(changed(text))
        case .array(let items): return .array(changed(items))
        case .object(let object): return .object(changed(object))
        }
    }

    /// A value of any kind.
    private mutating func other() -> JSONValue {
        let values: [JSONValue] = [
            .null, true, false, 0, -1, 1.5, 1_000_000, "", "null", "1", "\u{0}", [], [.null], [[]], [:], ["": .null],
        ]
        return values.randomElement(using: &random) ?? .null
    }

    private mutating func changed(_ number: JSONNumber) -> JSONValue {
        let value = number.double ?? 0
        let values = [value + 1, value - 1, -value, value * 10, value / 10, value + 0.5, 0, value * 1e6]
        if chance(10) { return .string(number.text) }
        return values.randomElement(using: &random).flatMap { JSONNumber($0) }.map(JSONValue.number) ?? 0
    }

    private mutating func changed(_ text: String) -> String {
        let longer = text + String(repeating: "x", count: [1, 20, 300].randomElement(using: &random) ?? 1)
        let changes = [
            "", String(text.dropLast()), String(text.dropFirst()), longer, text.uppercased(), text + "\u{301}",
            " " + text,
            String(text.reversed()), text.isEmpty ? "x" : "",
        ]
        return changes.randomElement(using: &random) ?? ""
    }

    private mutating func changed(_ items: [JSONValue]) -> [JSONValue] {
        switch Int.random(in: 0...4, using: &random) {
        case 0: return []
        case 1: return Array(items.dropLast())
        case 2: return items + items
        case 3: return items + [other()]
        default: return items.shuffled(using: &random)
        }
    }

    private mutating func changed(_ object: JSONObject) -> JSONObject {
        var members = object.members.map { ($0.name, $0.value) }
        switch Int.random(in: 0...4, using: &random) {
        case 0: members.append(("x-other", other()))
        case 1: members.shuffle(using: &random)
        case 2 where !members.isEmpty:
            let index = Int.random(in: members.indices, using: &random)
            members[index].0 += "x"
        case 3: members = []
        default:
            if !members.isEmpty { members.remove(at: Int.random(in: members.indices, using: &random)) }
        }
        return JSONObject(members)
    }
}
