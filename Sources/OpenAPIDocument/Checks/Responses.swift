extension Checks {
    /// Some responses end with their head, whatever the document says (RFC 9110 §6.4.1).
    static func checkResponses(_ subject: Subject) {
        for response in subject.inventory.operations.flatMap(\.responses) where !response.content.isEmpty {
            guard case .code(let status) = response.status, status < 200 || [204, 205, 304].contains(status) else {
                continue
            }
            subject.sink.warning(
                "unsendable-content",
                "a response with the status \(status) has no content, and what is described here is not sent",
                hint: "remove `content`, or use another status, such as 200",
                at: response.location
            )
        }
    }
}
