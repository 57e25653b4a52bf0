/// The members of an object in their order, with one value for a name.
public struct JSONObject: Sendable {
    /// A name and its value.
    public struct Member: Sendable {
        /// The name, unescaped.
        public var name: String
        /// The value.
        public var value: JSONValue
    }

    /// The members in the order in which they were added.
    public private(set) var members: [Member] = []
    /// Where each name is, once there are too many for a search.
    private var indices: [ExactText: Int] = [:]

    private static let searchLimit = 16

    /// No members.
    public init() {}

    /// Members in order; of those with equal names the first is kept.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members { append(name, value) }
    }

    /// How many members there are.
    public var count: Int { members.count }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    /// The names in order.
    public var names: [String] { members.map(\.name) }

    /// The value of a member; setting nil removes it, which takes time in proportion to the number of members.
    public subscript(name: String) -> JSONValue? {
        get { index(of: name).map { members[$0].value } }
        set {
            switch (index(of: name), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil):
                self = JSONObject(
                    members.enumerated().lazy.filter { $0.offset != index }.map { ($0.element.name, $0.element.value) }
                )
            case (nil, let value?): append(name, value)
            case (nil, nil): break
            }
        }
    }

    /// Adds a member at the end; false, and nothing added, when there is one of the name.
    @discardableResult
    public mutating func append(_ name: String, _ value: JSONValue) -> Bool {
        guard index(of: name) == nil else { return false }
        members.append(Member(name: name, value: value))
        if members.count > Self.searchLimit { addIndices() }
        return true
    }

    private mutating func addIndices() {
        for index in indices.count..<members.count { indices[ExactText(members[index].name)] = index }
    }

    private func index(of name: String) -> Int? {
        indices.isEmpty ? members.firstIndex { $0.name.isSameText(as: name) } : indices[ExactText(name)]
    }
}

extension JSONObject: Hashable {
    /// Whether both have the same names with equal values, in any order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }

    /// Hashes the members without their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var memberHasher = Hasher()
            memberHasher.combineText(member.name)
            memberHasher.combine(member.value)
            sum &+= memberHasher.finalize()
        }
        hasher.combine(sum)
    }
}
