import DovetailRuntime
import Foundation

/// The routes of a document, as the generator would put them into its table.
struct Routes {
    /// Methods and path templates, in document order.
    let operations: [OperationDescriptor]
    /// The path templates, each once.
    let templates: [String]

    /// Reads the paths of a JSON document.
    init(document: String) throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: document)))
        guard case .object(let root) = try JSONValue.parse(bytes), case .object(let paths)? = root["paths"] else {
            throw CocoaError(.fileReadCorruptFile)
        }
        let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
        operations = paths.members.flatMap { path -> [OperationDescriptor] in
            guard case .object(let item) = path.value else { return [] }
            return methods.filter { item[$0] != nil }.map {
                OperationDescriptor("\($0) \(path.name)", $0.uppercased(), path.name)
            }
        }
        templates = paths.names
    }
}
