import DovetailJSON

extension Checks {
    /// `operationId`s are unique among all operations (§4.10), and links name one that exists (§4.20).
    static func checkOperationIdentifiers(_ subject: Subject) {
        var first: [ExactText: SourceLocation] = [:]
        for operation in subject.inventory.operations {
            guard let name = operation.operationID else { continue }
            let key = ExactText(name)
            let location = operation.operationIDLocation
            guard let earlier = first[key], earlier != location else {
                first[key] = location
                continue
            }
            let (one, other) = earlier.line <= location.line ? (earlier, location) : (location, earlier)
            subject.sink.error(
                "duplicate-operation-id",
                "the operationId \(Wording.quoted(name)) is used twice, on lines \(one.line) and \(other.line)",
                hint: "give each operation an identifier of its own",
                at: other
            )
        }
        for link in subject.inventory.linkTargets where first[ExactText(link.operationID)] == nil {
            let hint =
                subject.sink.suggestion(
                    for: link.operationID,
                    among: first.keys.map(\.text).sorted(),
                    in: "unknown-operation"
                )
                ?? "name the `operationId` of an operation of this document"
            let message = "no operation has the operationId \(Wording.quoted(link.operationID))"
            subject.sink.error("unknown-operation", message, hint: hint, at: link.location)
        }
    }
}
