import DovetailRuntime
import DovetailTesting

/// One schema's values, judged by the interpreter and by generated code.
struct Comparison {
    private let subject: Subject
    private let interpreter: SchemaInterpreter
    private let reference: String
    private var sampler: SchemaSampler
    private var mutator: ValueMutator
    private var findings: [String] = []

    private(set) var validCount = 0
    private(set) var mutatedCount = 0
    private(set) var refusedCount = 0
    private(set) var findingCount = 0

    init(_ subject: Subject, document: JSONValue, seed: UInt64) throws {
        self.subject = subject
        var schemas = SchemaSet()
        try schemas.add(document, at: "urn:document")
        interpreter = SchemaInterpreter(schemas, formatAssertion: true)
        reference = "urn:document#/components/schemas/\(subject.schema)"
        sampler = SchemaSampler(document, seed: seed)
        mutator = ValueMutator(seed: ~seed)
    }

    /// Compares a number of values that are valid, and as many that were changed.
    mutating func run(count: Int) async throws {
        var attempts = 0
        while validCount < count, attempts < count * 20 {
            attempts += 1
            let value = sampler.value(at: "/components/schemas/\(subject.schema)")
            guard value.fitsSwift else { continue }
            if try await compare(value) { validCount += 1 }
            let mutated = mutator.mutated(value)
            if mutatedCount < count, mutated.fitsSwift {
                mutatedCount += 1
                if try await !compare(mutated) { refusedCount += 1 }
            }
        }
    }

    /// Tells whether the interpreter finds the value valid.
    private mutating func compare(_ value: JSONValue) async throws -> Bool {
        let text = Array(value.description.utf8)
        let violations = try interpreter.validate(value, against: reference)
        let answer = await subject.answer(to: text)
        switch (violations.isEmpty, answer.text) {
        case (true, let written?): try await checkRoundTrip(of: text, written)
        case (true, nil): note("only generated code refuses", text, answer.problem)
        case (false, .some): note("only the interpreter refuses", text, "\(violations)")
        case (false, nil): break
        }
        return violations.isEmpty
    }

    /// What was written must be valid, and be read and written the same again.
    private mutating func checkRoundTrip(of text: [UInt8], _ written: [UInt8]) async throws {
        let value = try JSONValue.parse(written)
        let violations = try interpreter.validate(value, against: reference)
        if !violations.isEmpty { note("what is written is not valid", text, "\(violations)") }
        let again = await subject.answer(to: written)
        if again.text != written {
            note(
                "the round trip changes it",
                written,
                String(decoding: again.text ?? [], as: UTF8.self) + again.problem
            )
        }
    }

    private mutating func note(_ what: String, _ text: [UInt8], _ detail: String) {
        findingCount += 1
        if findings.count < 3 { findings.append("  \(what): \(String(decoding: text, as: UTF8.self))\n    \(detail)") }
    }

    /// What was compared, and the first differences.
    var report: String {
        let counts = "\(validCount) valid, \(mutatedCount) changed (\(refusedCount) refused), \(findingCount) differ"
        return (["\(subject.document) \(subject.schema): \(counts)"] + findings).joined(separator: "\n")
    }
}
