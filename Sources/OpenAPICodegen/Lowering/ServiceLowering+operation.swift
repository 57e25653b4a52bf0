import OpenAPIDocument

extension ServiceLowering {
    /// Lowers an operation; `nil` when it has errors, which are reported.
    mutating func operation(
        _ operation: Operation,
        at path: PathItem,
        in groups: inout [HandlerGroup]
    ) -> OperationModel? {
        let reported = diagnostics.count
        refuseWhatIsNotServed(operation)
        let operationID = operation.operationID ?? "\(operation.method.lowercased()) \(path.path)"
        let name = ReservedWords.member(SwiftName.value(operationID))
        let typeName = moduleScope.claim(SwiftName.type(operationID), SwiftName.type(operationID) + "Operation")
        var nest = Nest(
            path: typeName,
            scope: NameScope(taken: ReservedWords.typesInGeneratedCode.union([typeName, "Request", "Response"]))
        )
        let parameters = self.parameters(operation, at: path, in: &nest)
        let body = operation.requestBody.flatMap { self.body($0, in: &nest) }
        let responses = self.responses(operation, in: &nest)
        if diagnostics[reported...].contains(where: { $0.severity == .error }) { return nil }
        var model = OperationModel(
            name: name,
            typeName: typeName,
            operationID: operation.operationID ?? name,
            method: operation.method,
            path: path.path,
            documentation: Self.paragraphs(operation.summary, operation.description),
            group: group(of: operation, in: &groups),
            parameters: parameters,
            body: body,
            responses: responses,
            nested: nest.types,
            isDeprecated: operation.deprecated
        )
        offerChoice(in: &model, nest)
        model.notices = notices(operation)
        return model
    }

    /// Lets the request tell which form of response the client prefers, where there are several.
    private func offerChoice(in model: inout OperationModel, _ nest: Nest) {
        model.representations = Self.representations(model.responses)
        if model.representations.isEmpty { return }
        let names = NameScope(taken: Set(model.parameters.map(\.name) + ["body"]))
        model.preferenceName = names.claim("preferredContent")
        model.preferenceTypeName = nest.scope.claim("Content", "ResponseContentType")
    }

    private mutating func refuseWhatIsNotServed(_ operation: Operation) {
        if let callback = operation.callbacks.first { unsupported("a callback", at: callback.callback.location) }
    }

    /// The group of an operation's first tag; operations without tags share one.
    private mutating func group(of operation: Operation, in groups: inout [HandlerGroup]) -> Int {
        let tag = operation.tags.first ?? "default"
        let protocolName = SwiftName.type(tag) + "Handlers"
        if let known = groups.firstIndex(where: { $0.protocolName == protocolName }) { return known }
        groups.append(
            HandlerGroup(
                protocolName: moduleScope.claim(protocolName),
                label: SwiftName.value(tag),
                documentation: document.tags.first { $0.name == tag }?.description,
                operations: []
            )
        )
        return groups.count - 1
    }

    /// A summary and a description as one text.
    static func paragraphs(_ texts: String?...) -> String? {
        let present = texts.compactMap(\.self).filter { !$0.isEmpty }
        return present.isEmpty ? nil : present.joined(separator: "\n\n")
    }
}
