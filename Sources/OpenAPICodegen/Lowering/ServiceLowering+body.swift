import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a request body; `nil` when it has errors, which are reported.
    mutating func body(_ body: RequestBody, in nest: inout Nest) -> BodyModel? {
        let typeName = isChoice(body.content, .request) ? nest.scope.claim("Body") : ""
        guard let contents = contents(body.content, named: "", direction: .request, in: &nest) else { return nil }
        if contents.isEmpty { return nil }
        return BodyModel(
            documentation: body.description,
            isRequired: body.required,
            contents: contents,
            typeName: typeName,
            maxLength: maxLength(of: body.content)
        )
    }

    /// The most bytes that a body may have: `maxLength` of bytes counts them (OpenAPI 3.1 §4.8.14.2), of text characters,
    /// each of four bytes at most. Nothing else is bounded: white space in JSON has no end.
    private func maxLength(of media: [MediaType]) -> Int? {
        var lengths: [Int] = []
        for item in media {
            guard let id = item.schema, let length = document[document.resolved(id)].maxLength else { return nil }
            if isBinary(id) || MediaTypeKind(item.name) == .bytes {
                lengths.append(length)
            } else if MediaTypeKind(item.name) == .text {
                let (bytes, overflow) = length.multipliedReportingOverflow(by: 4)
                if overflow { return nil }
                lengths.append(bytes)
            } else {
                return nil
            }
        }
        return lengths.max()
    }

    /// Lowers the responses of an operation.
    mutating func responses(_ operation: Operation, in nest: inout Nest) -> [ResponseModel] {
        let names = NameScope()
        return operation.responses.compactMap { response in
            guard let status = response.status else { return nil }
            let (wanted, model): (String, ResponseModel.Status) =
                switch status {
                case .code(let code): (StatusName.code(code), .code(code))
                case .range(let hundreds): (StatusName.range(hundreds), .range(hundreds))
                case .default: ("default", .default)
                }
            let name = names.claim(wanted)
            let typeName = isChoice(response.content, .response) ? nest.scope.claim(SwiftName.type(name) + "Body") : ""
            let contents = contents(response.content, named: SwiftName.type(name), direction: .response, in: &nest)
            guard let contents else { return nil }
            return ResponseModel(
                name: name,
                status: model,
                documentation: response.description,
                headers: headers(response, in: &nest),
                contents: contents,
                typeName: typeName
            )
        }
    }

    /// What clients may choose among in the successful responses; empty when there is no choice.
    static func representations(_ responses: [ResponseModel]) -> [RepresentationModel] {
        var found: [RepresentationModel] = []
        for content in responses.filter(\.isSuccess).flatMap(\.contents) {
            if let index = found.firstIndex(where: { $0.name == content.name }) {
                found[index].contentTypes += content.contentTypes.filter { !found[index].contentTypes.contains($0) }
            } else {
                found.append(RepresentationModel(name: content.name, contentTypes: content.contentTypes))
            }
        }
        return found.count > 1 ? found : []
    }
}

extension ResponseModel {
    /// Whether the status is one of success.
    var isSuccess: Bool {
        switch status {
        case .code(let code): code / 100 == 2
        case .range(let hundreds): hundreds == 2
        case .default: false
        }
    }
}
