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
            } else if let pattern = schema.pattern, isDelimited(pattern) {
                subject.sink.warning(
                    "delimited-pattern",
                    "the slashes around the pattern \(Wording.quoted(pattern)) are part of it: `^` behind one never matches",
                    hint: "remove the slashes, and what follows the last one",
                    at: schema.location(of: "pattern")
                )
            }
            for (pattern, property) in schema.patternProperties {
                guard let problem = problem(pattern) else { continue }
                report(pattern, problem, at: subject.document[property].location, subject.sink)
            }
        }
    }

    /// Whether a pattern is written as JavaScript does, `/^…$/`, where a text can begin and end.
    private static func isDelimited(_ pattern: String) -> Bool {
        guard pattern.hasPrefix("/^"), let end = pattern.lastIndex(of: "/") else { return false }
        return pattern[..<end].hasSuffix("$") && pattern[end...].dropFirst().allSatisfy { "dgimsuvy".contains($0) }
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
