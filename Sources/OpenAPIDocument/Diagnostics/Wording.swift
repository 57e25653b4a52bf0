/// The parts that sentences are made of.
enum Wording {
    /// A piece of the document inside a sentence: in backquotes, on one line, not endlessly long.
    static func quoted(_ text: String) -> String {
        var result = "`"
        var length = 0
        for scalar in text.unicodeScalars {
            if length == 80 {
                result += "…"
                break
            }
            length += 1
            if isInvisible(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result + "`"
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ parts: [String], _ conjunction: String = "and") -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }

    /// What to write instead of a word that is none of some: the one that is meant, else all of them.
    static func choice(of words: [String], insteadOf written: String) -> String {
        Spelling.closest(to: written, among: words).map { "did you mean `\($0)`?" }
            ?? "write \(list(words.map(quoted), "or"))"
    }

    /// `a string`, `an integer`.
    static func withArticle(_ noun: String) -> String {
        let vowels: Set<Character> = ["a", "e", "i", "o", "u", "A", "E", "I", "O"]
        return (noun.first.map(vowels.contains) ?? false ? "an " : "a ") + noun
    }

    /// Control characters and those that change the direction of text could make a message say what it does not.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
