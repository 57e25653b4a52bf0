import DovetailJSON
import OpenAPIDocument

/// Counts what schemas ask of values beyond their type, and how much of it the model holds: keywords, wherever in a
/// composition they stand, and the values of enumerations.
///
/// What a value is checked for by its whole schema is held by that. Schemas that become types are counted there.
struct ConstraintCount {
    let document: Document
    /// Whether `format` asks for something.
    let assertsFormats: Bool
    private(set) var inDocument = 0
    private(set) var inModel = 0

    init(_ document: Document, assertsFormats: Bool) {
        self.document = document
        self.assertsFormats = assertsFormats
    }

    /// Counts schemas and the value that they became together, with what is inside both.
    mutating func add(_ ids: [SchemaID], _ value: ValueModel, isChecked: Bool = false) {
        let members = SchemaMembers(of: ids, in: document).all
        let isChecked = isChecked || value.residual != nil
        for schema in members {
            let asked = AskedConstraint.all(schema, value.representation, assertsFormats: assertsFormats)
            count(asked, value.constraints, isChecked)
        }
        switch value.representation {
        case .nullable(let inner), .untyped(let inner, _): add(ids, inner, isChecked: isChecked)
        case .array(let element): add(members.compactMap(\.items), element, isChecked: isChecked)
        case .dictionary(let element): add(members.compactMap(\.additionalProperties), element, isChecked: isChecked)
        default: break
        }
    }

    /// Counts what a type is made of.
    mutating func add(_ type: TypeModel, _ ids: [SchemaID]) {
        let members = SchemaMembers(of: ids, in: document)
        let isChecked = type.residual != nil
        switch type.kind {
        case .object(let object):
            var held = Constraints()
            held.minProperties = object.minProperties
            held.maxProperties = object.maxProperties
            for member in members.all {
                let (low, high) = (member.minProperties, member.maxProperties)
                count(AskedConstraint.counts(low, high, \.minProperties, \.maxProperties), held, isChecked)
            }
            for property in object.properties where !property.isHidden {
                add(members.properties(named: property.jsonName), property.value, isChecked: isChecked)
            }
            if case .kept(_, let value) = object.additional {
                add(members.all.compactMap(\.additionalProperties), value, isChecked: isChecked)
            }
        case .alias(let value), .wrapper(let value): add(ids, value, isChecked: isChecked)
        case .enumeration(let enumeration):
            let constants = members.constants(in: document)?.count ?? 0
            inDocument += constants
            inModel += isChecked ? constants : min(constants, enumeration.cases.count)
        case .union(let union): add(ids, union.keyword, union.cases, isChecked)
        case .alternatives(let alternatives): add(ids, "anyOf", alternatives.members, isChecked)
        case .tuple(let tuple):
            var held = Constraints()
            held.minItems = tuple.minItems
            held.maxItems = tuple.maxItems
            for member in members.all {
                count(AskedConstraint.counts(member.minItems, member.maxItems, \.minItems, \.maxItems), held, isChecked)
            }
            for (index, item) in tuple.items.enumerated() {
                let schemas = members.all.compactMap { $0.prefixItems?.dropFirst(index).first }
                add(schemas, item.value, isChecked: isChecked)
            }
        }
    }

    /// Counts the branches of a union; those that no value can be have become no case.
    private mutating func add(_ ids: [SchemaID], _ keyword: String, _ cases: [UnionModel.Case], _ isChecked: Bool) {
        if keyword == "type" {
            for item in cases { add(ids, item.value, isChecked: isChecked) }
            return
        }
        let unions = SchemaMembers(of: ids, in: document).all.map { keyword == "oneOf" ? $0.oneOf : $0.anyOf }
        guard let branches = unions.first(where: { $0.count == cases.count }) else { return }
        for (branch, item) in zip(branches, cases) { add([branch], item.value, isChecked: isChecked) }
    }

    private mutating func count(_ asked: [AskedConstraint], _ held: Constraints, _ isChecked: Bool) {
        inDocument += asked.count
        inModel += isChecked ? asked.count : asked.count { $0.isHeld(held) }
    }
}
