/// How reading a value as each branch of a union has gone so far.
public struct UnionTrial {
    let start: JSONReader.Checkpoint
    let keyword: String
    let branchCount: Int
    /// The branches that matched, counted from 1.
    var matches: [Int] = []
    var attempts = 0
    /// Behind the value.
    var end: Int
    /// What the branch that came closest found.
    var closest: [JSONReader.Finding] = []
    var closestRank = Int.max
    /// Whether the value is inside one that has been checked; each attempt must judge by itself all the same.
    let isChecked: Bool
}

extension JSONReader {
    /// Starts to read the next value as one of several types.
    public mutating func beginTrial(_ keyword: String, of branchCount: Int) -> UnionTrial {
        UnionTrial(
            start: checkpoint(),
            keyword: keyword,
            branchCount: branchCount,
            end: position,
            isChecked: isChecked
        )
    }

    /// Reads the value as one type; nil, with nothing reported, when it breaks the schema of that type.
    public mutating func attempt<Value>(_ trial: inout UnionTrial, _ read: (inout JSONReader) -> Value) -> Value? {
        // Nothing matches behind an error, where a type that contains itself would look for placeholders without end.
        guard syntaxError == nil else { return nil }
        let before = trial.start.violationCount
        isChecked = false
        let value = read(&self)
        isChecked = trial.isChecked
        limitAttempts(trial)
        trial.attempts += 1
        trial.end = position
        let isMatch = violationCount == before && syntaxError == nil
        if isMatch {
            trial.matches.append(trial.attempts)
        } else {
            let found = findings.dropFirst(min(before, findings.count))
            let refusesType = found.contains { $0.offset == trial.start.position && $0.keyword == "type" }
            let rank = violationCount - before + (refusesType ? 1 << 32 : 0)
            if rank < trial.closestRank {
                trial.closest = refusesType ? [] : Array(found)
                trial.closestRank = rank
            }
        }
        rewind(to: trial.start)
        return isMatch ? value : nil
    }

    /// Gives up when too much has been read again: a union that contains itself is read as often as there are branches at
    /// every level, so that the time would grow exponentially with the depth.
    private mutating func limitAttempts(_ trial: UnionTrial) {
        triedBytes += position - trial.start.position + Self.attemptCost
        if triedBytes > Self.freeBytes + bytes.byteCount * Self.readingsPerByte {
            fail(.tooAmbiguous, at: trial.start.position)
        }
    }

    /// What an attempt takes besides its bytes, in bytes.
    private static let attemptCost = 16
    /// What any text may ask for: tens of milliseconds.
    private static let freeBytes = 4 << 20
    /// How often the bytes of a long text may be read on average.
    private static let readingsPerByte = 64

    /// Goes behind the value, and reports when no branch matched, or several where one must.
    public mutating func endTrial(_ trial: UnionTrial, exactlyOne: Bool) {
        guard syntaxError == nil else { return }
        position = trial.end
        depth = trial.start.depth
        mark = trial.start.position
        if trial.matches.isEmpty {
            note(
                keyword: trial.keyword,
                detail: "must match one of \(trial.branchCount) schemas under \(trial.keyword)"
            )
            for finding in trial.closest {
                mark = finding.offset
                note(keyword: finding.keyword, detail: finding.detail)
            }
            mark = trial.start.position
        } else if exactlyOne, trial.matches.count > 1 {
            let list = trial.matches.map(String.init).joined(separator: ", ")
            let detail = "must match exactly one of \(trial.branchCount) schemas, matches numbers \(list)"
            note(keyword: trial.keyword, detail: detail)
        }
    }
}
