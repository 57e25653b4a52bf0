import DovetailJSON

/// Writes the JSON that a node stands for.
///
/// Text that is not of its shape becomes a JSON string, so that the reader reports it as the wrong type.
struct ShapeLifting: ~Copyable {
    /// The places where a text that may be read in several ways is not read in the first.
    private let preferences: Preferences
    /// The names and positions that lead to what is being written.
    private var path: [String] = []
    /// What cannot be lifted at all.
    private(set) var problems: [Violation] = []
    private var writer = JSONWriter(capacity: 64)
    /// The arrays and objects around what is being written, from the outermost.
    private var around: [ParameterShape] = []

    /// What a text is at some places, by their pointers; the empty one is all of them.
    struct Preferences {
        /// Where it is a string if it may be one, even if it reads as a number or truth value.
        var strings: Set<String> = []
        /// Where it is an array's only item if it may be one, even if it reads as a single value.
        var arrays: Set<String> = []

        var isEmpty: Bool { strings.isEmpty && arrays.isEmpty }
    }

    init(_ preferences: Preferences = Preferences()) {
        self.preferences = preferences
    }

    /// The JSON so far.
    var bytes: [UInt8] { writer.bytes }

    /// Writes a node.
    mutating func lift(_ node: FormNode, as shape: ParameterShape) {
        if let level = shape.enclosing, !node.names.isEmpty || node.texts.count != 1 {
            let inner = around[level...]
            around.removeSubrange(level...)
            if let like = inner.first { lift(node, as: like) }
            around += inner
        } else if !node.names.isEmpty {
            if !node.texts.isEmpty { report("encoding", "must be a value or have members, not both") }
            liftMembers(node, shape)
        } else if let text = node.texts.first, node.texts.count == 1, isSingle(text, shape) {
            liftScalar(text, shape)
        } else if shape.isArray {
            writer.beginArray()
            around.append(shape)
            for (index, text) in node.texts.enumerated() {
                lift(FormNode([text]), as: shape.item(at: index), under: String(index))
            }
            around.removeLast()
            writer.endArray()
        } else if shape.isObject, node.texts.isEmpty {
            writer.beginObject()
            writer.endObject()
        } else {
            report("encoding", "must be given once, is given \(node.texts.count) times")
            writer.writeNull()
        }
    }

    private mutating func lift(_ node: FormNode, as shape: ParameterShape, under name: String) {
        path.append(name)
        lift(node, as: shape)
        path.removeLast()
    }

    /// The pointer of what is being written.
    private var place: String { path.map { "/" + JSONPointer.escaped($0) }.joined() }

    /// Whether what is being written is at one of some places, or inside.
    private func isAt(_ places: Set<String>) -> Bool {
        if places.isEmpty { return false }
        var outer = ""
        if places.contains(outer) { return true }
        return path.contains { name in
            outer += "/" + JSONPointer.escaped(name)
            return places.contains(outer)
        }
    }

    /// Whether a text is a single value where an array may stand as well: where a type of single values has it.
    private func isSingle(_ text: String, _ shape: ParameterShape) -> Bool {
        guard shape.isArray else { return true }
        if isAt(preferences.arrays) { return false }
        return shape.isJSON || shape.scalars.contains(.string) || scalar(text, shape) != nil
    }

    private mutating func liftMembers(_ node: FormNode, _ shape: ParameterShape) {
        let positions = node.names.map { $0.isEmpty ? 0 : Int($0) }
        if shape.isArray, !shape.isObject || !positions.contains(nil) {
            liftItems(node, positions, shape)
            return
        }
        writer.beginObject()
        around.append(shape)
        for name in node.names {
            guard let child = node[name] else { continue }
            writer.key(name: name)
            lift(child, as: shape.members?.shape(of: name) ?? .string, under: name)
        }
        around.removeLast()
        writer.endObject()
    }

    /// Writes members whose names are positions, in the order of these.
    private mutating func liftItems(_ node: FormNode, _ positions: [Int?], _ shape: ParameterShape) {
        if positions.contains(nil) { report("encoding", "must have numbers or nothing in its brackets") }
        let order = zip(positions, node.names).enumerated().sorted {
            ($0.element.0 ?? 0, $0.offset) < ($1.element.0 ?? 0, $1.offset)
        }
        // All values under `[]` are items.
        let items = order.map(\.element.1).flatMap { name -> [FormNode] in
            guard let child = node[name] else { return [] }
            return name.isEmpty && child.names.isEmpty ? child.texts.map { FormNode([$0]) } : [child]
        }
        writer.beginArray()
        around.append(shape)
        for (index, item) in items.enumerated() { lift(item, as: shape.item(at: index), under: String(index)) }
        around.removeLast()
        writer.endArray()
    }

    private mutating func liftScalar(_ text: String, _ shape: ParameterShape) {
        if shape.isJSON {
            do {
                writer.write(try JSONValue.parse(text))
            } catch {
                report("format", "must be JSON: \(error)")
                writer.writeNull()
            }
            return
        }
        if shape.scalars.contains(.string), isAt(preferences.strings) {
            writer.write(text)
        } else {
            writer.write(scalar(text, shape) ?? .string(text))
        }
    }

    /// The number, truth value or null that a text is; `nil` where it is a string, or nothing that the shape has.
    private func scalar(_ text: String, _ shape: ParameterShape) -> JSONValue? {
        if shape.scalars.contains(.number), let number = JSONNumber(text) { return .number(number) }
        if shape.scalars.contains(.boolean), text == "true" || text == "false" { return .bool(text == "true") }
        let isNull = shape.scalars.contains(.null) && !shape.scalars.contains(.string) && text == "null"
        return isNull ? .null : nil
    }

    private mutating func report(_ keyword: String, _ detail: String) {
        problems.append(Violation(place: .pointer(place), keyword: keyword, detail: detail))
    }
}
