import DovetailJSON

/// Finds what a JSON Pointer that leads nowhere was meant to be.
enum PointerRepair {
    /// The pointer from the root of the file to what was meant, if there is something there.
    ///
    /// - Parameter tokens: What follows the pointer to a value that exists; the first one may not be in it.
    static func meant(by tokens: ArraySlice<String>, in value: Located) -> String? {
        if let found = follow(tokens, from: value) { return found.pointer }
        guard value.pointer.isEmpty, let name = tokens.first else { return nil }
        // Swagger 2.0 had no `components`, and its schemas were called definitions.
        let section = name == "definitions" ? "schemas" : name
        guard ComponentSection(rawValue: section) != nil else { return nil }
        return follow(["components", section] + tokens.dropFirst(), from: value)?.pointer
    }

    private static func follow(_ tokens: ArraySlice<String>, from value: Located) -> Located? {
        var value = value
        var rest = tokens
        while !rest.isEmpty {
            guard let (next, count) = step(rest, from: value) else { return nil }
            value = next
            rest = rest.dropFirst(count)
        }
        return value
    }

    /// The value that the first tokens lead to, and how many they are: several for a path whose slashes are not escaped.
    private static func step(_ tokens: ArraySlice<String>, from value: Located) -> (Located, Int)? {
        guard let token = tokens.first else { return nil }
        if let elements = value.node.elements {
            guard let index = Int(token), elements.indices.contains(index) else { return nil }
            return (value.child(index, elements[index]), 1)
        }
        guard let members = value.node.members else { return nil }
        if let member = members.first(where: { $0.key == token }) { return (value.child(member), 1) }
        for count in (1...tokens.count).reversed() {
            let joined = tokens.prefix(count).joined(separator: "/")
            let path = joined.hasPrefix("/") ? joined : "/" + joined
            if let member = members.first(where: { $0.key == path }) { return (value.child(member), count) }
        }
        let names = members.lazy.map(\.key).filter { isField($0, of: value) }
        guard let name = Spelling.closest(to: token, among: names) else { return nil }
        return members.first { $0.key == name }.map { (value.child($0), 1) }
    }

    /// Whether a name can stand in an object; one that cannot is no help, but another mistake.
    private static func isField(_ name: String, of value: Located) -> Bool {
        guard value.file == 0, value.pointer == "/components" || value.pointer.isEmpty else { return true }
        if value.pointer.isEmpty { return ["components", "paths", "webhooks"].contains(name) }
        return ComponentSection(rawValue: name) != nil
    }
}
