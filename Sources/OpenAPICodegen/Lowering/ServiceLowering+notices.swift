import OpenAPIDocument

extension ServiceLowering {
    /// What every response of an operation says of it.
    ///
    /// `deprecated` becomes `Deprecation` (RFC 9745) with the date of `x-deprecated-since`, and the first second of 1970
    /// where there is none: the field needs a date, and the operation has been deprecated before today. `x-sunset`
    /// becomes `Sunset` (RFC 8594).
    mutating func notices(_ operation: Operation) -> [ResourceModel.Field] {
        var notices: [ResourceModel.Field] = []
        if operation.deprecated {
            let since = date(of: "x-deprecated-since", in: operation.extensions)
            notices.append(ResourceModel.Field(name: "Deprecation", value: "@\(since?.secondsSince1970 ?? 0)"))
        }
        if let sunset = date(of: "x-sunset", in: operation.extensions) {
            notices.append(ResourceModel.Field(name: "Sunset", value: sunset.httpDate))
        }
        return notices
    }

    private mutating func date(of name: String, in extensions: [Extension]) -> CivilDate? {
        guard let node = extensions.first(where: { $0.name == name })?.value else { return nil }
        if case .scalar(let scalar) = node.content, let date = CivilDate(scalar.text) { return date }
        let message = "`\(name)` must be a date such as `2027-06-30`, or one with a time such as `2027-06-30T12:00:00Z`"
        diagnostics.append(Diagnostic(.error, code: "invalid-value", message, at: node.location))
        return nil
    }
}
