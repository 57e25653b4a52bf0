extension JSONReader {
    /// A place to come back to, for reading a value as one type and then as another.
    public struct Checkpoint {
        let position: Int
        let mark: Int
        let depth: Int
        /// How many violations there were.
        public let violationCount: Int
    }

    /// The current place.
    public func checkpoint() -> Checkpoint {
        Checkpoint(position: position, mark: mark, depth: depth, violationCount: violationCount)
    }

    /// Goes back to a place, and takes back every violation since.
    ///
    /// A syntax error remains: the text does not become JSON by reading it otherwise.
    public mutating func rewind(to checkpoint: Checkpoint) {
        forgetViolations(after: checkpoint.violationCount)
        guard syntaxError == nil else { return }
        position = checkpoint.position
        mark = checkpoint.mark
        depth = checkpoint.depth
    }
}
