/// Emits shapes: short ones where they are used, others once a file.
struct ShapeEmitter {
    /// The notations that references of a file stand for, by name.
    private var notations: [String: String] = [:]

    /// The expression that stands for a shape.
    mutating func reference(_ shape: ShapeModel) -> String {
        if let short = Self.short(shape) { return short }
        let notation = Self.notation(shape)
        let name = "s\(StableHash.hexadecimal(notation))"
        notations[name] = notation
        return "Shapes.\(name)"
    }

    /// Emits the declarations that references need; nothing when there are none.
    func emit(into printer: inout CodePrinter) {
        if notations.isEmpty { return }
        printer.line()
        printer.block("private enum Shapes {") { printer in
            for (name, notation) in notations.sorted(by: { $0.key < $1.key }) {
                printer.line("static let \(name): ParameterShape = \(SwiftLiteral.string(notation))")
            }
        }
    }

    private static func short(_ shape: ShapeModel) -> String? {
        guard shape.members == nil, shape.enclosing == nil else { return nil }
        if let item = shape.items.first {
            return shape.scalars.isEmpty && shape.items.count == 1 ? short(item).map { ".array(\($0))" } : nil
        }
        switch shape.scalars {
        case [.string]: return ".string"
        case [.number]: return ".number"
        case [.boolean]: return ".boolean"
        case [.json]: return ".json"
        default: return nil
        }
    }

    /// A shape in the notation of the runtime's `ParameterShape`.
    static func notation(_ shape: ShapeModel) -> String {
        precondition(!shape.isEmpty, "a shape must allow something, or no text could be read by it")
        var types = ShapeModel.Scalar.allCases.filter(shape.scalars.contains).map(\.rawValue)
        if !shape.items.isEmpty { types.append("[\(shape.items.map(notation).joined(separator: ","))]") }
        if let members = shape.members {
            let named = members.map { "\(quoted($0.name)):\(notation($0.shape))" }
            let patterns = shape.patterns.map { "~\(quoted($0.name)):\(notation($0.shape))" }
            let others = shape.others.map { "*:\(notation($0))" }
            types.append("{\((named + patterns + others).joined(separator: ","))}")
        }
        if let level = shape.enclosing { types.append("^\(level)") }
        return types.joined(separator: "|")
    }

    private static func quoted(_ name: String) -> String {
        let escaped = name.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
        return "\"\(escaped.joined())\""
    }
}
