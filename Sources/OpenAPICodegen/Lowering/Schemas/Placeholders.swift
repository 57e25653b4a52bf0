/// Decides what stands for a value of each type that could not be read, so that making it ends.
///
/// A type that must contain itself has no finite value, and no JSON matches it; its properties become optional, so that
/// Swift has a value for it nevertheless.
enum Placeholders {
    /// Chooses the case that stands for a union, and finds the properties that no value can have.
    static func decide(_ model: inout ServiceModel) {
        let types = TypeUsage.index(model)
        let order = types.keys.sorted()
        var grounded: Set<String> = []
        var cases: [String: Int] = [:]
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for path in order where !grounded.contains(path) {
                guard let type = types[path] else { continue }
                var isGrounded = true
                switch type.kind {
                case .object(let object):
                    isGrounded = object.properties.allSatisfy { !$0.needsValue || ends($0.value, grounded) }
                case .tuple(let tuple):
                    isGrounded = tuple.items.allSatisfy { !$0.isRequired || ends($0.value, grounded) }
                case .union(let union):
                    let index = union.cases.firstIndex { ends($0.value, grounded) }
                    cases[path] = index
                    isGrounded = index != nil
                case .wrapper(let value): isGrounded = ends(value, grounded)
                case .alias, .alternatives, .enumeration: break
                }
                if isGrounded {
                    grounded.insert(path)
                    hasChanged = true
                }
            }
        }
        apply(to: &model, grounded, cases)
    }

    private static func apply(to model: inout ServiceModel, _ grounded: Set<String>, _ cases: [String: Int]) {
        func apply(_ type: inout TypeModel) {
            if case .union(var union) = type.kind {
                union.placeholder = cases[type.path] ?? 0
                type.kind = .union(union)
            }
            if case .object(var object) = type.kind, !grounded.contains(type.path) {
                for index in object.properties.indices where !ends(object.properties[index].value, grounded) {
                    object.properties[index].isUnsatisfiable = object.properties[index].needsValue
                }
                type.kind = .object(object)
            }
            if case .tuple(var tuple) = type.kind, !grounded.contains(type.path) {
                for index in tuple.items.indices where !ends(tuple.items[index].value, grounded) {
                    tuple.items[index].isRequired = false
                }
                type.kind = .tuple(tuple)
            }
            for index in type.nested.indices { apply(&type.nested[index]) }
        }
        model.changeTypes(apply)
    }

    /// Whether making a value to stand for another ends.
    private static func ends(_ value: ValueModel, _ grounded: Set<String>) -> Bool {
        switch value.representation {
        case .named(let path): grounded.contains(path)
        default: true
        }
    }
}

extension PropertyModel {
    /// Whether a value must be there in Swift.
    var needsValue: Bool { isRequired && value.representation != .never && !isHidden }
}
