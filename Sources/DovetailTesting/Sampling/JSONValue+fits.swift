public import DovetailJSON

extension JSONValue {
    /// Whether every number fits the types that generated code has for numbers: `Int64` and `Double`.
    public var fitsSwift: Bool {
        switch self {
        case .number(let number): number.isInteger ? number.int64 != nil : number.double != nil
        case .array(let items): items.allSatisfy(\.fitsSwift)
        case .object(let object): object.members.allSatisfy(\.value.fitsSwift)
        case .null, .bool, .string: true
        }
    }
}
