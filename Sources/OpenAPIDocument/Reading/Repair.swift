/// What to do about a value of the wrong kind, in the words of YAML.
enum Repair {
    /// How the value of a field becomes what it must be; `nil` when that cannot be told.
    static func hint(_ name: String, mustBe expected: String, is node: Node) -> String? {
        if expected.hasPrefix("an array") { return makingList(name, of: node) }
        if expected.hasPrefix("an object") { return makingObject(of: node) }
        if node.isAbsent { return absent }
        if expected == "a boolean" { return makingBoolean(name, of: node) }
        guard node.string != nil, let text = node.text,
            expected.hasPrefix("an integer") || expected.hasPrefix("a number")
        else { return nil }
        return CoreSchema.jsonNumber(text).map { "remove the quotes: `\(name): \($0)`" }
    }

    /// How a value becomes an object.
    static func makingObject(of node: Node) -> String? {
        if node.isAbsent { return absent }
        return node.elements == nil ? nil : "write names and values, `key: value`, without `-` or `[`"
    }

    /// How a text becomes the one field of an object that it was meant to be, or a reference to the object.
    static func makingField(of node: Node, in title: String) -> String? {
        guard let text = node.text, text.utf8.count <= 80 else { return nil }
        if text.hasPrefix("#/") { return "write `$ref: \"\(text)\"`" }
        return mainFields[title].map { "write it as a field: `\($0): \(text)`" }
    }

    /// The field that says most of what an object has to say.
    private static let mainFields = [
        "Contact Object": "name", "Discriminator Object": "propertyName", "External Documentation Object": "url",
        "Info Object": "title", "License Object": "name", "Response Object": "description", "Server Object": "url",
        "Tag Object": "name",
    ]

    private static func makingBoolean(_ name: String, of node: Node) -> String? {
        switch node.text?.lowercased() {
        case "yes", "no", "on", "off", "true", "false": "write `\(name): true` or `\(name): false`, without quotes"
        default: nil
        }
    }

    private static func makingList(_ name: String, of node: Node) -> String? {
        if node.isAbsent { return absent }
        guard let text = node.text else { return "begin each element with a `-`" }
        let isOrdinary = !text.isEmpty && text.utf8.allSatisfy(isOrdinary)
        return isOrdinary && !node.isNull ? "write `\(name): [\(text)]`" : "begin each element with a `-`"
    }

    private static let absent =
        "nothing stands after the `:`; ` #` starts a comment, and what belongs to a key is indented deeper than it"

    /// Whether a byte has no meaning in a list of YAML.
    private static func isOrdinary(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "/"):
            true
        default:
            false
        }
    }
}

extension Node {
    /// Whether nothing is written where the value would stand, which YAML takes for null.
    fileprivate var isAbsent: Bool { isNull && text?.isEmpty == true }
}
