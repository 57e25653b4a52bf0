/// What has been found out about the arrays and objects of a value, for whoever asks again.
///
/// A union that contains itself asks about every part of a value once more at each level: without a memory the time would
/// grow exponentially with the depth.
struct EvaluationMemory {
    /// All that an outcome depends on besides the value as a whole.
    struct Question: Hashable {
        let schema: Int
        /// The way from the root of the value.
        let path: [Int]
        /// What `$dynamicRef` depends on.
        let scope: [Int]
    }

    /// How many steps are taken before anything is kept: most values take no more.
    static let freeSteps = 20_000
    /// How many outcomes are kept. Who asks again does so soon, so that all of them can be forgotten at once.
    private static let maximumCount = 4_096

    private var verdicts: [Question: Bool] = [:]
    private var findings: [Question: [Finding]] = [:]

    func verdict(on question: Question) -> Bool? { verdicts[question] }

    func findings(on question: Question) -> [Finding]? { findings[question] }

    mutating func keep(_ verdict: Bool, on question: Question) {
        if verdicts.count == Self.maximumCount { verdicts = [:] }
        verdicts[question] = verdict
    }

    mutating func keep(_ found: [Finding], on question: Question) {
        if findings.count == Self.maximumCount { findings = [:] }
        findings[question] = found
    }
}
