extension TypeModel {
    /// Changes every value of the type and of those nested in it.
    mutating func changeValues(_ change: (ValueModel) -> ValueModel) {
        switch kind {
        case .object(var object):
            for index in object.properties.indices {
                object.properties[index].value = change(object.properties[index].value)
            }
            if case .kept(let name, let value) = object.additional {
                object.additional = .kept(name: name, change(value))
            }
            kind = .object(object)
        case .union(var union):
            for index in union.cases.indices { union.cases[index].value = change(union.cases[index].value) }
            kind = .union(union)
        case .alternatives(var alternatives):
            for index in alternatives.members.indices {
                alternatives.members[index].value = change(alternatives.members[index].value)
            }
            kind = .alternatives(alternatives)
        case .tuple(var tuple):
            for index in tuple.items.indices { tuple.items[index].value = change(tuple.items[index].value) }
            tuple.rest = tuple.rest.map(change)
            kind = .tuple(tuple)
        case .wrapper(let value): kind = .wrapper(change(value))
        case .alias(let value): kind = .alias(change(value))
        case .enumeration: break
        }
        for index in nested.indices { nested[index].changeValues(change) }
    }

    /// The values of the type, those of nested types aside.
    var values: [ValueModel] {
        switch kind {
        case .object(let object):
            if case .kept(_, let value) = object.additional { return object.properties.map(\.value) + [value] }
            return object.properties.map(\.value)
        case .union(let union): return union.cases.map(\.value)
        case .alternatives(let alternatives): return alternatives.members.map(\.value)
        case .tuple(let tuple): return tuple.items.map(\.value) + (tuple.rest.map { [$0] } ?? [])
        case .wrapper(let value), .alias(let value): return [value]
        case .enumeration: return []
        }
    }
}

extension ServiceModel {
    /// Changes every declaration.
    mutating func changeTypes(_ change: (inout TypeModel) -> Void) {
        for index in types.indices { change(&types[index]) }
        for operation in operations.indices {
            for index in operations[operation].nested.indices { change(&operations[operation].nested[index]) }
        }
        for sender in outgoing.indices {
            for index in outgoing[sender].nested.indices { change(&outgoing[sender].nested[index]) }
        }
    }
}

extension ServiceModel {
    /// Changes every value, those in declarations and those that operations have themselves.
    mutating func changeValues(_ change: (ValueModel) -> ValueModel) {
        changeTypes { $0.changeValues(change) }
        for index in operations.indices {
            for position in operations[index].parameters.indices {
                operations[index].parameters[position].value = change(operations[index].parameters[position].value)
            }
            let contents = operations[index].body?.contents.map { $0.changed(change) }
            if let contents { operations[index].body?.contents = contents }
            for position in operations[index].responses.indices {
                operations[index].responses[position].changeValues(change)
            }
        }
        for index in outgoing.indices {
            for position in outgoing[index].parameters.indices {
                outgoing[index].parameters[position].value = change(outgoing[index].parameters[position].value)
            }
            let body = outgoing[index].body?.value.map(change)
            outgoing[index].body?.value = body
            for position in outgoing[index].answers.indices {
                guard case .json(let value) = outgoing[index].answers[position].content else { continue }
                outgoing[index].answers[position].content = .json(change(value))
            }
        }
    }
}

extension ResponseModel {
    fileprivate mutating func changeValues(_ change: (ValueModel) -> ValueModel) {
        contents = contents.map { $0.changed(change) }
        for index in headers.indices { headers[index].value = change(headers[index].value) }
    }
}

extension ContentModel {
    fileprivate func changed(_ change: (ValueModel) -> ValueModel) -> ContentModel {
        var content = self
        content.value = value.map(change)
        if case .multipart(var parts, let refusesUnknown) = form {
            for index in parts.indices { parts[index].value = parts[index].value.map(change) }
            content.form = .multipart(parts, refusesUnknown: refusesUnknown)
        }
        return content
    }
}

extension ValueModel {
    /// The same with every number in the place of a schema replaced by what the schema became.
    func resolved(_ deferred: [ValueModel?]) -> ValueModel {
        var value = self
        switch representation {
        case .deferred(let number): return deferred[number]?.resolved(deferred) ?? ValueModel(representation: .any)
        case .array(let inner): value.representation = .array(inner.resolved(deferred))
        case .dictionary(let inner): value.representation = .dictionary(inner.resolved(deferred))
        case .nullable(let inner):
            let inner = inner.resolved(deferred)
            if case .nullable = inner.representation { return inner }
            value.representation = .nullable(inner)
        case .untyped(let inner, let kind): value.representation = .untyped(inner.resolved(deferred), kind: kind)
        default: break
        }
        return value
    }

    /// The types that it is made of, spelled in it.
    var namedTypes: [String] {
        switch representation {
        case .named(let path): [path]
        case .array(let inner), .dictionary(let inner), .nullable(let inner), .untyped(let inner, _): inner.namedTypes
        default: []
        }
    }

    /// The type that is part of the value itself, not behind an array or a dictionary.
    var containedType: String? {
        switch representation {
        case .named(let path): path
        case .nullable(let inner), .untyped(let inner, _): inner.containedType
        default: nil
        }
    }
}
