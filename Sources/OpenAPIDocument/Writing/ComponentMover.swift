import DovetailJSON

/// Gives what stands in other files a place among the components of a document.
final class ComponentMover {
    /// Something in a file.
    struct Target: Hashable {
        var section: ComponentSection
        var file: String
        /// As a fragment: `#/components/schemas/Note`.
        var pointer: String
    }

    /// The document's own file.
    let entry: String
    /// What has been moved, by section, in the order of the first references to it.
    private(set) var moved: [ComponentSection: [(name: String, value: JSONValue)]] = [:]
    /// The references that could not be rewritten.
    private(set) var diagnostics: [Diagnostic] = []
    private var names: [Target: String] = [:]
    private var taken: [ComponentSection: Set<String>]

    init(entry: String, components: Components) {
        self.entry = entry
        taken = [
            .schemas: Set(components.schemas.map(\.name)),
            .responses: Set(components.responses.map(\.name)),
            .parameters: Set(components.parameters.map(\.name)),
            .examples: Set(components.examples.map(\.name)),
            .requestBodies: Set(components.requestBodies.map(\.name)),
            .headers: Set(components.headers.map(\.name)),
            .securitySchemes: Set(components.securitySchemes.map(\.name)),
            .links: Set(components.links.map(\.name)),
            .callbacks: Set(components.callbacks.map(\.name)),
            .mediaTypes: Set(components.mediaTypes.map(\.name)),
        ]
    }

    /// The reference to something in this document, which is moved here first if it stands elsewhere.
    func reference(to target: Target, content: () -> JSONValue) -> String {
        if target.file == entry { return ReferenceText.fragment(target.pointer) }
        if let name = names[target] { return Self.pointer(target.section, name) }
        let name = freeName(for: target)
        // Before the content is written, which may refer to this again.
        names[target] = name
        let index = moved[target.section, default: []].count
        moved[target.section, default: []].append((name, .null))
        let value = content()
        moved[target.section]?[index].value = value
        return Self.pointer(target.section, name)
    }

    /// Reports a reference that would count from the `$id` of a schema around it if it were one to a component.
    func refuse(_ reference: String, at location: SourceLocation) {
        diagnostics.append(
            Diagnostic(
                .error,
                code: "unbundled",
                "\(Wording.quoted(reference)) leads to another file from inside a schema with an `$id`",
                hint: "refer to it from outside that schema: the document is served as one file",
                at: location
            )
        )
    }

    private static func pointer(_ section: ComponentSection, _ name: String) -> String {
        "#/components/\(section.rawValue)/\(name)"
    }

    /// The name that a target has where it stands, with its file's name before it, or a number behind it, where that is taken.
    private func freeName(for target: Target) -> String {
        let file = target.file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
        let structural: Set<String> = ["components", target.section.rawValue, "definitions", "$defs", "properties"]
        let tokens = JSONPointer(String(target.pointer.dropFirst()))?.tokens ?? []
        let own = tokens.filter { !structural.contains($0) }.joined(separator: "_")
        let plain = Self.componentName(own.isEmpty ? file : own)
        var name = plain
        if taken[target.section]?.contains(name) == true, !own.isEmpty { name = Self.componentName(file + "_" + own) }
        var number = 2
        while taken[target.section]?.contains(name) == true {
            name = "\(plain)_\(number)"
            number += 1
        }
        taken[target.section, default: []].insert(name)
        return name
    }

    /// A text with everything replaced that the name of a component cannot hold (§4.7.1).
    private static func componentName(_ text: String) -> String {
        let name = String(
            text.map { character in
                let isAllowed =
                    character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
                return isAllowed ? character : "_"
            }
        )
        return name.isEmpty ? "component" : name
    }
}
