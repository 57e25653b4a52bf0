/// Why a schema cannot be used. All but `tooDeep` and `tooManySteps` are the document's fault, whatever the value is.
public struct SchemaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The document and, after `#`, the JSON Pointer of the schema or keyword at fault.
    public let location: String

    /// What is wrong there.
    public let reason: Reason

    package init(location: String, reason: Reason) {
        self.location = location
        self.reason = reason
    }

    /// Everything that can be wrong with a schema.
    public enum Reason: Hashable, Sendable {
        /// The value is neither an object nor a boolean.
        case notASchema
        /// A keyword's value is not what it must be.
        case malformed(keyword: String, mustBe: String)
        /// Two documents or two `$id` give the same URI to different schemas.
        case duplicateIdentifier(String)
        /// Two schemas of one resource have the same `$anchor` or `$dynamicAnchor`.
        case duplicateAnchor(String)
        /// A reference leads to a document that the set does not have.
        case unknownDocument(String)
        /// A reference leads to a place that its document does not have.
        case unresolvedReference(String)
        /// `$schema` names a dialect that is neither built in nor in the set.
        case unknownDialect(String)
        /// A metaschema requires a vocabulary that the interpreter does not have.
        case unknownVocabulary(String)
        /// A regular expression cannot be used.
        case pattern(PatternError)
        /// Applying the schema to one value leads back to applying it to that same value.
        case endlessRecursion
        /// Schema and value nest deeper together than `Evaluation.maximumDepth`.
        case tooDeep
        /// Judging one value takes more steps than the interpreter has been given.
        case tooManySteps
    }

    /// A sentence that says where, what, and what to do.
    public var description: String { "\(location): \(sentence)" }

    /// What is wrong, without where.
    var sentence: String {
        switch reason {
        case .notASchema: "a schema must be an object, true or false"
        case .malformed(let keyword, let mustBe): "\(keyword) must be \(mustBe)"
        case .duplicateIdentifier(let uri): "\(uri) already identifies another schema; give this one its own $id"
        case .duplicateAnchor(let name):
            "there is already an anchor \(name) in this schema resource; rename one of them"
        case .unknownDocument(let uri): "no document \(uri) has been added to the set of schemas"
        case .unresolvedReference(let reference): "\(reference) leads nowhere; correct it or add what it names"
        case .unknownDialect(let uri): "the dialect \(uri) is not known; use JSON Schema 2020-12 or add its metaschema"
        case .unknownVocabulary(let uri): "the metaschema requires the vocabulary \(uri), which is not known"
        case .pattern(let error): error.description
        case .endlessRecursion:
            "the schema refers to itself without going into the value; break the cycle of references"
        case .tooDeep: "schema and value nest more than \(Evaluation.maximumDepth) deep"
        case .tooManySteps: "judging the value takes more steps than are allowed; simplify the schema's unions"
        }
    }
}
