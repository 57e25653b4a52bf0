/// The pairs of a query string or of a form, as `application/x-www-form-urlencoded` has them.
struct QueryString {
    /// A name, decoded, and its value, still encoded.
    typealias Pair = (name: String, value: Substring.UTF8View)

    let pairs: [Pair]

    /// Cuts a query into pairs; names are decoded, values only when they are asked for.
    init(_ query: Substring.UTF8View?) {
        guard let query else {
            pairs = []
            return
        }
        pairs = query.split(separator: UInt8(ascii: "&")).compactMap { pair in
            let end = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            // A name that cannot be decoded cannot be the name of a parameter.
            guard let name = PercentDecoding.decode(pair[..<end], plusIsSpace: true) else { return nil }
            let value = end == pair.endIndex ? pair[end...] : pair[pair.index(after: end)...]
            return (name, Substring(value).utf8)
        }
    }

    /// The values given for a name, still encoded, in their order.
    func values(_ name: String) -> [Substring.UTF8View] {
        pairs.filter { $0.name == name }.map(\.value)
    }
}
