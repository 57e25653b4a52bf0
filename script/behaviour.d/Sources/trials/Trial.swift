import DovetailRuntime
import Exchanges
import OpenAPIDocument

@testable import DovetailTesting

/// The trials of one operation: requests that the document describes, and requests that it does not.
struct Trial {
    let subject: Subject
    let contract: Contract
    let likeness: Likeness
    let operation: OpenAPIDocument.Operation
    let index: Int
    let path: String
    var sampler: SchemaSampler
    var mutator: ValueMutator
    private(set) var counts = Counts()
    private(set) var findings: [String] = []

    /// What was tried.
    struct Counts {
        var valid = 0
        var invalid = 0
        /// Operations for which no valid request, or answer, was found.
        var untried = 0
    }

    init(_ subject: Subject, _ contract: Contract, _ path: PathItem, _ operation: Operation, index: Int, seed: UInt64) {
        self.subject = subject
        self.contract = contract
        self.operation = operation
        self.index = index
        self.path = path.path
        let json = contract.document.root.json
        likeness = Likeness(document: json)
        sampler = SchemaSampler(json, seed: seed)
        mutator = ValueMutator(seed: ~seed)
    }

    var document: Document { contract.document }

    /// Tries a number of valid requests, and as many of each kind of invalid one.
    mutating func run(count: Int) async {
        for round in 0..<count {
            guard let request = sample() else { continue }
            guard let plan = plan(round) else { continue }
            await tryValid(request, plan)
            await tryInvalid(request)
        }
        if counts.valid == 0 { counts.untried = 1 }
    }

    /// A value of a schema that the interpreter finds valid and that Swift's numbers hold.
    mutating func value(_ id: SchemaID) -> JSONValue? {
        for _ in 0..<40 {
            let value = sampler.value(at: String(document[id].pointer.dropFirst()))
            if value.fitsSwift, isValid(value, id) { return value }
        }
        return nil
    }

    func isValid(_ value: JSONValue, _ id: SchemaID) -> Bool {
        (try? contract.interpreter.validate(value, against: Contract.uri + document[id].pointer))?.isEmpty ?? false
    }

    private mutating func tryValid(_ request: SampledRequest, _ plan: Plan) async {
        counts.valid += 1
        subject.exchange.prepare(plan)
        let response = await answer(to: request.draft)
        guard let record = subject.exchange.record else {
            note("a valid request is refused", request.draft, response)
            return
        }
        if record.operation != index { note("it reaches another operation", request.draft, response) }
        for difference in differences(record, request) { note(difference, request.draft, nil) }
        if let cause = response.cause {
            note("the answer fails: \(cause)", request.draft, response)
            return
        }
        for breach in contract.breaches(of: response, to: operation) {
            note("the answer \(plan.key) breaks the document: \(breach), planned \(plan.body)", request.draft, response)
        }
    }

    private func differences(_ record: Record, _ request: SampledRequest) -> [String] {
        var found: [String] = []
        for (parameter, value) in request.parameters {
            let schema = parameter.schema ?? parameter.content.first?.schema
            let got = record.values["\(parameter.in.rawValue) \(parameter.name)"]
            if !isLike(value, got, schema) {
                found.append("\(parameter.in.rawValue) \(parameter.name) is \(value), and arrives as \(got ?? .null)")
            }
        }
        let known = Set(request.parameters.map { "\($0.parameter.in.rawValue) \($0.parameter.name)" })
        for parameter in operation.parameters where !known.contains("\(parameter.in.rawValue) \(parameter.name)") {
            guard let got = record.values["\(parameter.in.rawValue) \(parameter.name)"] else { continue }
            let schema = (parameter.schema ?? parameter.content.first?.schema).map { document[document.resolved($0)] }
            if schema?.defaultValue == nil { found.append("\(parameter.name) was not sent, and arrives as \(got)") }
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
                let isSame = sent.count == got.count && zip(sent, got).allSatisfy { isLike($0, $1, schema) }
                return isSame ? [] : ["the items \(value) arrive as \(body)"]
            }
            let isSame = isLike(value, body, schema, isText: text.kind != .json)
            return isSame ? [] : ["the body \(value) arrives as \(body)"]
        }
        guard text.kind == .multipart, case .object(let object) = value else { return ["the body does not arrive"] }
        return object.members.filter { member in
            guard let got = record.values["part \(member.name)"] else { return true }
            return member.value != got && !Likeness.isSameText(member.value, got)
        }.map { "the part \($0.name) is \($0.value), and arrives as \(record.values["part \($0.name)"] ?? .null)" }
    }

    private func isLike(_ sent: JSONValue, _ got: JSONValue?, _ schema: SchemaID?, isText: Bool = true) -> Bool {
        guard let got else { return false }
        let json: JSONValue? = schema.map { ["$ref": .string(document[$0].pointer)] }
        return likeness.isSame(sent, got, json) || (isText && Likeness.isSameText(sent, got))
    }

    func answer(to draft: Draft) async -> ServiceResponse {
        await subject.service.respond(to: draft.head, body: draft.body ?? [])
    }

    mutating func note(_ what: String, _ draft: Draft, _ response: ServiceResponse?) {
        let answer = response.map { response in
            let body = response.body?.bytes.map { String(decoding: $0.prefix(400), as: UTF8.self) } ?? ""
            return "\n      \(response.status) \(body)"
        }
        findings.append("    \(what)\n      \(draft.description)\(answer ?? "")")
    }

    mutating func expect(_ statuses: Set<Int>, _ what: String, _ draft: Draft) async {
        counts.invalid += 1
        subject.exchange.prepare(Plan(key: "none", status: 200))
        let response = await answer(to: draft)
        if subject.exchange.record != nil {
            note("\(what) reaches the handler", draft, nil)
        } else if !statuses.contains(response.status) {
            note("\(what) is answered \(response.status), not \(statuses.sorted())", draft, response)
        }
    }
}

extension Trial.Counts: CustomStringConvertible {
    static func += (left: inout Self, right: Self) {
        left.valid += right.valid
        left.invalid += right.invalid
        left.untried += right.untried
    }

    var description: String { "\(valid) valid requests, \(invalid) invalid, \(untried) operations untried" }
}
