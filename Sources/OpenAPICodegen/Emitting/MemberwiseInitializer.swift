/// A public initializer with a parameter for each stored property.
enum MemberwiseInitializer {
    /// A stored property.
    struct Member {
        var name: String
        var type: String
        /// The argument's default, `nil` when it must be given.
        var defaultValue: String?
        /// The name of the property that is stored, when it is another.
        var storedName: String?
    }

    /// Emits the initializer.
    static func emit(_ members: [Member], into printer: inout CodePrinter) {
        let parameters = members.map { member in
            let name = ReservedWords.label(member.name)
            return "\(name): \(member.type)" + (member.defaultValue.map { " = \($0)" } ?? "")
        }
        printer.line("/// Creates a value.")
        if members.isEmpty {
            printer.line("public init() {}")
            return
        }
        printer.block("public init(\(parameters.joined(separator: ", "))) {") { printer in
            for member in members {
                printer.line("self.\(member.storedName ?? member.name) = \(ReservedWords.escaped(member.name))")
            }
        }
    }
}
