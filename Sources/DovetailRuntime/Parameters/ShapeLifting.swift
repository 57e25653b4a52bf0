import DovetailJSON

/// Writes the JSON that a node stands for.
///
/// Text that is not of its shape becomes a JSON string, so that the reader reports it as the wrong type.
struct ShapeLifting: ~Copyable {
    /// The places where a text that may be a string is one, even if it reads as a number or truth value; the empty pointer is
    /// all of them.
    private let strings: Set<String>
    /// The pointer of what is being written; empty where nobody asks for it.
    private var place = ""
    /// What cannot be lifted at all: keyword and detail.
    private(set) var problems: [(keyword: String, detail: String)] = []
    private var writer = JSONWriter(capacity: 64)
    /// The arrays and objects around what is being written, from the outermost.
    private var around: [ParameterShape] = []

    init(strings: Set<String> = []) {
        self.strings = strings
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
        } else if let text = node.texts.first, node.texts.count == 1, shape.isScalar || !shape.isArray {
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
        let outer = place
        if !strings.isEmpty { place += "/" + JSONPointer.escaped(name) }
        lift(node, as: shape)
        place = outer
    }

    /// Whether a text at this place is a string if it may be one.
    private var prefersString: Bool {
        !strings.isEmpty && strings.contains { $0.isEmpty || place == $0 || place.hasPrefix($0 + "/") }
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
        let isString = shape.scalars.contains(.string)
        if isString, prefersString {
            writer.write(text)
        } else if shape.scalars.contains(.number), let number = JSONNumber(text) {
            writer.write(number)
        } else if shape.scalars.contains(.boolean), text == "true" || text == "false" {
            writer.write(text == "true")
        } else if shape.scalars.contains(.null), !isString, text == "null" {
            writer.writeNull()
        } else {
            writer.write(text)
        }
    }

    private mutating func report(_ keyword: String, _ detail: String) {
        problems.append((keyword, detail))
    }
}
