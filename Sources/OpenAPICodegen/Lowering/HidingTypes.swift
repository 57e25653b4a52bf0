/// Finds types that hide others: a type inside a declaration which has the name of a type of the module that is referred to
/// there.
struct HidingTypes {
    /// The names of such types, by the type of the module that they are inside of.
    private(set) var names: [String: Set<String>] = [:]

    init(_ model: ServiceModel) {
        for type in model.types { add(type.nested, type.values, in: type.name) }
        for operation in model.operations { add(operation.nested, operation.values, in: operation.typeName) }
        for outgoing in model.outgoing { add(outgoing.nested, outgoing.values, in: outgoing.typeName) }
    }

    private mutating func add(
        _ types: [TypeModel],
        _ values: [ValueModel],
        in outermost: String,
        besides outer: Set<String> = []
    ) {
        let visible = outer.union(types.map(\.name))
        let mentioned = values.flatMap(\.namedTypes).map { ServiceLowering.outermost(of: $0) }
        let hiding = visible.intersection(mentioned)
        if !hiding.isEmpty { names[outermost, default: []].formUnion(hiding) }
        for type in types { add(type.nested, type.values, in: outermost, besides: visible) }
    }
}

extension ServiceLowering {
    /// The type of the module that a type is inside of, by its full name.
    static func outermost(of path: String) -> String {
        String(path.prefix { $0 != "." })
    }

    /// The names that no type inside a declaration can have: it would hide another that is referred to there.
    func namesReserved(inside path: String) -> Set<String> {
        hidingNames[Self.outermost(of: path)].map(reservedNames.union) ?? reservedNames
    }
}

extension OperationModel {
    /// Every value that it takes or answers with.
    fileprivate var values: [ValueModel] {
        readValues + responses.flatMap { $0.contents.flatMap(\.values) + $0.headers.map(\.value) }
    }
}

extension OutgoingModel {
    /// Every value that it sends or reads.
    fileprivate var values: [ValueModel] { sentValues + readValues }
}
