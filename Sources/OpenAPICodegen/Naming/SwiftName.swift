/// Turns names of a document into Swift identifiers.
///
/// Words are found at separators and at changes of case; the result is camel case. Letters of any script stay.
/// `list_notes`, `list-notes` and `ListNotes` all become `listNotes` (or `ListNotes` for a type).
enum SwiftName {
    /// A name for a type: `NoteCreate`.
    static func type(_ text: String) -> String {
        let name = words(text).map(capitalized).joined()
        return identifier(name, fallback: "Unnamed", digitPrefix: "_")
    }

    /// A name for a value, function, label or case: `noteCreate`.
    static func value(_ text: String) -> String {
        let words = words(text)
        let name = (words.first.map { $0.lowercased() } ?? "") + words.dropFirst().map(capitalized).joined()
        return identifier(name, fallback: "unnamed", digitPrefix: "_")
    }

    /// Whether a text is an identifier as it is, or in back-ticks (The Swift Programming Language, "Identifiers").
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text != "_" else { return false }
        return (first == "_" || first.properties.isXIDStart)
            && text.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
            && ReservedWords.member(text) == text
    }

    /// The words of a name; an acronym is one word: `userID` has `user` and `ID`, `HTTPServer` has `HTTP` and `Server`.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            guard scalar == "_" ? false : scalar.properties.isXIDContinue else {
                if !word.isEmpty { words.append(word) }
                word = ""
                continue
            }
            if startsWord(scalars, index), !word.isEmpty {
                words.append(word)
                word = ""
            }
            word.unicodeScalars.append(scalar)
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func startsWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index > 0, scalars[index].properties.isUppercase else { return false }
        if !scalars[index - 1].properties.isUppercase { return true }
        guard index + 1 < scalars.count else { return false }
        // The last capital of an acronym starts the next word, but a plural `s` belongs to the acronym: `IDs`.
        let next = scalars[index + 1]
        let isPlural = next == "s" && (index + 2 == scalars.count || scalars[index + 2].properties.isUppercase)
        return next.properties.isLowercase && !isPlural
    }

    private static func capitalized(_ word: String) -> String {
        guard let first = word.first else { return word }
        if acronyms.contains(word.lowercased()) { return word.uppercased() }
        return first.uppercased() + word.dropFirst()
    }

    /// The words that Swift's API guidelines write in capitals throughout.
    private static let acronyms: Set<String> = [
        "id", "url", "uri", "uuid", "http", "https", "api", "json", "xml", "html",
    ]

    private static func identifier(_ name: String, fallback: String, digitPrefix: String) -> String {
        guard let first = name.unicodeScalars.first else { return fallback }
        return first.properties.isXIDStart ? name : digitPrefix + name
    }
}
