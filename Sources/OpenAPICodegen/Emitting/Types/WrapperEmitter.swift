/// Emits structs around values that contain themselves.
enum WrapperEmitter {
    static func declaration(_ type: TypeModel, _ value: ValueModel, _ printer: inout CodePrinter) {
        printer.block("public struct \(type.name): Sendable, Hashable {") { printer in
            printer.line("/// The value.")
            printer.line("public var value: \(value.typeName)")
            printer.line()
            MemberwiseInitializer.emit([.init(name: "value", type: value.typeName)], into: &printer)
            TypeEmitter.nested(type, &printer)
        }
    }

    static func conformances(_ type: TypeModel, _ value: ValueModel, _ printer: inout CodePrinter) {
        TypeEmitter.reading(type, &printer) { $0.line("self.value = \(value.reading("reader"))") }
        TypeEmitter.writing(type, &printer) { $0.line("value.write(to: &writer)") }
    }
}
