import DovetailJSON
import OpenAPIDocument

/// Finds which JSON the text of a schema's values stands for.
struct ShapeLowering {
    private let lowering: ServiceLowering
    /// Whether objects inside of arrays and objects are looked into.
    private let isDeep: Bool
    /// How deep schemas are followed.
    private let maxDepth: Int
    /// How many schemas were looked at.
    private var visits = 0
    /// Whether something lies deeper than schemas are followed.
    private var isCut = false

    /// A shape of more schemas is larger than any request.
    private static let mostVisits = 2048
    /// How deep schemas are followed, from what is tried first; text that nests deeper does not fit a request's target.
    private static let depths = [24, 12, 8, 6, 4, 3, 2, 1]

    /// Schemas whose shape is being found, with the number of arrays and objects around their values.
    private struct Place {
        var selection: SchemaSelection
        var level: Int
    }

    private init(_ lowering: ServiceLowering, isDeep: Bool, maxDepth: Int) {
        self.lowering = lowering
        self.isDeep = isDeep
        self.maxDepth = maxDepth
    }

    /// What selected schemas say in sum; of objects inside of others only that they are objects.
    static func outline(_ selection: SchemaSelection, in lowering: ServiceLowering) -> ShapeModel {
        var search = ShapeLowering(lowering, isDeep: false, maxDepth: depths[0])
        return search.allowed(selection, within: [], level: 0).completed
    }

    /// All that selected schemas say in sum, and whether that is cut where it would be too much.
    ///
    /// Schemas that hold one another in many ways unfold into more than any request says: such are followed less deep.
    static func whole(_ selection: SchemaSelection, in lowering: ServiceLowering) -> (shape: ShapeModel, isCut: Bool) {
        var shape = ShapeModel.json
        for depth in depths {
            var search = ShapeLowering(lowering, isDeep: true, maxDepth: depth)
            shape = search.allowed(selection, within: [], level: 0).completed
            if search.visits <= mostVisits { return (shape, search.isCut) }
        }
        return (shape, true)
    }

    private var document: Document { lowering.document }

    /// What schemas allow; empty when they say nothing of types.
    private mutating func allowed(_ selection: SchemaSelection, within outer: [Place], level: Int) -> ShapeModel {
        if selection.schemas.isEmpty { return ShapeModel() }
        let selection = lowering.simplified(selection)
        if let place = outer.first(where: { $0.selection == selection }) {
            // A branch of a union that is that union says nothing.
            return place.level == level ? ShapeModel() : .enclosing(place.level)
        }
        visits += 1
        guard outer.count < maxDepth, visits <= Self.mostVisits else {
            isCut = true
            return .json
        }
        let inner = outer + [Place(selection: selection, level: level)]
        let conjunction = lowering.conjunction(selection)
        var shape = own(conjunction, within: inner, level)
        for union in conjunction.unions {
            // A branch that says nothing of types asks something of whatever the others are.
            let branches = joined(union.branches, within: inner, level)
            // Where no type is named, what is said of objects or arrays leaves other types open.
            shape = conjunction.namesTypes ? shape.intersection(branches) : branches.narrowed(by: shape)
        }
        return shape.elaborated(by: joined(conditional(conjunction), within: inner, level))
    }

    private mutating func own(_ conjunction: SchemaConjunction, within inner: [Place], _ level: Int) -> ShapeModel {
        var kinds = conjunction.namesTypes ? conjunction.kinds : []
        let members = conjunction.members
        if !conjunction.namesTypes {
            let isObject = members.contains {
                !$0.properties.isEmpty || $0.additionalProperties != nil || !$0.patternProperties.isEmpty
            }
            if isObject { kinds.insert(.object) }
            if members.contains(where: { $0.items != nil || $0.prefixItems != nil }) { kinds.insert(.array) }
        }
        var shape = ShapeModel(scalars: Self.scalars(kinds))
        if kinds.isDisjoint(with: [.array, .object]) {
            for values in members.compactMap({ $0.enumValues ?? $0.const.map { [$0] } }) {
                let listed = Set(values.compactMap(Self.scalar))
                shape.scalars = shape.scalars.isEmpty ? listed : shape.scalars.intersection(listed)
            }
        }
        if kinds.contains(.array) { shape.items = items(members, within: inner, level) }
        if kinds.contains(.object) {
            shape.members = []
            if isDeep || level == 0 { addMembers(to: &shape, conjunction, within: inner, level) }
        }
        return shape
    }

    private mutating func items(_ members: [Schema], within inner: [Place], _ level: Int) -> [ShapeModel] {
        let count = members.compactMap { $0.prefixItems?.count }.max() ?? 0
        return (0...count).map { index in
            let schemas = members.compactMap { member -> SchemaID? in
                guard let prefix = member.prefixItems, index < prefix.count else { return member.items }
                return prefix[index]
            }
            return allowed(SchemaSelection(schemas), within: inner, level: level + 1)
        }
    }

    private mutating func addMembers(
        to shape: inout ShapeModel,
        _ conjunction: SchemaConjunction,
        within inner: [Place],
        _ level: Int
    ) {
        let members = conjunction.members
        func inside(_ schemas: [SchemaID]) -> ShapeModel {
            allowed(SchemaSelection(schemas), within: inner, level: level + 1)
        }
        let patterns = members.flatMap(\.patternProperties)
        for pattern in patterns where !shape.patterns.contains(where: { $0.name == pattern.pattern }) {
            let found = inside(patterns.filter { $0.pattern == pattern.pattern }.map(\.schema))
            // What says nothing of types leaves a text what it is.
            shape.patterns.append(ShapeModel.Member(name: pattern.pattern, shape: found))
        }
        var names: [String] = []
        for property in members.flatMap(\.properties) where !names.contains(where: { $0.isSameText(as: property.name) })
        {
            names.append(property.name)
        }
        shape.members = names.map { name in
            let matching = patterns.filter { (try? Pattern($0.pattern))?.matches(name) ?? false }.map(\.schema)
            return ShapeModel.Member(
                name: name,
                shape: inside(lowering.property(name, of: conjunction).schemas + matching)
            )
        }
        // Where one of them speaks of all other members, none is left unevaluated.
        let spoken = members.compactMap(\.additionalProperties)
        let additional = spoken.isEmpty ? members.compactMap(\.unevaluatedProperties) : spoken
        if additional.contains(where: { document[$0].boolean == false }) { return }
        // An object without named members is a map of anything.
        if !additional.isEmpty || (names.isEmpty && patterns.isEmpty) { shape.others = [inside(additional)] }
    }

    /// What any of some schemas allows.
    private mutating func joined(_ schemas: [SchemaID], within inner: [Place], _ level: Int) -> ShapeModel {
        let shapes = schemas.map { allowed(SchemaSelection([$0]), within: inner, level: level) }
            .filter { !$0.isEmpty }
        return shapes.dropFirst().reduce(shapes.first ?? ShapeModel()) { $0.union($1) }
    }

    /// The schemas that only some values have to satisfy.
    private func conditional(_ conjunction: SchemaConjunction) -> [SchemaID] {
        conjunction.members.flatMap { member in
            (member.if == nil ? [] : [member.then, member.else].compactMap(\.self))
                + member.dependentSchemas.map(\.schema)
        }
    }

    private static func scalars(_ kinds: SchemaKinds) -> Set<ShapeModel.Scalar> {
        let scalars: [(SchemaKinds, ShapeModel.Scalar)] = [
            (.string, .string), (.number, .number), (.boolean, .boolean), (.null, .null),
        ]
        return Set(scalars.filter { !kinds.isDisjoint(with: $0.0) }.map(\.1))
    }

    private static func scalar(_ value: Node) -> ShapeModel.Scalar? {
        guard case .scalar(let scalar) = value.content else { return nil }
        switch scalar.kind {
        case .string: return .string
        case .integer, .float: return .number
        case .bool: return .boolean
        case .null: return .null
        }
    }
}

extension ServiceLowering {
    /// What the text of a schema's values stands for, where objects inside of others are no objects of names and texts.
    func shape(_ id: SchemaID) -> ShapeModel { shape(SchemaSelection([id])) }

    /// The same of what selected schemas say in sum.
    func shape(_ selection: SchemaSelection) -> ShapeModel { ShapeLowering.outline(selection, in: self) }

    /// What the texts of a schema's values stand for, with objects inside of objects.
    mutating func deepShape(_ selection: SchemaSelection, of name: String, at location: SourceLocation) -> ShapeModel {
        let (shape, isCut) = ShapeLowering.whole(selection, in: self)
        if isCut {
            warn(
                "unfolded-object",
                "the schemas of `\(name)` hold one another in too many ways: values deep inside are read as JSON",
                hint: "describe fewer levels, or send the value as `application/json`",
                at: location
            )
        }
        return shape
    }
}
