/// The pairs of a query string, as `application/x-www-form-urlencoded` has them.
struct QueryString {
    private var pairs: [(name: String, value: Substring.UTF8View)] = []

    /// Cuts a query into pairs; names are decoded, values only when they are asked for.
    init(_ query: Substring.UTF8View?) {
        guard let query else { return }
        for pair in query.split(separator: UInt8(ascii: "&")) {
            let end = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            // A name that cannot be decoded cannot be the name of a parameter.
            guard let name = PercentDecoding.decode(pair[..<end], plusIsSpace: true) else { continue }
            let value = end == pair.endIndex ? pair[end...] : pair[pair.index(after: end)...]
            pairs.append((name, Substring(value).utf8))
        }
    }

    /// The values given for a name, still encoded, in their order.
    func values(_ name: String) -> [Substring.UTF8View] {
        pairs.filter { $0.name == name }.map(\.value)
    }
}
