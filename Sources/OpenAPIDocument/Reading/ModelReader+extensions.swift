/// The `x-` fields that mean something to Dovetail; all others are somebody else's.
extension ModelReader {
    /// Checks a field that starts with `x-dovetail`: there is such a field, it stands where it has an effect, and has a value
    /// that it may have.
    ///
    /// - Parameter title: The object as sentences name it: `Operation Object`.
    func checkExtension(_ member: Node.Member, of title: String) {
        guard member.key.split(separator: "-", maxSplits: 2).dropFirst().first == "dovetail" else { return }
        switch member.key {
        case Extension.swiftName:
            // Of schemas, those have names that are components or properties, which is known at the end.
            if title != "Schema Object" { inventory.chosenNames.append((title, member.value.location)) }
        case Extension.stream where title == "Encoding Object":
            _ = bool(member)
        default:
            let hint =
                member.key == Extension.stream
                ? "it belongs into the encoding of a file in `multipart/form-data`"
                : Wording.choice(of: [Extension.swiftName, Extension.stream], insteadOf: member.key)
            let message = "\(Wording.quoted(member.key)) is not a field of the \(title)"
            sink.error("unknown-field", message, hint: hint, at: member.keyLocation)
        }
    }
}
