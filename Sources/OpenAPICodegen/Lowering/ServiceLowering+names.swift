import DovetailJSON
import OpenAPIDocument

/// The names of an operation.
struct OperationNames {
    /// Its method in the handler protocol.
    var function: String
    /// The type that holds its request and response.
    var type: String
}

extension ServiceLowering {
    /// Gives every operation its names before any is lowered, so that no name depends on what another operation needs.
    mutating func nameOperations() {
        let operations = document.paths.flatMap { path in path.operations.map { (path, $0) } }
        let names = operations.map { path, operation in
            operation.operationID ?? "\(operation.method.lowercased()) \(path.path)"
        }
        let pointers = operations.map { Self.pointer(to: $1, at: $0) }
        let functions = serviceScope.claim(
            zip(operations, zip(pointers, names)).map { operation, part in
                (part.0, operation.1.extensions, [memberName(part.1, suffix: "Operation")])
            },
            book
        )
        let types = moduleScope.claim(
            zip(zip(pointers, names), functions).map { part, function in
                let isChosen = book.isChosen(part.0)
                let type = SwiftName.type(isChosen ? function : part.1)
                return (
                    part.0 + NameBook.type, [], type == function ? [type + "Operation"] : [type, type + "Operation"]
                )
            },
            book
        )
        for (pointer, pair) in zip(pointers, zip(functions, types)) {
            operationNames[pointer] = OperationNames(function: pair.0, type: pair.1)
        }
    }

    /// The name of a member of the service.
    ///
    /// In scripts without capitals, a value has the name that a type has, and would hide it from the service's code.
    func memberName(_ text: String, suffix: String) -> String {
        let name = ReservedWords.member(SwiftName.value(text))
        return moduleScope.has(name) ? name + suffix : name
    }

    /// Tells of names that were chosen for properties which have become no property in Swift: those of a schema that only judges
    /// values, for instance.
    mutating func reportIgnoredNames() {
        for property in document.schemas.lazy.flatMap(\.properties) {
            let choice = document[property.schema].extensions.first { $0.name == Extension.swiftName }
            guard let location = choice?.value.location, !book.places.contains(location) else { continue }
            diagnostics.append(
                Diagnostic(
                    .error,
                    code: "ignored-name",
                    "`\(Extension.swiftName)` of `\(property.name)` has no effect: it is no property of a type in Swift",
                    hint: "remove it, or choose the name where the property becomes part of a type",
                    at: location
                )
            )
        }
    }

    /// The JSON Pointer of a schema, as a fragment, after the file's name if that is not the document's.
    func pointer(to schema: Schema) -> String {
        schema.file == document.info.location.file ? schema.pointer : schema.file + schema.pointer
    }

    /// The JSON Pointer of an operation, as a fragment.
    static func pointer(to operation: Operation, at path: PathItem, in folder: String = "#/paths") -> String {
        let fixed = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"]
        let method =
            fixed.contains(operation.method)
            ? operation.method.lowercased() : "additionalOperations/\(JSONPointer.escaped(operation.method))"
        return "\(folder)/\(JSONPointer.escaped(path.path))/\(method)"
    }
}
