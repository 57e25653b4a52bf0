extension Checks {
    /// HTTP gives a body no meaning in these methods, so the specification advises against one (§4.10).
    static func checkRequestBodies(_ subject: Subject) {
        for operation in subject.inventory.operations where operation.requestBody != nil {
            guard ["GET", "HEAD", "DELETE", "TRACE"].contains(operation.method) else { continue }
            subject.sink.warning(
                "unusual-request-body",
                "\(operation.method) has a request body, which HTTP gives no meaning",
                hint: "use POST, PUT or PATCH, or parameters instead",
                at: operation.location
            )
        }
    }
}
