import Synchronization

/// Judges values by JSON Schema 2020-12, and by the dialects of OpenAPI.
///
/// All vocabularies are there; `format` asserts if asked to. What a schema means is looked up in the schema itself: no
/// code is generated, which makes this the second opinion on generated code. Each schema is compiled at its first use.
public struct SchemaInterpreter: Sendable {
    private let index: SchemaIndex
    private let memo: Memo
    private let maximumSteps: Int

    /// An interpreter of the schemas in `set`.
    ///
    /// - Parameter formatAssertion: Whether a string that is not of the `format` it should be is a violation. Without it, `format`
    ///   asserts only under a metaschema with the format-assertion vocabulary.
    /// - Parameter maximumSteps: How many schemas may be applied to a value and its parts in all. A union of recursive schemas
    ///   can ask for a number exponential in the depth of the value; beyond the limit judging is given up with an error.
    public init(_ set: SchemaSet, formatAssertion: Bool, maximumSteps: Int = 10_000_000) {
        self.maximumSteps = maximumSteps
        index = set.index
        memo = Memo(SchemaCompiler(index: set.index, assertsFormats: formatAssertion))
    }

    /// All ways in which a value breaks a schema, at most 100, in the order of the value.
    ///
    /// A value that matches no branch of a union breaks it once; the detail then says what the closest branch wants.
    /// - Parameter reference: The schema: `openapi.yaml#/components/schemas/Note` for instance.
    /// - Throws: `SchemaError` if that schema, or one that it needs, cannot be used.
    public func validate(_ value: JSONValue, against reference: String) throws(SchemaError) -> [Violation] {
        try findings(on: value, against: reference).map(\.violation)
    }

    /// The same with the place of each violation in the value.
    func findings(on value: JSONValue, against reference: String) throws(SchemaError) -> [Finding] {
        var (evaluation, number) = try evaluation(of: reference, isCollecting: true)
        _ = try evaluation.apply(number, to: value)
        return evaluation.findings.sorted { $0.precedes($1) }
    }

    /// Whether a value matches a schema; faster than finding out why not.
    ///
    /// - Throws: `SchemaError` as `validate(_:against:)` does.
    public func isValid(_ value: JSONValue, against reference: String) throws(SchemaError) -> Bool {
        var (evaluation, number) = try evaluation(of: reference, isCollecting: false)
        return try evaluation.apply(number, to: value)
    }

    private func evaluation(of reference: String, isCollecting: Bool) throws(SchemaError) -> (Evaluation, Int) {
        let (program, number) = try memo.compiled(reference)
        let evaluation = Evaluation(
            program: program,
            index: index,
            isCollecting: isCollecting,
            maximumSteps: maximumSteps
        )
        return (evaluation, number)
    }
}

/// The schemas compiled so far, shared by the copies of an interpreter.
private final class Memo: Sendable {
    private struct State {
        var compiler: SchemaCompiler
        var entries: [String: Int] = [:]
    }

    private let state: Mutex<State>

    init(_ compiler: SchemaCompiler) { state = Mutex(State(compiler: compiler)) }

    /// A program that holds the schema at `reference`, and its number there.
    func compiled(_ reference: String) throws(SchemaError) -> (SchemaProgram, Int) {
        try state.withLock { state throws(SchemaError) in
            if let number = state.entries[reference] { return (state.compiler.program, number) }
            let number = try state.compiler.entry(reference)
            state.entries[reference] = number
            return (state.compiler.program, number)
        }
    }
}
