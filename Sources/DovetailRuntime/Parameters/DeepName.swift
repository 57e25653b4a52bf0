/// A name with members in brackets: `filter[owner][name]`, as the style `deepObject` writes them.
enum DeepName {
    /// How many brackets a name may have: reading recurses that deep.
    private static let maxDepth = 32

    /// The names in the brackets that follow a parameter's own name.
    ///
    /// - Returns: Empty for the name alone; `nil` for another name.
    /// - Throws: ``Malformed`` for a name that starts right and goes on wrong.
    static func path(of name: String, in parameter: String) throws(Malformed) -> [String]? {
        guard name.utf8.starts(with: parameter.utf8) else { return nil }
        var rest = name.utf8.dropFirst(parameter.utf8.count)
        if !rest.isEmpty, rest.first != UInt8(ascii: "[") { return nil }
        var path: [String] = []
        while !rest.isEmpty {
            guard rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")),
                path.count < maxDepth
            else { throw Malformed() }
            path.append(String(Substring(rest[..<end].dropFirst())))
            rest = rest[rest.index(after: end)...]
        }
        return path
    }

    /// A name whose brackets are not in pairs, or too many.
    struct Malformed: Error {
        /// What a client has to change.
        static let detail = "must have its members' names in brackets, one pair after another, at most \(maxDepth)"
    }
}
