/// One step of a YAML document, as libyaml reports it (YAML 1.2.2 §3.1.1).
struct YAMLEvent {
    /// What happened.
    enum Kind {
        case streamEnd
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(text: String, isPlain: Bool)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        /// Starts that carry nothing.
        case other

        /// Whether an object or a list ends, which has no text of its own.
        var isEnd: Bool {
            switch self {
            case .sequenceEnd, .mappingEnd: true
            default: false
            }
        }
    }

    var kind: Kind
    /// The tag with its handle resolved: `tag:yaml.org,2002:str`, `!local`, or `!` alone.
    var tag: String?
    var anchor: String?
    /// From 1.
    var line: Int
    /// From 1, in Unicode scalars.
    var column: Int
}
