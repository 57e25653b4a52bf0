extension [Diagnostic] {
    /// The findings of reading a document, then those of generating: a default that was found to be invalid is ignored for that.
    package func followed(by findings: [Diagnostic]) -> [Diagnostic] {
        let invalid = Set(lazy.filter { $0.code == "invalid-default" }.map(\.location))
        return self + findings.filter { $0.code != "ignored-default" || !invalid.contains($0.location) }
    }
}
