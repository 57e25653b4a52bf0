@testable import OpenAPICodegen

extension TypeUsage {
    /// Marks every type as read and written: handlers write what they got, and read what they answer.
    static func markAll(_ model: inout ServiceModel) {
        func marked(_ type: TypeModel) -> TypeModel {
            var type = type
            type.isRead = true
            type.isWritten = true
            type.nested = type.nested.map(marked)
            return type
        }
        model.types = model.types.map(marked)
        for index in model.operations.indices {
            model.operations[index].nested = model.operations[index].nested.map(marked)
        }
    }
}
