/// Decides what is kept outside the type that has it: where a type contains itself, and where types would become large.
///
/// Swift copies, compares and destroys a struct part by part, and compiles code for each part: a large struct in a large
/// struct costs both time and stack.
struct Boxing {
    /// The most words that a part kept inside may have: about twenty strings.
    static let sizeLimit = 40

    private var types: [String: TypeModel]
    private var sizes: [String: Int] = [:]
    private var open: Set<String> = []
    private var boxed: Set<Part> = []

    /// A part of a type.
    private struct Part: Hashable {
        var type: String
        var index: Int
    }

    /// Marks the parts of a model's types.
    static func mark(_ model: inout ServiceModel) {
        var boxing = Boxing(types: TypeUsage.index(model))
        for path in boxing.types.keys.sorted() { _ = boxing.size(of: path) }
        let boxed = boxing.boxed
        func apply(_ type: inout TypeModel) {
            let path = type.path
            switch type.kind {
            case .object(var object):
                for index in object.properties.indices {
                    object.properties[index].isBoxed = boxed.contains(Part(type: path, index: index))
                }
                type.kind = .object(object)
            case .union(var union):
                for index in union.cases.indices {
                    union.cases[index].isBoxed = boxed.contains(Part(type: path, index: index))
                }
                type.kind = .union(union)
            case .alternatives(var alternatives):
                for index in alternatives.members.indices {
                    alternatives.members[index].isBoxed = boxed.contains(Part(type: path, index: index))
                }
                type.kind = .alternatives(alternatives)
            case .tuple(var tuple):
                for index in tuple.items.indices {
                    tuple.items[index].isBoxed = boxed.contains(Part(type: path, index: index))
                }
                type.kind = .tuple(tuple)
            default: break
            }
            for index in type.nested.indices { apply(&type.nested[index]) }
        }
        model.changeTypes(apply)
    }

    private init(types: [String: TypeModel]) { self.types = types }

    /// How many words a type takes, all of its parts decided.
    private mutating func size(of path: String) -> Int {
        if let known = sizes[path] { return known }
        guard let type = types[path], open.insert(path).inserted else { return 0 }
        defer { open.remove(path) }
        let size: Int
        switch type.kind {
        case .object(let object): size = sum(path, object.properties.map(\.value)) + 1
        case .tuple(let tuple): size = sum(path, tuple.items.map(\.value)) + 1
        case .alternatives(let alternatives): size = sum(path, alternatives.members.map(\.value))
        case .union(let union):
            size = 1 + (union.cases.indices.map { self.part(path, $0, union.cases[$0].value) }.max() ?? 0)
        case .wrapper(let value): size = self.size(of: value)
        case .enumeration, .alias: size = 1
        }
        sizes[path] = size
        return size
    }

    private mutating func sum(_ path: String, _ values: [ValueModel]) -> Int {
        values.indices.reduce(0) { $0 + part(path, $1, values[$1]) }
    }

    /// The size of a part, which is boxed when it leads back to a type that is not finished, or is large.
    private mutating func part(_ path: String, _ index: Int, _ value: ValueModel) -> Int {
        if let contained = value.containedType, leadsToOpen(contained) {
            boxed.insert(Part(type: path, index: index))
            return 1
        }
        let size = size(of: value)
        if size <= Self.sizeLimit || value.containedType == nil { return size }
        boxed.insert(Part(type: path, index: index))
        return 1
    }

    /// Whether a type contains, by parts that are not boxed, one whose size is being worked out.
    private func leadsToOpen(_ path: String) -> Bool {
        var seen: Set<String> = []
        var pending = [path]
        while let next = pending.popLast() {
            if open.contains(next) { return true }
            guard sizes[next] == nil, seen.insert(next).inserted, let type = types[next] else { continue }
            if case .wrapper(let value) = type.kind, let contained = value.containedType { pending.append(contained) }
        }
        return false
    }

    private mutating func size(of value: ValueModel) -> Int {
        switch value.representation {
        case .string: 3
        case .named(let path): size(of: path)
        case .nullable(let inner), .untyped(let inner, _): size(of: inner) + 1
        case .any: 3
        default: 1
        }
    }
}
