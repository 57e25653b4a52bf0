import DovetailRuntime
import Exchanges
import OpenAPIDocument

@testable import DovetailTesting

extension Trial {
    /// In what the request that reached a handler differs from the one that was sent.
    func differences(_ record: Record, _ request: SampledRequest) -> [String] {
        var found: [String] = []
        for (parameter, value) in request.parameters {
            let schema = parameter.schema ?? parameter.content.first?.schema
            let got = record.values["\(parameter.in.rawValue) \(parameter.name)"]
            if !isLike(value, got, schema, isText: !isJSON(parameter)) {
                found.append("\(parameter.in.rawValue) \(parameter.name) is \(value), and arrives as \(got ?? .null)")
            }
        }
        let known = Set(request.parameters.map { "\($0.parameter.in.rawValue) \($0.parameter.name)" })
        for parameter in operation.parameters where !known.contains("\(parameter.in.rawValue) \(parameter.name)") {
            guard let got = record.values["\(parameter.in.rawValue) \(parameter.name)"] else { continue }
            let schemas = (parameter.schema ?? parameter.content.first?.schema).map(document.composition) ?? []
            if schemas.allSatisfy({ document[$0].defaultValue == nil }) {
                found.append("\(parameter.name) was not sent, and arrives as \(got)")
            }
        }
        if let (media, value) = request.body { found += bodyDifferences(record, media, value) }
        if request.principal != nil, record.principal?.contains("trial") != true {
            found.append("the principal is \(record.principal ?? "nobody")")
        }
        return found
    }

    private func bodyDifferences(_ record: Record, _ media: MediaType, _ value: JSONValue) -> [String] {
        let text = BodyText(document: document, media: media)
        if text.kind == .bytes {
            let sent = JSONValue.string(String(decoding: text.bytes(value) ?? [], as: UTF8.self))
            return record.body == sent ? [] : ["bytes arrive as \(record.body ?? .null)"]
        }
        if !record.mediaTypes.isEmpty, !record.mediaTypes.contains(media.name) {
            return ["\(media.name) arrives as \(record.mediaTypes)"]
        }
        if let body = record.body {
            let schema = media.schema ?? media.itemSchema
            if case .array(let sent) = value, case .array(let got) = body, media.itemSchema != nil {
                let isSame =
                    sent.count == got.count
                    && zip(sent, got).allSatisfy { isLike($0, $1, schema, isText: text.kind == .events) }
                return isSame ? [] : ["the items \(value) arrive as \(body)"]
            }
            let isSame = isLike(value, body, schema, isText: text.kind != .json)
            return isSame ? [] : ["the body \(value) arrives as \(body)"]
        }
        guard text.kind == .multipart, case .object(let object) = value else { return ["the body does not arrive"] }
        return object.members.filter { member in
            let got = record.values["part \(member.name)"]
            if text.isUnread(member) { return got != .string(member.value.description) }
            return !isLike(member.value, got, text.property(member.name), isText: true)
        }.map { "the part \($0.name) is \($0.value), and arrives as \(record.values["part \($0.name)"] ?? .null)" }
    }

    private func isLike(_ sent: JSONValue, _ got: JSONValue?, _ schema: SchemaID?, isText: Bool) -> Bool {
        guard let got else { return false }
        return Likeness(view: requests, isText: isText).isSame(sent, got, schema.map { [$0] } ?? [])
    }

    /// In what the JSON of an answer differs from the one that a handler gave.
    func differences(_ response: ServiceResponse, _ plan: Plan) -> [String] {
        let promised = contract.promised(response.status, by: operation)
        guard let media = promised?.content.first(where: { $0.name == plan.mediaType }), let schema = media.schema,
            BodyText(document: document, media: media).kind == .json, let bytes = response.body?.bytes
        else { return [] }
        let isSame = (try? JSONValue.parse(bytes)).map { Likeness(view: responses).isSame(plan.body, $0, [schema]) }
        return isSame == true ? [] : ["the answer \(plan.key) is not \(plan.body)"]
    }
}
