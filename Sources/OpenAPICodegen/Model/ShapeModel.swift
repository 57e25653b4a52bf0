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
    /// What members are whose names match a pattern, in place of what every other member is.
    public var patterns: [Member] = []
    /// What every other member is; at most one.
    public var others: [ShapeModel] = []
    /// The array or object around this one that it is like, counted from the outermost: of a schema that contains itself.
    public var enclosing: Int?

    /// Any text.
    static let string = ShapeModel(scalars: [.string])
    /// JSON as it stands.
    static let json = ShapeModel(scalars: [.json])

    /// The same as the array or object at a level around it; a single text is JSON.
    static func enclosing(_ level: Int) -> ShapeModel { ShapeModel(scalars: [.json], enclosing: level) }

    /// Whether nothing is allowed: the schema says nothing of types.
    var isEmpty: Bool { scalars.isEmpty && items.isEmpty && members == nil && enclosing == nil }

    /// Whether an object may have members that are not named.
    var takesUnnamed: Bool { !others.isEmpty || !patterns.isEmpty }

    /// The same with text for whatever nothing is said of.
    var completed: ShapeModel {
        if isEmpty { return .string }
        var result = self
        result.items = items.map(\.completed)
        result.others = others.map(\.completed)
        // A pattern whose members are what all others are tells nothing.
        result.patterns = patterns.map { Member(name: $0.name, shape: $0.shape.completed) }
            .filter { $0.shape != result.others.first }
        result.members = members.map { $0.map { Member(name: $0.name, shape: $0.shape.completed) } }
        return result
    }
}

// MARK: Joining

extension ShapeModel {
    /// What either of two shapes allows.
    func union(_ other: ShapeModel) -> ShapeModel {
        var result = self
        result.scalars.formUnion(other.scalars)
        result.items = Self.joined(items, other.items) { $0.union($1) }
        result.others = Self.joined(others, other.others) { $0.union($1) }
        result.members = Self.members(members, other.members) { $0.union($1) }
        result.patterns = Self.members(patterns, other.patterns) { $0.union($1) } ?? []
        // Of two things with members, one is as it stands, the other JSON text.
        result.enclosing = enclosing ?? other.enclosing
        let isMixed = enclosing != nil && other.enclosing != nil && enclosing != other.enclosing
        if isMixed || result.isContainer { result.enclosing = nil }
        return result
    }

    /// What both shapes allow; one that says nothing allows everything.
    func intersection(_ other: ShapeModel) -> ShapeModel {
        if isEmpty || other == .json { return other }
        if other.isEmpty || self == .json { return self }
        if enclosing != nil, !other.saysInside { return self.holding(scalars.intersection(other.scalars)) }
        if other.enclosing != nil, !saysInside { return other.holding(scalars.intersection(other.scalars)) }
        var result = narrowed(by: other)
        result.scalars = scalars.intersection(other.scalars)
        if items.isEmpty || other.items.isEmpty { result.items = [] }
        if members == nil || other.members == nil {
            result.members = nil
            result.others = []
            result.patterns = []
        }
        result.enclosing = enclosing == other.enclosing ? enclosing : nil
        // What is like something around it has members of its own here.
        if enclosing != nil, other.enclosing == nil { return other.holding(result.scalars) }
        if enclosing == nil, other.enclosing != nil { return holding(result.scalars) }
        return result
    }

    /// What a shape allows, with what another says of arrays and objects, but not of types.
    func narrowed(by other: ShapeModel) -> ShapeModel {
        if isEmpty || other.isEmpty { return isEmpty ? other : self }
        var result = self
        if !items.isEmpty { result.items = Self.joined(items, other.items) { $0.intersection($1) } }
        guard members != nil else { return result }
        result.members = Self.members(members, other.members) { $0.intersection($1) }
        result.others = Self.joined(others, other.others) { $0.intersection($1) }
        result.patterns = Self.members(patterns, other.patterns) { $0.intersection($1) } ?? []
        return result
    }

    /// The same, and what another says of what this one says nothing of.
    func elaborated(by other: ShapeModel) -> ShapeModel {
        if isEmpty { return other }
        var result = self
        if !items.isEmpty { result.items = Self.joined(items, other.items) { $0.elaborated(by: $1) } }
        guard members != nil else { return result }
        result.members = Self.members(members, other.members) { $0.elaborated(by: $1) }
        result.patterns = Self.members(patterns, other.patterns) { $0.elaborated(by: $1) } ?? []
        return result
    }

    private var isContainer: Bool { !items.isEmpty || members != nil }

    /// Whether it says what is inside an array or object.
    private var saysInside: Bool {
        !(members ?? []).isEmpty || !patterns.isEmpty || (items + others).contains { !$0.isEmpty } || enclosing != nil
    }

    private func holding(_ scalars: Set<Scalar>) -> ShapeModel {
        var result = self
        result.scalars = enclosing == nil ? scalars : scalars.union([.json])
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
