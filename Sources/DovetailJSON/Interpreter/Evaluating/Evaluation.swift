/// One value being judged by one schema: where in the value it is, and what has been found.
struct Evaluation {
    /// How many schemas may be open at once, each applied by the one before: what 512 KiB of stack, a thread's share on
    /// some systems, have room for in an optimised build. A level of the value takes one, and one more for each `$ref`.
    static let maximumDepth = 640
    /// How many violations are kept.
    static let maximumViolations = 100

    let program: SchemaProgram
    private let index: SchemaIndex
    /// The way from the root of the value: for each object or array which child, and its name in an object.
    private var path: [(index: Int, name: String?)] = []
    private(set) var findings: [Finding] = []
    /// Whether violations are wanted; if not, the first ends the matter.
    private(set) var isCollecting: Bool
    /// Which children of the current value have been evaluated; `nil` where nobody asks (Core, section 11).
    private(set) var evaluated: [Bool]?
    /// The schema resources entered, outermost first, each once: the first with an anchor is the one that counts.
    private(set) var scope: [Int] = []
    /// The schemas open at once, with all that the outcome depends on besides the value.
    private var open: [(schema: Int, depth: Int, scope: Int)] = []
    /// How many schemas may still be applied.
    private var stepsLeft: Int
    /// How many of them are left where outcomes begin to be kept.
    private let freeStepsEnd: Int
    private var memory = EvaluationMemory()

    init(program: SchemaProgram, index: SchemaIndex, isCollecting: Bool, maximumSteps: Int) {
        stepsLeft = maximumSteps
        freeStepsEnd = maximumSteps - EvaluationMemory.freeSteps
        self.program = program
        self.index = index
        self.isCollecting = isCollecting
    }

    // MARK: Applying schemas

    /// Applies a schema to the current value. What it evaluates counts as evaluated for the schema around it.
    ///
    /// That is so even if the value breaks it: then the schema around it is broken as well, and complaints of
    /// `unevaluatedProperties` about members which a broken part describes would only mislead.
    mutating func apply(_ number: Int, to value: JSONValue) throws(SchemaError) -> Bool {
        let schema = program.schemas[number]
        let isNewScope = !scope.contains(schema.resource)
        if isNewScope { scope.append(schema.resource) }
        try enter(number, schema.location)
        let outer = evaluated
        if outer != nil || schema.asksForEvaluated {
            evaluated = [Bool](repeating: false, count: value.childCount)
        }
        var isValid = true
        for keyword in schema.keywords {
            if try !keyword.evaluate(value, in: &self) {
                isValid = false
                if !isCollecting { break }
            }
        }
        if let outer { evaluated = zip(outer, evaluated ?? outer).map { $0 || $1 } } else { evaluated = nil }
        open.removeLast()
        if isNewScope { scope.removeLast() }
        return isValid
    }

    /// Applies a schema to a child of the current value, which then counts as evaluated.
    mutating func apply(
        _ number: Int,
        to value: JSONValue,
        at child: Int,
        named name: String? = nil
    ) throws(SchemaError)
        -> Bool
    {
        var outer: [Bool]?
        swap(&outer, &evaluated)
        path.append((child, name))
        let isValid = isCollecting ? try apply(number, to: value) : try verdict(of: number, on: value)
        path.removeLast()
        outer?[child] = true
        evaluated = outer
        return isValid
    }

    /// Applies a schema whose outcome is only a question: it reports nothing, and evaluates nothing if it fails.
    mutating func test(_ number: Int, on value: JSONValue) throws(SchemaError) -> Bool {
        let wasCollecting = isCollecting
        let before = evaluated
        isCollecting = false
        let isValid = try verdict(of: number, on: value)
        isCollecting = wasCollecting
        if !isValid { evaluated = before }
        return isValid
    }

    /// Whether a value matches a schema, without reports.
    private mutating func verdict(of number: Int, on value: JSONValue) throws(SchemaError) -> Bool {
        // Where it is wanted which children are evaluated, a verdict is not enough.
        guard evaluated == nil, let question = question(number, value) else { return try apply(number, to: value) }
        if let known = memory.verdict(on: question) { return known }
        let isValid = try apply(number, to: value)
        memory.keep(isValid, on: question)
        return isValid
    }

    /// What the memory knows the outcome of a schema by; nil for what is not worth keeping.
    private func question(_ number: Int, _ value: JSONValue) -> EvaluationMemory.Question? {
        guard stepsLeft < freeStepsEnd, value.childCount > 0 else { return nil }
        return EvaluationMemory.Question(schema: number, path: path.map(\.index), scope: scope)
    }

    /// Asks something about a value other than the current one: an item, by its number, or a member's name, by a number
    /// that no child has. Nothing counts as evaluated.
    mutating func aside<Answer>(
        at child: Int,
        _ question: (inout Evaluation) throws(SchemaError) -> Answer
    ) throws(SchemaError) -> Answer {
        var outer: [Bool]?
        swap(&outer, &evaluated)
        path.append((child, nil))
        let answer = try question(&self)
        path.removeLast()
        evaluated = outer
        return answer
    }

    /// What a schema that has failed a test would report.
    mutating func findings(of number: Int, on value: JSONValue) throws(SchemaError) -> [Finding] {
        let question = self.question(number, value)
        if let question, let known = memory.findings(on: question) { return known }
        let before = (evaluated, findings, isCollecting)
        findings = []
        isCollecting = true
        _ = try apply(number, to: value)
        let found = findings
        (evaluated, findings, isCollecting) = before
        if let question { memory.keep(found, on: question) }
        return found
    }

    // MARK: What has been evaluated

    /// Notes that a child has been evaluated.
    mutating func markEvaluated(_ child: Int) { evaluated?[child] = true }

    /// Notes that all children have been evaluated.
    mutating func markAllEvaluated() { evaluated = evaluated.map { [Bool](repeating: true, count: $0.count) } }

    // MARK: Reporting

    /// How far the current value is from the root.
    var depth: Int { path.count }

    /// Reports that the current value breaks a constraint; always false.
    mutating func fail(_ constraint: @autoclosure () -> BrokenConstraint) -> Bool {
        guard isCollecting else { return false }
        let constraint = constraint()
        return fail(constraint.keyword, constraint.detail)
    }

    /// Reports that the current value breaks a keyword; always false.
    mutating func fail(_ keyword: String, _ detail: @autoclosure () -> String) -> Bool {
        guard isCollecting, findings.count < Self.maximumViolations else { return false }
        findings.append(Finding(path: path, keyword: keyword, detail: detail()))
        return false
    }

    // MARK: Limits

    /// Opens a schema, unless that would never end or take too much.
    private mutating func enter(_ number: Int, _ location: SchemaLocation) throws(SchemaError) {
        stepsLeft -= 1
        if stepsLeft < 0 { throw index.error(.tooManySteps, at: location) }
        if open.count == Self.maximumDepth { throw index.error(.tooDeep, at: location) }
        for frame in open.reversed() {
            if frame.depth < path.count { break }
            if frame.schema == number, frame.scope == scope.count { throw index.error(.endlessRecursion, at: location) }
        }
        open.append((number, path.count, scope.count))
    }
}

extension JSONValue {
    /// How many members or items there are; none in a value that is neither object nor array.
    var childCount: Int {
        switch self {
        case .array(let items): items.count
        case .object(let object): object.count
        default: 0
        }
    }
}
