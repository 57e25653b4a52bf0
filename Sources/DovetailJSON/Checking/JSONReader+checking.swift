extension JSONReader {
    /// What the check of a value that is about to be read has found.
    public struct Check {
        /// How many violations there were with those of the check; nil when it found none.
        fileprivate var violationCount: Int?
        /// Whether a value around this one has been checked already.
        fileprivate var isInside: Bool
    }

    /// Checks the next value, and stays in front of it: it is still to be read, up to ``endCheck(_:)``.
    ///
    /// Violations are reported in place. A value inside one that is being checked is not checked again: the schema of the
    /// outer value has asked for all that this one asks for.
    public mutating func beginCheck(_ schema: CheckedSchema) -> Check {
        if isChecked { return Check(violationCount: nil, isInside: true) }
        let start = checkpoint()
        let value = readValue()
        let findings = syntaxError == nil ? schema.findings(on: value) : []
        if findings.isEmpty {
            rewind(to: start)
        } else {
            goBack(to: start)
            report(findings[...], depth: 0)
            goBack(to: start)
        }
        isChecked = true
        return Check(violationCount: findings.isEmpty ? nil : violationCount, isInside: false)
    }

    /// Ends what ``beginCheck(_:)`` has begun, behind the value. What reading it found besides the check is taken back:
    /// the check has found all there is.
    public mutating func endCheck(_ check: Check) {
        if !check.isInside { isChecked = false }
        if let count = check.violationCount { forgetViolations(after: count) }
    }

    /// Checks a value, then reads it.
    @inlinable
    public mutating func readChecked<Value>(_ schema: CheckedSchema, _ read: (inout JSONReader) -> Value) -> Value {
        let check = beginCheck(schema)
        let value = read(&self)
        endCheck(check)
        return value
    }

    /// Goes back without taking violations back.
    mutating func goBack(to checkpoint: Checkpoint) {
        guard syntaxError == nil else { return }
        position = checkpoint.position
        mark = checkpoint.mark
        depth = checkpoint.depth
    }

    /// Notes findings, which are in the order of the value, at the places in the text that they are about.
    private mutating func report(_ findings: ArraySlice<DovetailJSON.Finding>, depth: Int) {
        var rest = findings
        mark = position
        while let finding = rest.first, finding.path.count <= depth {
            note(keyword: finding.keyword, detail: finding.detail)
            rest.removeFirst()
        }
        guard !rest.isEmpty else { return skipValue() }
        switch peek() {
        case .object:
            guard beginObject() else { return }
            while let name = nextMember() {
                reportChild(&rest, depth) { $0.name?.isSameText(as: name) ?? false }
            }
        case .array:
            guard beginArray() else { return }
            var index = 0
            while nextElement() {
                reportChild(&rest, depth) { $0.index == index }
                index += 1
            }
        default: skipValue()
        }
    }

    private mutating func reportChild(
        _ findings: inout ArraySlice<DovetailJSON.Finding>,
        _ depth: Int,
        _ isChild: ((index: Int, name: String?)) -> Bool
    ) {
        let own = findings.prefix { $0.path.count > depth && isChild($0.path[depth]) }
        if own.isEmpty { return skipValue() }
        findings = findings.dropFirst(own.count)
        report(own, depth: depth + 1)
    }
}
