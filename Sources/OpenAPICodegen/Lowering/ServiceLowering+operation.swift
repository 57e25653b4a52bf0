import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// Lowers an operation; `nil` when it has errors, which are reported.
    mutating func operation(
        _ operation: Operation,
        at path: PathItem,
        in groups: inout [HandlerGroup]
    ) -> OperationModel? {
        let reported = diagnostics.count
        let pointer = Self.pointer(to: operation, at: path)
        guard let names = operationNames[pointer] else { return nil }
        let (name, typeName) = (names.function, names.type)
        var nest = namespace(typeName)
        view = .request
        let parameters = self.parameters(operation, at: path, pointer, in: &nest)
        let body = operation.requestBody.flatMap { self.body($0, in: &nest) }
        view = .response
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
        let names = NameScope(taken: ReservedWords.membersOfRequests.union(model.parameters.map(\.name) + ["body"]))
        model.preferenceName = names.claim("preferredContent")
        model.preferenceTypeName = nest.scope.claim("Content", "ResponseContentType")
    }

    /// The group of an operation's first tag; operations without tags share one.
    private mutating func group(of operation: Operation, in groups: inout [HandlerGroup]) -> Int {
        let tag = operation.tags.first ?? "default"
        if let known = groups.firstIndex(where: { $0.tag == tag }) { return known }
        let declared = document.tags.first { $0.name == tag }
        let pointer = "#/tags/\(JSONPointer.escaped(tag))"
        let wanted = memberName(tag, suffix: "Operations")
        let label = groupScope.claim([(pointer, declared?.extensions ?? [], [wanted, wanted + "Operations"])], book)[0]
        let type = SwiftName.type(book.isChosen(pointer) ? label : tag) + "Handlers"
        groups.append(
            HandlerGroup(
                tag: tag,
                protocolName: moduleScope.claim([(pointer + NameBook.type, [], [type])], book)[0],
                label: label,
                documentation: declared?.description,
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
