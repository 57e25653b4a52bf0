extension ModelReader {
    /// Reads the Paths Object (§4.8).
    func paths(_ value: Located) -> (items: [PathItem], extensions: [Extension]) {
        guard var fields = ObjectCursor(value, "Paths Object", self) else { return ([], []) }
        let entries = fields.takeAll { !$0.hasPrefix("x-") }
        let extensions = fields.finish()
        let items = entries.compactMap { path, value -> PathItem? in
            if !path.hasPrefix("/") {
                let message = "the path \(Wording.quoted(path)) does not start with `/`"
                let hint =
                    Self.methods.contains(path) ? "indent it under a path, such as `/notes:`" : "write `/\(path)`"
                sink.error("invalid-path", message, hint: hint, at: value.site)
            }
            guard let item = pathItem(value, named: path) else { return nil }
            for operation in item.operations { inventory.pathOperations.append((item, operation)) }
            return item
        }
        return (items, extensions)
    }

    /// Reads an entry of `webhooks`.
    func webhook(_ name: String, _ value: Located) -> PathItem? {
        pathItem(value, named: name)
    }

    /// Reads a Path Item Object (§4.9) under the key it has.
    func pathItem(_ value: Located, named name: String) -> PathItem? {
        guard let reference = value.node.member("$ref") else {
            return read(value, named: name, shared: [])
        }
        // One reference after the other, as each may have fields beside it; all at once first, for circles.
        guard follow(reference, in: value, to: .pathItems) != nil,
            let target = resolver.resolve(string(reference) ?? "", from: value, at: reference.value.location),
            var item = once(target, pathItems, read: { self.pathItem($0, named: name) })
        else { return nil }
        item.path = name
        item.location = value.site
        for field in item.besideReference.first?.fieldNames ?? [] where !item.fieldNames.contains(field) {
            item.fieldNames.append(field)
        }
        item.besideReference = []
        item.referenceObject = ReferenceObject(
            text: reference.value.string ?? "",
            location: reference.value.location,
            targetFile: fileName(target.file),
            targetPointer: "#" + target.pointer,
            component: ComponentSection.pathItems.componentName(of: target.pointer),
            siblings: [],
            replaced: (item.summary, item.description)
        )
        if let own = read(value, named: name, shared: item.parameters) { add(own, to: &item) }
        return item
    }

    /// Adds the fields beside a `$ref` to the path item it leads to; the specification leaves conflicts undefined.
    private func add(_ own: PathItem, to item: inout PathItem) {
        for operation in own.operations {
            if item.operations.contains(where: { $0.method == operation.method }) {
                let message = "\(operation.method) is both here and in what the `$ref` leads to"
                sink.error("conflicting-field", message, hint: "remove one of the two", at: operation.location)
            }
        }
        item.parameters = own.parameters
        for index in item.operations.indices {
            item.operations[index].parameters = merge(own.parameters, item.operations[index].ownParameters)
        }
        item.operations += own.operations
        item.summary = own.summary ?? item.summary
        item.description = own.description ?? item.description
        if !own.servers.isEmpty { item.servers = own.servers }
        item.extensions += own.extensions
        item.besideReference = [own]
    }

    private func read(_ value: Located, named name: String, shared: [Parameter]) -> PathItem? {
        guard var fields = ObjectCursor(value, "Path Item Object", self) else { return nil }
        _ = fields.take("$ref")
        let parameters = merge(shared, parameterList(fields.elements("parameters")))
        var operations = Self.methods.compactMap { method -> Operation? in
            let since: SpecificationVersion = method == "query" ? .v3_2 : .v3_0
            return fields.child(method, since: since).flatMap { operation($0, method.uppercased(), parameters) }
        }
        for (method, value) in fields.entries("additionalOperations", since: .v3_2) ?? [] {
            checkAdditional(method, at: value.site)
            if let operation = operation(value, method, parameters) { operations.append(operation) }
        }
        operations.sort { ($0.location.line, $0.location.column) < ($1.location.line, $1.location.column) }
        return PathItem(
            path: name,
            summary: fields.string("summary"),
            description: fields.string("description"),
            operations: operations,
            servers: fields.elements("servers")?.compactMap(server) ?? [],
            parameters: parameters,
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// The methods that are fields of a path item, in the specification's order.
    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    private func checkAdditional(_ method: String, at location: SourceLocation) {
        if Self.methods.contains(method.lowercased()) {
            let message = "\(Wording.quoted(method)) has a field of its own in the path item"
            let hint = "move the operation to `\(method.lowercased()):`"
            sink.error("invalid-method", message, hint: hint, at: location)
        } else if !HTTPSyntax.isToken(method) {
            let message = "\(Wording.quoted(method)) is not an HTTP method"
            sink.error("invalid-method", message, hint: "use letters, digits and `-`", at: location)
        } else if !HTTPSyntax.parsedMethods.contains(method) {
            let message = "\(Wording.quoted(method)) is not a method that DovetailServer takes over HTTP/1.1"
            let hint = "its parser answers 400; use one that it knows, such as `COPY` or `REPORT`"
            sink.warning("unusual-method", message, hint: hint, at: location)
        }
    }
}
