import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// The types of JSON that a selection takes, as far as its types, constants and unions tell.
    func kinds(of selection: SchemaSelection) -> SchemaKinds {
        conjunctions.kinds(of: selection) { kinds(of: conjunction(selection)) }
    }

    private func kinds(of conjunction: SchemaConjunction) -> SchemaKinds {
        var kinds = conjunction.kinds
        if let values = listedValues(conjunction) {
            kinds.formIntersection(values.reduce(into: []) { $0.formUnion(SchemaKinds(of: $1.value)) })
        }
        for union in conjunction.unions {
            let branches = union.branches.map { self.kinds(of: SchemaSelection([$0])) }
            kinds.formIntersection(branches.reduce(into: []) { $0.formUnion($1) })
        }
        return kinds
    }

    // MARK: Constants

    /// A constant, and what the document says of it.
    struct Constant {
        var value: JSONValue
        var title: String?
        var description: String?
    }

    /// The constants of the first `enum` or `const` of some schemas.
    private func listedValues(_ conjunction: SchemaConjunction) -> [Constant]? {
        for schema in conjunction.members {
            if let const = schema.const {
                return [Constant(value: const.json, title: schema.title, description: schema.description)]
            }
            if let values = schema.enumValues { return values.map { Constant(value: $0.json) } }
        }
        return nil
    }

    /// All the values that a selection takes, in document order, if it lists them; `nil` if it does not.
    func constants(_ selection: SchemaSelection, _ conjunction: SchemaConjunction) -> [Constant]? {
        guard let listed = candidates(conjunction, depth: 0) else { return nil }
        var seen: Set<JSONValue> = []
        let candidates = listed.filter { seen.insert($0.value).inserted }
        let isPlain = isPlainEnumeration(conjunction, distinct: candidates.count == listed.count)
        return candidates.filter { constant in
            guard conjunction.kinds.isSuperset(of: SchemaKinds(of: constant.value)) else { return false }
            return isPlain || takes(constant.value, selection, conjunction) != false
        }
    }

    /// Whether an `enum` or a `const`, or a union of such, stands alone: then every value that it lists is taken.
    private func isPlainEnumeration(_ conjunction: SchemaConjunction, distinct: Bool) -> Bool {
        guard conjunction.members.count == 1 else { return false }
        let schema = conjunction.members[0]
        if conjunction.unions.isEmpty {
            return conjunction.assertions.isSubset(of: ["enum", "const"])
                && (schema.enumValues == nil || schema.const == nil)
        }
        guard distinct, conjunction.unions.count == 1, conjunction.assertions.isEmpty else { return false }
        return conjunction.unions[0].branches.allSatisfy { branch in
            let inner = self.conjunction(SchemaSelection([branch]))
            if inner.kinds == .null, inner.assertions.isEmpty, inner.unions.isEmpty { return true }
            guard isPlainEnumeration(inner, distinct: true), inner.unions.isEmpty else { return false }
            return listedValues(inner)?.allSatisfy { inner.kinds.isSuperset(of: SchemaKinds(of: $0.value)) } ?? false
        }
    }

    /// The values among which are all that some schemas take: those of an `enum`, or of every branch of a union.
    private func candidates(_ conjunction: SchemaConjunction, depth: Int) -> [Constant]? {
        if let values = listedValues(conjunction) { return values }
        guard depth < 8 else { return nil }
        for union in conjunction.unions {
            var values: [Constant] = []
            var isFinite = true
            for branch in union.branches {
                let inner = self.conjunction(SchemaSelection([branch]))
                if inner.kinds == .null {
                    values.append(Constant(value: .null))
                } else if let listed = candidates(inner, depth: depth + 1) {
                    values += listed
                } else {
                    isFinite = false
                    break
                }
            }
            if isFinite { return values }
        }
        return nil
    }
}
