/// Emits structs for arrays whose items differ by position.
enum TupleEmitter {
    static func declaration(_ type: TypeModel, _ tuple: TupleModel, _ printer: inout CodePrinter) {
        printer.block("public struct \(type.name): Sendable, Hashable {") { printer in
            var members: [MemberwiseInitializer.Member] = []
            for item in tuple.items {
                printer.documentation(item.documentation)
                let wrapper = item.isBoxed ? "@Indirect " : ""
                let typeName = item.value.typeName + (item.isRequired ? "" : "?")
                printer.line("\(wrapper)public var \(item.name): \(typeName)")
                members.append(.init(name: item.name, type: typeName, defaultValue: item.isRequired ? nil : "nil"))
            }
            if let rest = tuple.rest {
                printer.line("/// The items behind those, which come last.")
                printer.line("public var rest: [\(rest.typeName)]")
                members.append(.init(name: "rest", type: "[\(rest.typeName)]", defaultValue: "[]"))
            }
            printer.line()
            MemberwiseInitializer.emit(members, into: &printer)
            TypeEmitter.nested(type, &printer)
        }
    }

    static func conformances(_ type: TypeModel, _ tuple: TupleModel, _ printer: inout CodePrinter) {
        TypeEmitter.reading(type, &printer) { read(tuple, &$0) }
        TypeEmitter.writing(type, &printer) { printer in
            printer.line("writer.beginArray()")
            for item in tuple.items {
                let name = item.name
                printer.line(item.isRequired ? "\(name).write(to: &writer)" : "\(name)?.write(to: &writer)")
            }
            if tuple.rest != nil { printer.line("for item in rest { item.write(to: &writer) }") }
            printer.line("writer.endArray()")
        }
    }

    private static func read(_ tuple: TupleModel, _ printer: inout CodePrinter) {
        for item in tuple.items {
            printer.line("self.\(item.name) = \(item.isRequired ? item.value.placeholder : "nil")")
        }
        if tuple.rest != nil { printer.line("self.rest = []") }
        printer.line("let start = reader.checkpoint()")
        printer.block("if reader.beginArray() {") { printer in
            printer.line("var count = 0")
            printer.block("while reader.nextElement() {") { items(tuple, &$0) }
            let limits = [("minItems", tuple.minItems), ("maxItems", tuple.maxItems)]
            var arguments = limits.compactMap { label, limit in limit.map { ", \(label): \($0)" } }.joined()
            if tuple.uniqueItems { arguments += ", unique: true" }
            printer.line("reader.endTuple(from: start, count: count\(arguments))")
        }
    }

    private static func items(_ tuple: TupleModel, _ printer: inout CodePrinter) {
        printer.line("switch count {")
        for (index, item) in tuple.items.enumerated() {
            printer.line("case \(index): self.\(item.name) = \(item.value.reading("reader"))")
        }
        if let rest = tuple.rest {
            printer.line("default: self.rest.append(\(rest.reading("reader")))")
        } else {
            printer.line("default: _ = reader.refuseValue()")
        }
        printer.line("}")
        printer.line("count += 1")
    }
}
