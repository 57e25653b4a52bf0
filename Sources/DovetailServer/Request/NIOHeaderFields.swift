import DovetailRuntime
import NIOHTTP1

/// The header fields of a request as the HTTP decoder holds them.
struct NIOHeaderFields: HeaderFields {
    var fields: HTTPHeaders

    func first(_ name: String) -> String? {
        fields.first(name: name).map(FieldText.trimmed)
    }

    func values(_ name: String) -> [String] {
        fields[name].map(FieldText.trimmed)
    }
}
