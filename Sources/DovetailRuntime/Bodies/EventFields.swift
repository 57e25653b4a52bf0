/// The fields of a server-sent event that is being read (WHATWG HTML §9.2.6).
package struct EventFields: Sendable {
    private var data: [String] = []
    /// `event`, `id` and `retry`, in the order in which they came; the last of each counts.
    private var others: [(name: String, value: String)] = []
    /// The bytes so far.
    private(set) var count = 0
    private var isFirstLine = true
    private var isAfterReturn = false

    package init() {}

    /// Whether nothing has come since the last event.
    var isEmpty: Bool { data.isEmpty && others.isEmpty }

    /// Takes a line.
    ///
    /// - Parameter separator: The line feed or carriage return that ended it; `nil` for the end of the body.
    /// - Returns: The fields of the event that the line ends, `data` first. One without data is none.
    package mutating func take(
        _ line: [UInt8],
        endsWith separator: UInt8?
    ) -> [(name: String, value: String)]? {
        defer { isAfterReturn = separator == 0x0D }
        // A carriage return with its line feed is one line break.
        if line.isEmpty, separator == 0x0A, isAfterReturn { return nil }
        if line.isEmpty { return separator == nil ? nil : end() }
        count += line.count
        add(line)
        return nil
    }

    private mutating func add(_ line: [UInt8]) {
        var line = line[...]
        if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        isFirstLine = false
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == 0x20 { value.removeFirst() }
        let text = String(decoding: value, as: UTF8.self)
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data": data.append(text)
        case "event": others.append(("event", text))
        case "id" where !value.contains(0): others.append(("id", text))
        case "retry" where !value.isEmpty && value.allSatisfy { (0x30...0x39).contains($0) }:
            others.append(("retry", text))
        // A comment, or a field that readers must ignore.
        default: break
        }
    }

    private mutating func end() -> [(name: String, value: String)]? {
        defer {
            data = []
            others = []
            count = 0
        }
        return data.isEmpty ? nil : [("data", data.joined(separator: "\n"))] + others
    }
}

extension FormNode {
    /// An event: its data, or all of its fields where the shape is an object's.
    init(event fields: [(name: String, value: String)], _ shape: ParameterShape) {
        self.init()
        for (name, value) in fields {
            if shape.isObject { set(name, FormNode([value])) } else if name == "data" { texts = [value] }
        }
    }
}
