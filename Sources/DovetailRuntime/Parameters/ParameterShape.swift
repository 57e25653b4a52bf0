import DovetailJSON

/// Which JSON a parameter's text stands for: what its schema says about types, and nothing else.
///
/// A parameter travels as text. Lifting it to JSON by its shape lets one reader, the one for bodies, read and validate
/// both (OpenAPI 3.1 §4.8.12.3 gives the text of each type). A shape may allow several types: `.string` and `.array`
/// for a parameter that is one name or several.
public struct ParameterShape: Sendable, Hashable {
    /// The types whose values have one text.
    struct Scalars: OptionSet, Sendable, Hashable {
        var rawValue: UInt8

        static let string = Scalars(rawValue: 1)
        static let number = Scalars(rawValue: 2)
        static let boolean = Scalars(rawValue: 4)
        static let null = Scalars(rawValue: 8)
    }

    /// An object's members by name, and what every other member is.
    struct Members: Sendable, Hashable {
        var named: [String: ParameterShape] = [:]
        /// What members are whose names match a pattern; the first that does counts.
        var patterns: [NamePattern] = []
        /// At most one: a struct cannot hold itself.
        var others: [ParameterShape] = []

        /// Whether an object may have a member of a name.
        func takes(_ name: String) -> Bool { named[name] != nil || matching(name) != nil || !others.isEmpty }

        /// Whether an object in a query has a member of a name, beside the names of other parameters: one that ends with `[`
        /// stands for all that start with it.
        func takes(_ name: String, besides others: [String]) -> Bool {
            if named[name] != nil { return true }
            return takes(name) && !ParameterSource.isAmong(others, name)
        }

        /// The shape of a member; text is text where the schema says nothing.
        func shape(of name: String) -> ParameterShape {
            named[name] ?? matching(name) ?? others.first ?? .string
        }

        private func matching(_ name: String) -> ParameterShape? {
            patterns.first { $0.pattern.matches(name) }?.shape
        }

        /// The shapes of all members.
        var shapes: [ParameterShape] { named.values + patterns.map(\.shape) + others }
    }

    /// What an object's members are whose names match a pattern.
    struct NamePattern: Sendable, Hashable {
        let source: String
        let shape: ParameterShape
        let pattern: Pattern

        static func == (left: Self, right: Self) -> Bool { left.source == right.source && left.shape == right.shape }

        func hash(into hasher: inout Hasher) {
            hasher.combine(source)
            hasher.combine(shape)
        }
    }

    /// The scalars that are allowed.
    var scalars: Scalars = []
    /// What an array's items are, if it may be an array: those in front by position, and last what all others are.
    var items: [ParameterShape] = []
    /// What an object's members are, if it may be an object.
    var members: Members?
    /// Whether the text is JSON itself (a parameter with `content`).
    var isJSON = false
    /// The array or object around this one that it is like, counted from the outermost: of a schema that contains itself.
    var enclosing: Int?

    /// Any text.
    public static let string = ParameterShape(scalars: .string)
    /// The text of a JSON number.
    public static let number = ParameterShape(scalars: .number)
    /// `true` or `false`.
    public static let boolean = ParameterShape(scalars: .boolean)
    /// JSON, as it stands.
    public static let json = ParameterShape(isJSON: true)

    /// Several values.
    public static func array(_ item: ParameterShape) -> ParameterShape {
        ParameterShape(items: [item])
    }

    /// Whether text may stand for an object.
    var isObject: Bool { members != nil }

    /// Whether text may stand for an array.
    var isArray: Bool { !items.isEmpty }

    /// The shape of an item; text is text where the schema says nothing.
    func item(at index: Int) -> ParameterShape {
        items.isEmpty ? .string : items[min(index, items.count - 1)]
    }

    /// Whether text may stand for a single value.
    var isScalar: Bool { !scalars.isEmpty || isJSON }

    /// Whether one text can stand for several values, here or inside.
    var isAmbiguous: Bool { isMaybeArray || holds { $0.scalars.contains(.string) && $0.scalars != .string } }

    /// Whether one text can stand for an array's only item as well as for a single value, here or inside.
    var isMaybeArray: Bool { holds { $0.isArray && $0.isScalar } }

    private func holds(_ isFound: (Self) -> Bool) -> Bool {
        isFound(self) || (items + (members?.shapes ?? [])).contains { $0.holds(isFound) }
    }
}
