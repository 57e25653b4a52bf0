/// The names that responses have in Swift.
enum StatusName {
    /// The case's name for a status code: `notFound`; an unregistered code is named by its number.
    static func code(_ code: Int) -> String {
        StatusPhrase.of(code).map(SwiftName.value) ?? "status\(code)"
    }

    /// The case's name for a range of codes: `clientError`.
    static func range(_ hundreds: Int) -> String {
        ["informational", "successful", "redirection", "clientError", "serverError"][min(max(hundreds, 1), 5) - 1]
    }
}
