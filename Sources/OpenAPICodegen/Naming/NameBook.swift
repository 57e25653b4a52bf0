import OpenAPIDocument

/// Which names were chosen for parts of the document, and which names those parts have got.
///
/// A name is chosen in the document by `x-dovetail-name`, by `names` in `dovetail.yaml`, or by `dovetail.names.json`; of
/// several, the first in this order counts. A class, because all who name things write into it.
final class NameBook {
    private var chosen: [String: ChosenName] = [:]
    private var used: Set<String> = []
    /// Where the names stand that were chosen in the document.
    private(set) var places: Set<SourceLocation> = []
    private(set) var names: [NamedPart] = []
    /// The pointers in ``names``: what is lowered for requests and for responses is named twice.
    private var noted: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Starts a book with what the configuration says.
    init(_ configuration: Configuration) {
        for name in configuration.names + configuration.lockedNames where chosen[name.pointer] == nil {
            chosen[name.pointer] = name
        }
    }

    /// The name that was chosen for a part of the document; `nil` for none, and for one that Swift does not allow.
    ///
    /// - Parameter isType: Whether it is a type that is named, which cannot have the name of a keyword.
    func chosenName(_ pointer: String, _ extensions: [Extension] = [], isType: Bool = false) -> String? {
        if let own = extensions.first(where: { $0.name == Extension.swiftName }) {
            places.insert(own.value.location)
            chosen[pointer] = ChosenName(pointer: pointer, name: own.value.text ?? "", location: own.value.location)
        }
        guard let choice = chosen[pointer] else { return nil }
        guard used.insert(pointer).inserted else { return choice.name }
        let isWord = ReservedWords.member(choice.name) != choice.name || (isType && ReservedWords.has(choice.name))
        if SwiftName.isIdentifier(choice.name), !isWord { return choice.name }
        chosen[pointer] = nil
        let message = "`\(choice.name)` cannot be a name in Swift"
        let hint =
            isWord
            ? "it is a word of the language; choose another"
            : "write letters, digits and `_`, not beginning with a digit"
        report("invalid-name", message, hint: hint, at: choice)
        return nil
    }

    /// Whether a name was chosen for a part of the document.
    func isChosen(_ pointer: String) -> Bool {
        chosen[pointer] != nil
    }

    /// What follows the pointer of a part that has a type beside its own name.
    static let type = " type"

    /// Tells of names that were chosen in the configuration for what has no name, or does not exist.
    func reportUnused(_ configuration: Configuration) {
        for name in configuration.names where !noted.contains(name.pointer) {
            let message = "nothing that is generated has the name of `\(name.pointer)`"
            report("unknown-name", message, hint: "`dovetail names` lists what has one", at: name)
        }
    }

    /// Notes the name that a part of the document has got.
    func note(_ pointer: String, _ name: String) {
        if noted.insert(pointer).inserted { names.append(NamedPart(pointer: pointer, name: name)) }
    }

    /// Tells that a chosen name is taken.
    func reportTaken(_ pointer: String) {
        guard let choice = chosen[pointer] else { return }
        let hint = "choose another; `dovetail names` lists those in use"
        report("taken-name", "`\(choice.name)` is the name of something else here", hint: hint, at: choice)
    }

    private func report(_ code: String, _ message: String, hint: String, at choice: ChosenName) {
        let finding = Diagnostic(.error, code: code, message, hint: hint, at: choice.location)
        if !diagnostics.contains(finding) { diagnostics.append(finding) }
    }
}

extension NameScope {
    /// Claims names for several parts of the document at once, those first that were chosen.
    ///
    /// - Parameter parts: The parts with the names they want, in the order in which they are to have them.
    func claim(_ parts: [(pointer: String, extensions: [Extension], wanted: [String])], _ book: NameBook) -> [String] {
        let chosen = parts.map { book.chosenName($0.pointer, $0.extensions, isType: isOfTypes) }
        for (part, name) in zip(parts, chosen) {
            if let name, !take(name) { book.reportTaken(part.pointer) }
        }
        return zip(parts, chosen).map { part, name in
            let settled = name ?? claim(part.wanted)
            book.note(part.pointer, settled)
            return settled
        }
    }
}
