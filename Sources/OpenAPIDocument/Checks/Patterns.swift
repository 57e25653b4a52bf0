import DovetailJSON

extension Checks {
    /// `pattern` and the keys of `patternProperties` are regular expressions of ECMA-262 that can be matched in bounded time.
    static func checkPatterns(_ subject: Subject) {
        var problems: [String: PatternError?] = [:]
        func problem(_ pattern: String) -> PatternError? {
            if let known = problems[pattern] { return known }
            var problem: PatternError?
            do throws(PatternError) {
                _ = try Pattern(pattern)
            } catch {
                problem = error
            }
            problems[pattern] = .some(problem)
            return problem
        }
        for schema in subject.document.schemas {
            if let pattern = schema.pattern, let problem = problem(pattern) {
                report(pattern, problem, at: schema.location(of: "pattern"), subject.sink)
            }
            for (pattern, property) in schema.patternProperties {
                guard let problem = problem(pattern) else { continue }
                report(pattern, problem, at: subject.document[property].location, subject.sink)
            }
        }
    }

    private static func report(
        _ pattern: String,
        _ problem: PatternError,
        at location: SourceLocation,
        _ sink: DiagnosticSink
    ) {
        let message = "the pattern \(Wording.quoted(pattern)) cannot be used"
        sink.error("invalid-pattern", message, hint: problem.description, at: location)
    }
}
