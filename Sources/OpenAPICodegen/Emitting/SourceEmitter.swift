/// A generated file.
package struct GeneratedFile: Sendable, Hashable {
    /// The name within the output folder.
    package var name: String
    /// The content.
    package var text: String
}

/// Emits a model as Swift: always the same files for a layout, always the same bytes for a model.
package struct SourceEmitter {
    let model: ServiceModel
    let resources: [ResourceModel]
    let layout: OutputLayout
    /// The document's name, for the line that says what a file was made from.
    let source: String

    /// Creates an emitter.
    package init(_ model: ServiceModel, resources: [ResourceModel], layout: OutputLayout, source: String) {
        self.model = model
        self.resources = resources
        self.layout = layout
        self.source = source
    }

    /// The files in the order of ``OutputLayout/fileNames``.
    package func files() -> [GeneratedFile] {
        let service = ServiceEmitter(model: model)
        let fixed = [
            file("API.swift", importing: .public) { service.service(into: &$0) },
            file("Handlers.swift", importing: model.security == nil ? nil : .public) { printer in
                service.handlers(into: &printer)
                SecurityEmitter.emit(model, into: &printer)
            },
            file("Resources.swift", importing: .internal) { printer in
                ResourceEmitter.emit(resources, into: &printer)
                ResidualEmitter.emit(model.document, assertsFormats: model.assertsFormats, into: &printer)
            },
        ]
        let types = ShardPlan(model.types.map { (name: $0.path, weight: $0.weight) }, over: layout.shards)
        let declared =
            model.operations.map { (name: $0.typeName, weight: $0.weight) }
            + model.outgoing.map { (name: $0.typeName, weight: $0.weight) }
        let operations = ShardPlan(declared, over: layout.shards)
        return fixed + (0..<layout.shards).flatMap { [self.types($0, types), self.operations($0, operations)] }
    }

    private func types(_ shard: Int, _ plan: ShardPlan) -> GeneratedFile {
        let types = model.types.filter { plan.shard(of: $0.path) == shard }
        return file(layout.types(shard), importing: RuntimeImport(types: types), for: types) { printer in
            for (index, type) in types.enumerated() {
                if index > 0 { printer.line() }
                TypeEmitter.emit(type, into: &printer)
            }
            PatternEmitter.emit(PatternEmitter.patterns(in: types), into: &printer)
            FormatEmitter.emit(FormatEmitter.formats(in: types), into: &printer)
            ResidualEmitter.emit(ResidualEmitter.residuals(in: types), into: &printer)
        }
    }

    private func operations(_ shard: Int, _ plan: ShardPlan) -> GeneratedFile {
        let operations = model.operations.filter { plan.shard(of: $0.typeName) == shard }
        let outgoing = model.outgoing.filter { plan.shard(of: $0.typeName) == shard }
        var shapes = ShapeEmitter()
        let access = outgoing.isEmpty ? RuntimeImport(operations: operations) : .public
        let types = operations.flatMap(\.nested) + outgoing.flatMap(\.nested)
        return file(layout.operations(shard), importing: access, for: types) { printer in
            let emitters = operations.map { OperationSourceEmitter(operation: $0, group: model.groups[$0.group]) }
            for (index, emitter) in emitters.enumerated() {
                if index > 0 { printer.line() }
                emitter.types(&shapes, into: &printer)
            }
            if !emitters.isEmpty {
                printer.line()
                printer.block("extension API {") { printer in
                    for (index, emitter) in emitters.enumerated() {
                        if index > 0 { printer.line() }
                        emitter.call(&shapes, into: &printer)
                    }
                }
            }
            for (index, outgoing) in outgoing.enumerated() {
                if index > 0 || !operations.isEmpty { printer.line() }
                OutgoingEmitter.emit(outgoing, into: &printer)
            }
            shapes.emit(into: &printer)
            let patterns = PatternEmitter.patterns(in: operations).union(PatternEmitter.patterns(in: outgoing))
            PatternEmitter.emit(patterns, into: &printer)
            let formats = FormatEmitter.formats(in: operations).union(FormatEmitter.formats(in: outgoing))
            FormatEmitter.emit(formats, into: &printer)
            let residuals = ResidualEmitter.residuals(in: operations).union(ResidualEmitter.residuals(in: outgoing))
            ResidualEmitter.emit(residuals, into: &printer)
        }
    }

    private func file(
        _ name: String,
        importing access: RuntimeImport?,
        for types: [TypeModel] = [],
        _ body: (inout CodePrinter) -> Void
    ) -> GeneratedFile {
        var printer = CodePrinter(access: model.access)
        printer.line("// Made from \(source) on every build. To change it, change \(source).")
        printer.line()
        let modules = types.reduce(into: Set()) { $0.formUnion($1.conformanceModules) }
        let imports =
            (access.map { ["\($0.rawValue) import DovetailRuntime"] } ?? [])
            + modules.sorted().map { "public import \($0)" }
        for line in imports { printer.line(line) }
        if !imports.isEmpty { printer.line() }
        body(&printer)
        return GeneratedFile(name: name, text: printer.text)
    }
}
