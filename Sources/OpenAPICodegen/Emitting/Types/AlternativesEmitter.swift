/// Emits structs for unions whose branches can match at once.
enum AlternativesEmitter {
    static func declaration(
        _ type: TypeModel,
        _ alternatives: AlternativesModel,
        _ printer: inout CodePrinter
    ) {
        printer.block("public struct \(type.name): Sendable, Hashable {") { printer in
            var members: [MemberwiseInitializer.Member] = []
            for member in alternatives.members {
                printer.documentation(member.documentation)
                let wrapper = member.isBoxed ? "@Indirect " : ""
                let typeName = member.value.typeName + "?"
                printer.line("\(wrapper)public var \(ReservedWords.escaped(member.name)): \(typeName)")
                members.append(.init(name: member.name, type: typeName, defaultValue: "nil"))
            }
            printer.line()
            MemberwiseInitializer.emit(members, into: &printer)
            TypeEmitter.nested(type, &printer)
        }
    }

    static func conformances(
        _ type: TypeModel,
        _ alternatives: AlternativesModel,
        _ printer: inout CodePrinter
    ) {
        TypeEmitter.reading(type, &printer) { printer in
            printer.line("var trial = reader.beginTrial(\"anyOf\", of: \(alternatives.members.count))")
            for member in alternatives.members {
                printer.line("self.\(member.name) = reader.attempt(&trial) { \(member.value.reading("$0")) }")
            }
            printer.line("reader.endTrial(trial, exactlyOne: false)")
        }
        TypeEmitter.writing(type, &printer) { printer in
            printer.line("var merged = MergedValue()")
            for member in alternatives.members { printer.line("merged.add(self.\(member.name))") }
            printer.line("merged.write(to: &writer)")
        }
    }
}
