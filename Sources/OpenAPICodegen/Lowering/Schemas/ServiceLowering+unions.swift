import DovetailJSON
import OpenAPIDocument

/// A branch of a union together with what is asked for beside the union.
struct UnionBranch {
    /// The branch's own schema.
    var schema: SchemaID
    var selection: SchemaSelection
    var kinds: SchemaKinds
}

extension ServiceLowering {
    /// The type of a value that a union describes; `nil` when no union tells what the value looks like.
    mutating func union(
        _ conjunction: SchemaConjunction,
        _ selection: SchemaSelection,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue? {
        // What is evaluated depends on every branch that matches, which no type can say.
        if conjunction.has("unevaluatedItems") || conjunction.has("unevaluatedProperties") { return nil }
        // Each union that becomes a type multiplies what is generated: two in one another are enough.
        guard selection.without.count < 2, let union = conjunction.unions.first(where: { describesShape($0) }) else {
            return nil
        }
        var branches = self.branches(union, conjunction, selection)
        let mayBeNull = branches.contains { $0.kinds.contains(.null) }
        let isNullable = mayBeNull && takesNull(union, branches, conjunction, selection)
        for index in branches.indices where mayBeNull {
            branches[index].kinds.subtract(.null)
            branches[index].selection = branches[index].selection.restricted(to: SchemaKinds.all.subtracting(.null))
        }
        branches.removeAll { $0.kinds.isEmpty }
        var lowered = choice(union, branches, conjunction, naming, &nest)
        if isNullable { lowered.value = Self.nullable(lowered.value) }
        return lowered
    }

    /// Whether `null` matches as many branches as the union asks for.
    private func takesNull(
        _ union: SchemaConjunction.Union,
        _ branches: [UnionBranch],
        _ conjunction: SchemaConjunction,
        _ selection: SchemaSelection
    ) -> Bool {
        var outside = selection
        outside.without.insert(union.place)
        let answers = branches.map { plainlyTakesNull(SchemaSelection([$0.schema])) }
        if plainlyTakesNull(outside) == true, !answers.contains(nil) {
            let count = answers.filter { $0 == true }.count
            return union.isExclusive ? count == 1 : count > 0
        }
        return takes(.null, selection, conjunction) ?? true
    }

    private mutating func choice(
        _ union: SchemaConjunction.Union,
        _ branches: [UnionBranch],
        _ conjunction: SchemaConjunction,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        if branches.isEmpty { return LoweredValue(.never) }
        if branches.count == 1 { return LoweredValue(value(branches[0].selection, as: naming, in: &nest)) }
        let kinds = branches.reduce(into: SchemaKinds()) { $0.formUnion($1.kinds) }
        let rules = rules(union, branches)
        if rules?.contains(where: { $0.choice.isTrial }) ?? true, let scalar = scalar(kinds, branches) {
            // Several branches of one simple type: that type, checked by the whole schema.
            return LoweredValue(scalar, isExact: false)
        }
        guard let rules else { return alternatives(branches, conjunction, naming, &nest) }
        let name = claim(naming, in: &nest)
        var inner = inside(name, of: nest)
        let model = UnionModel(cases: cases(branches, &inner), rules: rules, keyword: union.place.keyword)
        return declared(.union(model), name, conjunction, union, naming, &nest, inner)
    }

    /// The simple type that all values of some types of JSON have.
    private func scalar(_ kinds: SchemaKinds, _ branches: [UnionBranch]) -> Representation? {
        switch kinds {
        case .string: .string
        case .boolean: .boolean
        case .integer: branches.allSatisfy(isHeldByInt) ? .integer(.native) : .any
        default: kinds.isSubset(of: .number) ? .number(isSingle: false) : nil
        }
    }

    private func isHeldByInt(_ branch: UnionBranch) -> Bool {
        let width = widthAndBounds(conjunction(branch.selection)).width
        return width != nil && width != .uint64
    }

    private mutating func alternatives(
        _ branches: [UnionBranch],
        _ conjunction: SchemaConjunction,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        let name = claim(naming, in: &nest)
        var inner = inside(name, of: nest)
        let model = AlternativesModel(members: cases(branches, &inner))
        return declared(.alternatives(model), name, conjunction, nil, naming, &nest, inner)
    }

    private mutating func declared(
        _ kind: TypeModel.Kind,
        _ name: String,
        _ conjunction: SchemaConjunction,
        _ union: SchemaConjunction.Union?,
        _ naming: TypeNaming,
        _ nest: inout Nest,
        _ inner: Nest
    ) -> LoweredValue {
        let schema = union.map { document[$0.place.schema] } ?? conjunction.members[0]
        return LoweredValue(.named(declare(kind, naming, schema, in: &nest, inside: inner, claimed: name)))
    }

    private mutating func cases(_ branches: [UnionBranch], _ nest: inout Nest) -> [UnionModel.Case] {
        let names = NameScope(taken: ReservedWords.membersOfUnions)
        return branches.map { branch in
            let name = caseName(of: branch)
            let value = value(branch.selection, as: .inline(SwiftName.type(name)), in: &nest)
            return UnionModel.Case(
                name: names.claim(ReservedWords.member(SwiftName.value(name))),
                documentation: document[branch.schema].description ?? document[branch.schema].title,
                value: value
            )
        }
    }

    /// The name of a case: that of the component, of the title, or of the type of JSON.
    private func caseName(of branch: UnionBranch) -> String {
        let target = simplified(SchemaSelection([branch.schema])).schemas[0]
        if let name = components.names[target] ?? components.names[branch.schema] { return name }
        if let title = document[branch.schema].title, SwiftName.value(title) != "unnamed", title.utf8.count < 60 {
            return title
        }
        if let reference = document[branch.schema].reference?.text.split(separator: "/").last {
            return String(reference)
        }
        return Self.caseName(of: branch.kinds)
    }

    // MARK: Branches

    private func branches(
        _ union: SchemaConjunction.Union,
        _ conjunction: SchemaConjunction,
        _ selection: SchemaSelection
    ) -> [UnionBranch] {
        let allowed = kinds(of: selection)
        return union.branches.map { branch in
            let alone = SchemaSelection([branch]).restricted(to: selection.kinds)
            var whole = selection
            whole.without.insert(union.place)
            whole.schemas.append(branch)
            var kinds = self.kinds(of: alone).intersection(allowed)
            var chosen = addsNothing(conjunction, to: alone, beside: union) ? alone : whole
            // A discriminator is for objects: a branch that forgot to say so means them.
            if union.discriminator != nil, kinds == .all {
                kinds = .object
                chosen = chosen.restricted(to: .object)
            }
            return UnionBranch(schema: branch, selection: chosen, kinds: kinds)
        }
    }

    /// Whether what is asked for beside a union is no more than a branch asks for itself.
    private func addsNothing(
        _ conjunction: SchemaConjunction,
        to branch: SchemaSelection,
        beside union: SchemaConjunction.Union
    ) -> Bool {
        guard conjunction.unions.count == 1 else { return false }
        let inner = self.conjunction(branch)
        guard kinds(of: branch).isSubset(of: conjunction.kinds) else { return false }
        let assertions = conjunction.assertions
        guard assertions.isSubset(of: ["properties", "required"]) else { return false }
        guard conjunction.required.isSubset(of: inner.required) else { return false }
        let properties = conjunction.members.flatMap(\.properties)
        return properties.allSatisfy { property in
            let own = self.property(property.name, of: inner)
            guard !own.schemas.isEmpty else { return false }
            if own.schemas.contains(property.schema) { return true }
            let asked = self.conjunction(SchemaSelection([property.schema]))
            return asked.assertions.isEmpty && asked.unions.isEmpty && kinds(of: own).isSubset(of: asked.kinds)
        }
    }

    /// Whether every branch of a union says what the value looks like, rather than only limiting it.
    private func describesShape(_ union: SchemaConjunction.Union, depth: Int = 0) -> Bool {
        union.branches.allSatisfy { branch in
            let conjunction = conjunction(SchemaSelection([branch]))
            if conjunction.namesTypes || conjunction.kinds.isEmpty { return true }
            let shaping = ["properties", "items", "prefixItems", "enum", "const", "additionalProperties"]
            if shaping.contains(where: { conjunction.has($0) }) { return true }
            return depth < 8 && conjunction.unions.contains { describesShape($0, depth: depth + 1) }
        }
    }
}

extension UnionModel.Choice {
    /// Whether branches are tried.
    var isTrial: Bool {
        if case .trial = self { true } else { false }
    }
}
