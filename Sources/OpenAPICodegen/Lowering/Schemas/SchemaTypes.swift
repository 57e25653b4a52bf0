import DovetailJSON
import OpenAPIDocument

/// What selections of schemas have become so far.
///
/// A schema that refers to itself meets its selection in progress, and is answered with a number, which stands for what
/// the selection becomes in the end.
struct SchemaTypes {
    /// What each selection became.
    var values: [SchemaSelection: ValueModel] = [:]
    /// The numbers of the selections that are being lowered.
    var inProgress: [SchemaSelection: Int] = [:]
    /// What the numbers stand for, as far as that is known.
    var deferred: [ValueModel?] = []
    /// The enumerations by their full names.
    var enumerations: [String: EnumerationModel] = [:]
    /// Whether values are checked by schemas in the document itself.
    var needsDocument = false
    /// The formats that have been warned of.
    var unknownFormats: Set<String> = []

    /// Begins a selection, and gives it its number.
    mutating func begin(_ selection: SchemaSelection) -> Int {
        deferred.append(nil)
        inProgress[selection] = deferred.count - 1
        return deferred.count - 1
    }

    /// Ends a selection.
    mutating func end(_ selection: SchemaSelection, _ number: Int, as value: ValueModel) {
        inProgress[selection] = nil
        deferred[number] = value
        values[selection] = value
    }
}

/// What has been worked out of selections: their sums, and the types that they take.
///
/// A class, so that asking for a sum changes nothing for who asks.
final class SchemaConjunctions {
    private var known: [SchemaSelection: SchemaConjunction] = [:]
    private var kinds: [SchemaSelection: SchemaKinds] = [:]
    private var interpreters: [SchemaSelection: SchemaInterpreter] = [:]

    /// The sum of a selection, worked out if it is not known.
    func conjunction(_ selection: SchemaSelection, _ make: () -> SchemaConjunction) -> SchemaConjunction {
        if let conjunction = known[selection] { return conjunction }
        let conjunction = make()
        known[selection] = conjunction
        return conjunction
    }

    /// What judges values by a selection.
    func interpreter(
        _ selection: SchemaSelection,
        _ make: () throws(SchemaError) -> SchemaInterpreter
    ) throws(SchemaError) -> SchemaInterpreter {
        if let interpreter = interpreters[selection] { return interpreter }
        let interpreter = try make()
        interpreters[selection] = interpreter
        return interpreter
    }

    /// The types that a selection takes, worked out if they are not known; all for one in a circle of unions.
    func kinds(of selection: SchemaSelection, _ make: () -> SchemaKinds) -> SchemaKinds {
        if let kinds = kinds[selection] { return kinds }
        kinds[selection] = .all
        let made = make()
        kinds[selection] = made
        return made
    }
}

extension ValueModel {
    /// Whether a number stands in the value without a declaration around it.
    func mentions(_ number: Int) -> Bool {
        switch representation {
        case .deferred(number): true
        case .array(let inner), .dictionary(let inner), .nullable(let inner), .untyped(let inner, _):
            inner.mentions(number)
        default: false
        }
    }

    /// How many types are inside each other at most, down to a type of the service.
    var nesting: Int {
        switch representation {
        case .array(let inner), .dictionary(let inner), .nullable(let inner), .untyped(let inner, _): inner.nesting + 1
        default: 0
        }
    }
}
