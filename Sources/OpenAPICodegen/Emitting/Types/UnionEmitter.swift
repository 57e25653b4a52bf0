/// Emits enumerations for unions.
enum UnionEmitter {
    static func declaration(_ type: TypeModel, _ union: UnionModel, _ printer: inout CodePrinter) {
        printer.block("public enum \(type.name): Sendable, Hashable {") { printer in
            for item in union.cases {
                printer.documentation(item.documentation)
                let indirect = item.isBoxed ? "indirect " : ""
                printer.line("\(indirect)case \(ReservedWords.escaped(item.name))(\(item.value.typeName))")
            }
            TypeEmitter.nested(type, &printer)
        }
    }

    static func conformances(_ type: TypeModel, _ union: UnionModel, _ printer: inout CodePrinter) {
        TypeEmitter.reading(type, &printer) { printer in
            statics(union, &printer)
        } _: { printer in
            choose(union, &printer)
        }
        TypeEmitter.writing(type, &printer) { printer in
            printer.line("switch self {")
            for item in union.cases {
                let name = ReservedWords.escaped(item.name)
                printer.line("case .\(name)(let value): value.write(to: &writer)")
            }
            printer.line("}")
        }
    }

    private static func statics(_ union: UnionModel, _ printer: inout CodePrinter) {
        for rule in union.rules {
            guard case .tag(let property, let values, _) = rule.choice else { continue }
            printer.line("private static let tag = \(FieldsEmitter.table([property]))")
            printer.line("private static let tags = \(FieldsEmitter.table(values.map(\.value)))")
            printer.line()
        }
    }

    private static func choose(_ union: UnionModel, _ printer: inout CodePrinter) {
        printer.line("switch reader.peek() {")
        for rule in union.rules {
            printer.line("case \(rule.kinds.map { ".\($0)" }.joined(separator: ", ")):")
            printer.indented { choose(union, rule.choice, &$0) }
        }
        let kinds = Set(union.rules.flatMap(\.kinds))
        if kinds.count < 6 {
            printer.line("default:")
            printer.indented { printer in
                let types = ["string", "number", "boolean", "array", "object", "null"].filter { kinds.contains($0) }
                printer.line("reader.refuse(expected: [\(types.map { ".\($0)" }.joined(separator: ", "))])")
                printer.line(placeholder(union))
            }
        } else {
            printer.line("default:")
            printer.indented { printer in
                printer.line("reader.skipValue()")
                printer.line(placeholder(union))
            }
        }
        printer.line("}")
    }

    private static func placeholder(_ union: UnionModel) -> String {
        guard union.cases.indices.contains(union.placeholder) else { return "" }
        let item = union.cases[union.placeholder]
        return "self = .\(ReservedWords.escaped(item.name))(\(item.value.placeholder))"
    }

    private static func reading(_ item: UnionModel.Case) -> String {
        "self = .\(ReservedWords.escaped(item.name))(\(item.value.reading("reader")))"
    }

    private static func choose(_ union: UnionModel, _ choice: UnionModel.Choice, _ printer: inout CodePrinter) {
        switch choice {
        case .only(let index): printer.line(reading(union.cases[index]))
        case .tag(_, let values, let fallback): tag(union, values, fallback, &printer)
        case .trial(let indices): trial(union, indices, &printer)
        }
    }

    private static func tag(
        _ union: UnionModel,
        _ values: [UnionModel.Tag],
        _ fallback: Int?,
        _ printer: inout CodePrinter
    ) {
        let isOptional = fallback == nil ? "" : ", isOptional: true"
        printer.line("switch reader.readTag(Self.tag, oneOf: Self.tags\(isOptional)) {")
        for index in union.cases.indices {
            let tags = values.indices.filter { values[$0].index == index && index != fallback }
            if tags.isEmpty { continue }
            printer.line("case \(tags.map(String.init).joined(separator: ", ")): \(reading(union.cases[index]))")
        }
        if let fallback {
            printer.line("default: \(reading(union.cases[fallback]))")
        } else {
            printer.line("default:")
            printer.indented { printer in
                printer.line("reader.skipValue()")
                printer.line(placeholder(union))
            }
        }
        printer.line("}")
    }

    private static func trial(_ union: UnionModel, _ indices: [Int], _ printer: inout CodePrinter) {
        let keyword = SwiftLiteral.string(union.keyword)
        printer.line("var trial = reader.beginTrial(\(keyword), of: \(indices.count))")
        for index in indices {
            let value = union.cases[index].value
            printer.line("let case\(index): \(value.typeName)? = reader.attempt(&trial) { \(value.reading("$0")) }")
        }
        printer.line("reader.endTrial(trial, exactlyOne: \(union.keyword == "oneOf"))")
        for (position, index) in indices.enumerated() {
            let opening = position == 0 ? "if" : "} else if"
            printer.line("\(opening) let case\(index) {")
            printer.indented { printer in
                printer.line("self = .\(ReservedWords.escaped(union.cases[index].name))(case\(index))")
            }
        }
        printer.line("} else {")
        printer.indented { $0.line(placeholder(union)) }
        printer.line("}")
    }
}
