/// What a document may ask of the reader before it is refused.
///
/// libyaml 0.2.5 has no limits of its own, and its time grows with the square of the nesting depth.
enum ReadingLimits {
    /// The largest real documents are near 10 MB.
    static let bytes = 64 << 20
    /// What a single value may take, with the comments before it. The longest real descriptions are under 200 KB.
    static let scalarBytes = 1 << 20
    /// Findings of one code that are kept; a hostile document could have one in each line.
    static let findings = 1_000
    /// Findings of one code that say what was meant, which is looked for among all names there are.
    static let suggestions = 50
    /// Sequences and mappings inside each other. Real documents stay under 60; what recurses over a tree (its JSON,
    /// nested callbacks and encodings) is safe on any stack at this depth.
    static let depth = 200
    /// Nodes that aliases add to a tree. Each alias counts with all that it repeats, so a bomb of aliases to aliases
    /// is stopped while it is small.
    static let aliasedNodes = 100_000
    /// Schemas in all files. The largest real documents have some 15,000.
    static let schemas = 200_000
    /// Files that references may pull in.
    static let files = 10_000
}
