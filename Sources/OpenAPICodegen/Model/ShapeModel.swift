/// Which JSON the text of a parameter or form stands for: what a schema says about types.
public struct ShapeModel: Codable, Sendable, Hashable {
    /// A type whose values have one text, by its letter in the notation.
    public enum Scalar: String, Codable, Sendable, CaseIterable {
        /// The letters in the order they are written in.
        case string = "s"
        case number = "n"
        case boolean = "b"
        case null = "z"
        case json = "j"
    }

    /// A member of an object.
    public struct Member: Codable, Sendable, Hashable {
        /// The name.
        public var name: String
        /// What its text stands for.
        public var shape: ShapeModel
    }

    /// The scalars that are allowed.
    public var scalars: Set<Scalar> = []
    /// What an array's items are, if it may be an array: those in front by position, and last what all others are.
    public var items: [ShapeModel] = []
    /// What an object's members are, if it may be an object.
    public var members: [Member]?
    /// What every other member is; at most one.
    public var others: [ShapeModel] = []

    /// Any text.
    static let string = ShapeModel(scalars: [.string])
    /// JSON as it stands.
    static let json = ShapeModel(scalars: [.json])

    /// Whether nothing is allowed: the schema says nothing of types.
    var isEmpty: Bool { scalars.isEmpty && items.isEmpty && members == nil }

    /// What either of two shapes allows.
    func union(_ other: ShapeModel) -> ShapeModel {
        var result = self
        result.scalars.formUnion(other.scalars)
        result.items = Self.joined(items, other.items) { $0.union($1) }
        result.others = Self.joined(others, other.others) { $0.union($1) }
        result.members = Self.members(members, other.members) { $0.union($1) }
        return result
    }

    /// What both shapes allow; one that says nothing allows everything.
    func intersection(_ other: ShapeModel) -> ShapeModel {
        if isEmpty { return other }
        if other.isEmpty { return self }
        var result = self
        result.scalars.formIntersection(other.scalars)
        result.items =
            items.isEmpty || other.items.isEmpty ? [] : Self.joined(items, other.items) { $0.intersection($1) }
        result.others = Self.joined(others, other.others) { $0.intersection($1) }
        result.members =
            members == nil || other.members == nil
            ? nil : Self.members(members, other.members) { $0.intersection($1) }
        return result
    }

    private static func joined(
        _ left: [ShapeModel],
        _ right: [ShapeModel],
        _ join: (ShapeModel, ShapeModel) -> ShapeModel
    ) -> [ShapeModel] {
        guard let last = left.last, let otherLast = right.last else { return left + right }
        return (0..<max(left.count, right.count)).map { index in
            join(index < left.count ? left[index] : last, index < right.count ? right[index] : otherLast)
        }
    }

    private static func members(
        _ left: [Member]?,
        _ right: [Member]?,
        _ join: (ShapeModel, ShapeModel) -> ShapeModel
    ) -> [Member]? {
        guard var result = left else { return right }
        for member in right ?? [] {
            if let index = result.firstIndex(where: { $0.name == member.name }) {
                result[index].shape = join(result[index].shape, member.shape)
            } else {
                result.append(member)
            }
        }
        return result
    }
}
