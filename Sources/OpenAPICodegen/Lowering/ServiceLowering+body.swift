import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a request body; `nil` when it has errors, which are reported.
    mutating func body(_ body: RequestBody, in nest: inout Nest) -> BodyModel? {
        let typeName = isChoice(body.content, .request) ? nest.scope.claim("Body") : ""
        guard var contents = contents(body.content, named: "", direction: .request, in: &nest) else { return nil }
        if contents.isEmpty { return nil }
        let limit = maxLength(of: body.content)
        for index in contents.indices where contents[index].form == .bytes {
            contents[index].lengths = lengths(contents[index], body.content, besides: limit)
        }
        return BodyModel(
            documentation: body.description,
            isRequired: body.required,
            contents: contents,
            typeName: typeName,
            maxLength: limit
        )
    }

    /// The most bytes that a body may have: `maxLength` of bytes counts them (OpenAPI 3.1 §4.8.14.2), of text characters,
    /// each of four bytes at most. Nothing else is bounded: white space in JSON has no end.
    private func maxLength(of media: [MediaType]) -> Int? {
        var lengths: [Int] = []
        for item in media {
            guard let id = item.schema else { return nil }
            if let bytes = byteLengths(item) {
                guard let length = bytes.maxLength else { return nil }
                lengths.append(length)
            } else if MediaTypeKind(item.name) == .text {
                guard let length = conjunction(SchemaSelection([id])).least(\.maxLength) else { return nil }
                let (bytes, overflow) = length.multipliedReportingOverflow(by: 4)
                if overflow { return nil }
                lengths.append(bytes)
            } else {
                return nil
            }
        }
        return lengths.max()
    }

    /// How many bytes a body may have; `nil` where its schema does not speak of bytes.
    private func byteLengths(_ media: MediaType) -> LengthsModel? {
        guard let id = media.schema else { return nil }
        let selection = SchemaSelection([id])
        if isBinary(id), let files = files(selection)?.files {
            return LengthsModel(minLength: files.minLength, maxLength: files.maxLength)
        }
        guard MediaTypeKind(media.name) == .bytes else { return nil }
        let conjunction = conjunction(selection)
        return LengthsModel(minLength: conjunction.greatest(\.minLength), maxLength: conjunction.least(\.maxLength))
    }

    /// The lengths under each media type of a content; empty where the limit of the whole body says all of it.
    private func lengths(_ content: ContentModel, _ media: [MediaType], besides limit: Int?) -> [LengthsModel] {
        let lengths = content.contentTypes.map { name in
            media.first { $0.name == name }.flatMap(byteLengths) ?? LengthsModel()
        }
        return lengths.allSatisfy { $0.minLength == nil && $0.maxLength == limit } ? [] : lengths
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
