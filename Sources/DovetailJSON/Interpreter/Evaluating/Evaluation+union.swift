extension Evaluation {
    /// Reports that a value matches no branch of a union, with what the closest branch wants; always false.
    ///
    /// Which children such a union evaluates is unknown, so none is complained about besides.
    mutating func failUnion(_ keyword: String, of branches: [Int], _ value: JSONValue) throws(SchemaError) -> Bool {
        markAllEvaluated()
        guard isCollecting else { return false }
        let rootDepth = depth
        var closest: [Finding] = []
        for branch in branches {
            let found = try findings(of: branch, on: value)
            if closest.isEmpty || Self.rank(found, from: rootDepth) < Self.rank(closest, from: rootDepth) {
                closest = found
            }
        }
        let count = branches.count == 1 ? "the schema" : "one of \(branches.count) schemas"
        let reasons = closest.prefix(3).map { $0.reason(from: rootDepth) }.joined(separator: "; ")
        return fail(keyword, "must match \(count) under \(keyword); the closest wants: \(reasons)")
    }

    /// Branches that already refuse the kind of value are furthest; then fewer violations are closer.
    private static func rank(_ findings: [Finding], from depth: Int) -> Int {
        let refusesKind = findings.contains {
            $0.path.count == depth && ["type", "const", "enum"].contains($0.keyword)
        }
        return findings.count + (refusesKind ? maximumViolations : 0)
    }
}

extension Finding {
    /// The violation as part of a sentence about a value that lies `depth` steps from the root.
    fileprivate func reason(from depth: Int) -> String {
        let inner = Finding(path: Array(path.dropFirst(depth)), keyword: keyword, detail: detail)
        return inner.path.isEmpty ? detail : "\(inner.pointer) \(detail)"
    }
}
