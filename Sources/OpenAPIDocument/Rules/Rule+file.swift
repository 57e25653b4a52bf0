extension Rule {
    /// The text and its tree.
    static let file = [
        Rule(
            "unreadable-file",
            "The file does not exist, is a folder, may not be read, or has a name under which it is not.",
            canBeAllowed: false
        ),
        Rule("encoding", "The file is not UTF-8 text.", canBeAllowed: false),
        Rule("empty-file", "The file holds no value.", canBeAllowed: false),
        Rule(
            "too-large",
            "The file or the document is beyond what is read: 64 MiB, 200,000 schemas.",
            canBeAllowed: false
        ),
        Rule("too-deep", "More than 200 objects and arrays are inside each other.", canBeAllowed: false),
        Rule("malformed-yaml", "The text is not YAML.", canBeAllowed: false),
        Rule("malformed-json", "The text of a `.json` file is not JSON (RFC 8259).", canBeAllowed: false),
        Rule("several-documents", "A YAML file holds more than one document; the first is read.", canBeAllowed: false),
        Rule("duplicate-key", "An object has a key twice (RFC 8259 §4, YAML 1.2.2 §3.2.1.1). The first one counts."),
        Rule(
            "complex-key",
            "The key of an object is an object or a list, which JSON does not have.",
            canBeAllowed: false
        ),
        Rule("unknown-alias", "An alias has no anchor above it.", canBeAllowed: false),
        Rule("recursive-alias", "An alias stands inside what it repeats.", canBeAllowed: false),
        Rule("too-many-aliases", "Aliases repeat more than 100,000 values.", canBeAllowed: false),
        Rule("merge-key", "The value of `<<` is not an object or a list of objects."),
        Rule("unknown-tag", "A YAML tag has no meaning in JSON, or the value is not what its tag says."),
        Rule("not-json", "A number is infinite or not a number, which JSON does not have.", canBeAllowed: false),
        Rule("unsupported-version", "The document is not OpenAPI 3.0, 3.1 or 3.2.", canBeAllowed: false),
    ]
}
