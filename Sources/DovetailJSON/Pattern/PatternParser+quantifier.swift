extension PatternParser {
    /// The quantifier that comes next, applied to `atom`. Lazy or greedy makes no difference to a verdict.
    mutating func quantified(_ atom: PatternNode) throws(PatternError) -> PatternNode {
        let start = position
        let bounds: (minimum: Int, maximum: Int?)
        if take("*") {
            bounds = (0, nil)
        } else if take("+") {
            bounds = (1, nil)
        } else if take("?") {
            bounds = (0, 1)
        } else {
            bounds = try braces()
        }
        if let maximum = bounds.maximum, maximum < bounds.minimum {
            throw error(.reversedRange("{\(bounds.minimum),\(maximum)}"), at: start)
        }
        _ = take("?")
        return .repetition(atom, minimum: bounds.minimum, maximum: bounds.maximum)
    }

    private mutating func braces() throws(PatternError) -> (minimum: Int, maximum: Int?) {
        let start = position
        guard take("{"), let minimum = number() else { throw error(.incomplete("the quantifier"), at: start) }
        if take("}") { return (minimum, minimum) }
        guard take(",") else { throw error(.incomplete("the quantifier"), at: start) }
        let maximum = number()
        guard take("}") else { throw error(.incomplete("the quantifier"), at: start) }
        return (minimum, maximum)
    }
}
