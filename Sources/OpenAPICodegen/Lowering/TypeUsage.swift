/// Finds which types are read and which are written, so that each gets the code it needs and no more.
///
/// Types that no operation reaches get both: they are there for the program's own use.
enum TypeUsage {
    /// Marks the types of a model.
    static func mark(_ model: inout ServiceModel) {
        let types = index(model)
        var read = Reach(types: types)
        var written = Reach(types: types)
        for operation in model.operations {
            for parameter in operation.parameters { read.visit(parameter.value) }
            for value in operation.bodyValues { read.visit(value) }
            for response in operation.responses {
                for value in response.contents.flatMap(\.values) { written.visit(value) }
                for header in response.headers where header.form != .scalar { written.visit(header.value) }
            }
        }
        for outgoing in model.outgoing {
            for value in outgoing.sentValues { written.visit(value) }
            for value in outgoing.readValues { read.visit(value) }
        }
        let reached = read.names.union(written.names)
        for path in types.keys.sorted() where !reached.contains(path) {
            read.visit(path)
            written.visit(path)
        }
        // Defaults that are JSON are read, whoever uses them.
        for path in written.names.sorted() {
            guard case .object(let object) = types[path]?.kind else { continue }
            for property in object.properties {
                if case .json = property.defaultValue { read.visit(property.value) }
            }
        }
        func marked(_ type: TypeModel) -> TypeModel {
            var type = type
            type.isRead = read.names.contains(type.path)
            type.isWritten = written.names.contains(type.path)
            type.nested = type.nested.map(marked)
            return type
        }
        model.types = model.types.map(marked)
        for index in model.operations.indices {
            model.operations[index].nested = model.operations[index].nested.map(marked)
        }
        for index in model.outgoing.indices {
            model.outgoing[index].nested = model.outgoing[index].nested.map(marked)
        }
    }

    /// Every type of a model by its full name.
    static func index(_ model: ServiceModel) -> [String: TypeModel] {
        var types: [String: TypeModel] = [:]
        func add(_ type: TypeModel) {
            types[type.path] = type
            type.nested.forEach(add)
        }
        model.types.forEach(add)
        model.operations.forEach { $0.nested.forEach(add) }
        model.outgoing.forEach { $0.nested.forEach(add) }
        return types
    }
}

/// The types that are reached from some values.
private struct Reach {
    let types: [String: TypeModel]
    var names: Set<String> = []

    mutating func visit(_ value: ValueModel) {
        for path in value.namedTypes { visit(path) }
    }

    mutating func visit(_ path: String) {
        guard names.insert(path).inserted, let type = types[path] else { return }
        for value in type.values { visit(value) }
    }
}
