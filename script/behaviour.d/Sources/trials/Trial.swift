import DovetailRuntime
import Exchanges
import OpenAPIDocument

@testable import DovetailTesting

/// The trials of one operation: requests that the document describes, and requests that it does not.
struct Trial {
    let subject: Subject
    let contract: Contract
    let operation: OpenAPIDocument.Operation
    let index: Int
    let path: String
    var requests: View
    var responses: View
    var mutator: ValueMutator
    private(set) var counts = Counts()
    private(set) var findings: [String] = []
    /// The keys of the responses that were given, and why others could not be.
    var answered: Set<String> = []
    var obstacles: [String: String] = [:]
    /// What could not be tried, and why.
    private(set) var notes: [String] = []

    /// What was tried.
    struct Counts {
        var valid = 0
        var invalid = 0
        /// Operations for which no valid request was found.
        var untried = 0
        /// Documented responses that were never given, as no value was found that the document and the generated type take.
        var unanswerable = 0
    }

    init(_ ground: Ground, _ path: PathItem, _ operation: Operation, index: Int, seed: UInt64) {
        subject = ground.subject
        contract = ground.contract
        self.operation = operation
        self.index = index
        self.path = path.path
        requests = ground.requests.sampling(seed: seed)
        responses = ground.responses.sampling(seed: ~seed)
        mutator = ValueMutator(seed: ~seed)
    }

    var document: Document { contract.document }

    /// Tries a number of valid requests, and as many of each kind of invalid one.
    mutating func run(count: Int) async {
        for round in 0..<count {
            guard let request = sample() else { continue }
            await tryValid(request, plan(round))
            await tryInvalid(request)
        }
        if counts.valid == 0 {
            counts.untried = 1
            notes.append("no valid request was found")
        }
        for (key, obstacle) in obstacles.sorted(by: { $0.key < $1.key }) where !answered.contains(key) {
            counts.unanswerable += 1
            notes.append("\(key) is never answered: \(obstacle)")
        }
    }

    private mutating func tryValid(_ request: SampledRequest, _ plan: Plan?) async {
        counts.valid += 1
        subject.exchange.prepare(plan ?? Plan(key: "none", status: 500))
        let response = await answer(to: request.draft)
        guard let record = subject.exchange.record else {
            note("a valid request is refused", request.draft, response)
            return
        }
        if record.operation != index { note("it reaches another operation", request.draft, response) }
        for difference in differences(record, request) { note(difference, request.draft, nil) }
        guard let plan else { return }
        if let cause = response.cause {
            note("the answer fails: \(cause)", request.draft, response)
            return
        }
        for breach in contract.breaches(of: response, to: operation) {
            note("the answer \(plan.key) breaks the document: \(breach), planned \(plan.body)", request.draft, response)
        }
        for difference in differences(response, plan) { note(difference, request.draft, response) }
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
        left.unanswerable += right.unanswerable
    }

    var description: String {
        let others = [(untried, "operations untried"), (unanswerable, "responses never given")].filter { $0.0 > 0 }
        return (["\(valid) valid requests", "\(invalid) invalid"] + others.map { "\($0.0) \($0.1)" })
            .joined(separator: ", ")
    }
}
