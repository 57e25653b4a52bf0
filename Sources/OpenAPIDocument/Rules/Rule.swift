/// A rule that documents are held to, under the code that its findings carry.
///
/// `docs/diagnostics.md` is this table; a test holds both to each other, and to the codes in use.
public struct Rule: Sendable {
    /// The stable name, kebab-case: `duplicate-key`.
    public let code: String
    /// Which findings have the code, and why: CommonMark, one or two sentences.
    public let meaning: String
    /// Whether an error of this rule can be lowered to a warning, by `allow` or `--allow`.
    ///
    /// Not where nothing is left to go on with: a text that is not YAML, or what cannot be generated.
    public let canBeAllowed: Bool

    /// Whether `strict: true` makes warnings of this rule errors: those that tell of what is not enforced.
    public var isErrorWhenStrict: Bool { code.hasPrefix("unenforced-") }

    init(_ code: String, _ meaning: String, canBeAllowed: Bool = true) {
        self.code = code
        self.meaning = meaning
        self.canBeAllowed = canBeAllowed
    }

    /// Rules by what they are about, in the order of the documentation.
    public static let groups: [(title: String, rules: [Rule])] = [
        ("The file", file),
        ("Objects and fields", fields),
        ("References", references),
        ("Paths, operations and parameters", operations),
        ("Schemas", schemas),
        ("Examples and defaults", samples),
        ("Security, servers and tags", declarations),
        ("The configuration", configuration),
        ("What is generated", generation),
    ]

    /// Every rule, by its code.
    public static let all = Dictionary(
        uniqueKeysWithValues: groups.flatMap { $0.rules.map { ($0.code, $0) } }
    )

    /// Why errors of a code cannot be lowered to warnings; `nil` when they can.
    public static func problem(withAllowing code: String) -> (message: String, hint: String)? {
        guard let rule = all[code] else {
            let hint =
                Spelling.closest(to: code, among: all.keys.sorted()).map { "did you mean `\($0)`?" }
                ?? "write a code as it stands in brackets after a message, such as `missing-items`"
            return ("\(Wording.quoted(code)) is not the code of a rule", hint)
        }
        if rule.canBeAllowed { return nil }
        let message = "errors of \(Wording.quoted(code)) cannot be allowed: nothing is left to go on with"
        return (message, "correct the document")
    }
}
