/// Emits tables of names, as the runtime looks members and constants up.
enum FieldsEmitter {
    /// The expression for a table.
    ///
    /// - Parameters:
    ///   - required: The indices of the names that must be present.
    ///   - unknown: What becomes of members with other names, `nil` where they are read over.
    ///   - limits: The arguments for the number of members.
    static func table(
        _ names: [String],
        required: [Int] = [],
        unknown: String? = nil,
        limits: [String] = []
    ) -> String {
        var arguments = [list(names, Set(required))]
        if !isPlain(names), !required.isEmpty { arguments.append("required: \(required)") }
        if let unknown { arguments.append("unknown: .\(unknown)") }
        arguments += limits
        return "JSONFields(\(arguments.joined(separator: ", ")))"
    }

    /// Names in one literal, where they can be told apart in it: an array of literals takes Swift many times as long.
    private static func list(_ names: [String], _ required: Set<Int>) -> String {
        guard isPlain(names) else { return SwiftLiteral.strings(names) }
        let marked = names.enumerated().map { index, name in required.contains(index) ? name + "!" : name }
        return SwiftLiteral.string(marked.joined(separator: " "))
    }

    private static func isPlain(_ names: [String]) -> Bool {
        names.allSatisfy { !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: " ")) && !$0.utf8.contains(UInt8(ascii: "!")) }
    }
}
