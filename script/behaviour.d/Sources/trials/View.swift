import DovetailRuntime
import OpenAPIDocument

@testable import DovetailTesting

/// The schemas of a document as one direction has them: what only the other one has (`readOnly`, `writeOnly`) is not asked for.
struct View {
    let document: Document
    /// What marks the members that only the other direction has.
    private let mark: KeyPath<Schema, Bool> & Sendable
    private let json: JSONValue
    private let interpreter: SchemaInterpreter
    var sampler: SchemaSampler

    init(
        _ document: Document,
        hiding mark: KeyPath<Schema, Bool> & Sendable,
        followsDiscriminators: Bool = false
    ) throws {
        self.document = document
        self.mark = mark
        let json = Self.json(document, hiding: mark)
        self.json = followsDiscriminators ? document.followingDiscriminators(json) : json
        var schemas = SchemaSet()
        try schemas.add(self.json, at: Contract.uri)
        interpreter = SchemaInterpreter(schemas, formatAssertion: true)
        sampler = SchemaSampler(self.json, seed: 0)
    }

    /// The document with any value for what this direction does not have: it is read over, and written never.
    private static func json(_ document: Document, hiding mark: KeyPath<Schema, Bool>) -> JSONValue {
        document.schemas.reduce(document.json(hiding: mark)) { json, schema in
            schema.properties.filter { document.isMarked($0.schema, mark) }.reduce(json) { json, property in
                guard let pointer = JSONPointer(String(schema.pointer.dropFirst())) else { return json }
                return json.changed(at: (pointer.tokens + ["properties", property.name])[...]) { _ in true }
            }
        }
    }

    /// The view with values of its own.
    func sampling(seed: UInt64) -> View {
        var view = self
        view.sampler = SchemaSampler(json, seed: seed)
        return view
    }

    /// A value that the interpreter finds valid, and that the integers and doubles of 64 bits hold.
    mutating func value(_ id: SchemaID) -> JSONValue? {
        for _ in 0..<40 {
            let value = sampler.value(at: String(document[id].pointer.dropFirst()))
            if value.fitsAnyWidth, isValid(value, id) { return value }
        }
        return nil
    }

    func isValid(_ value: JSONValue, _ id: SchemaID) -> Bool {
        (try? interpreter.isValid(value, against: Contract.uri + document[id].pointer)) ?? false
    }

    /// What the schemas say of the members of a value.
    func outline(of value: JSONValue, _ schemas: [SchemaID]) -> Outline {
        var outline = Outline()
        var pending = schemas
        var seen: Set<SchemaID> = []
        while let id = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            let schema = document[id]
            outline.add(schema)
            for property in schema.properties where document.isMarked(property.schema, mark) {
                outline.hidden.insert(property.name)
            }
            // Of a union those branches speak of the value that it is one of.
            pending += schema.allOf + (schema.reference.map { [$0.target] } ?? [])
            pending += (schema.oneOf + schema.anyOf).filter { isValid(value, $0) }
        }
        return outline
    }

    /// A value without the members that this direction does not have, and without those that no schema names unless these
    /// are kept.
    func pruned(_ value: JSONValue, _ schemas: [SchemaID], keepsUnnamed: Bool = false) -> JSONValue {
        let outline = outline(of: value, schemas)
        switch value {
        case .object(let object):
            let kept = object.members.filter { member in
                !outline.hidden.contains(member.name) && (keepsUnnamed || !outline.mayLack(member.name))
            }
            let inner = kept.map { member in
                (member.name, pruned(member.value, outline.schemas(of: member.name), keepsUnnamed: keepsUnnamed))
            }
            return .object(JSONObject(inner))
        case .array(let items):
            let kept = items.enumerated().map { index, item in
                pruned(item, outline.schemas(at: index), keepsUnnamed: keepsUnnamed)
            }
            return .array(kept)
        default: return value
        }
    }
}

extension JSONValue {
    /// Whether a type of 64 bits holds each of the numbers, with a sign or without.
    fileprivate var fitsAnyWidth: Bool {
        switch self {
        case .number(let number): fitsSwift || number.uint64 != nil
        case .array(let items): items.allSatisfy(\.fitsAnyWidth)
        case .object(let object): object.members.allSatisfy(\.value.fitsAnyWidth)
        case .null, .bool, .string: true
        }
    }
}
