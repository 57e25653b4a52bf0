/// The versions of the specification that are read, and what a document's `openapi` field says about its own.
enum SpecificationVersion: Int, Comparable {
    case v3_0, v3_1, v3_2

    static func < (left: SpecificationVersion, right: SpecificationVersion) -> Bool {
        left.rawValue < right.rawValue
    }

    /// As sentences name it: `3.1`.
    var name: String { "3.\(rawValue)" }

    /// The version of a text such as `3.1.0`; patch releases do not differ in features.
    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "3", let patch = parts[2].first, patch.isASCII, patch.isNumber else {
            return nil
        }
        let number = parts[2].prefix { $0 != "-" }
        guard number.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        switch parts[1] {
        case "0": self = .v3_0
        case "1": self = .v3_1
        case "2": self = .v3_2
        default: return nil
        }
    }

    /// The version of a document; `nil` with a finding when it is none that can be read.
    static func detect(in root: Node, of file: SourceFile, sink: DiagnosticSink) -> SpecificationVersion? {
        guard root.members != nil else {
            let message = "an OpenAPI document is an object, this is \(root.kindWithArticle)"
            sink.error("wrong-type", message, hint: "start it with `openapi: 3.1.0`", at: root.location)
            return nil
        }
        if let swagger = root.member("swagger") {
            let message = "this is Swagger \(swagger.value.text ?? ""), only OpenAPI 3.0, 3.1 and 3.2 are read"
            let hint = "convert it to OpenAPI 3 first, for example at https://converter.swagger.io"
            sink.error("unsupported-version", message, hint: hint, at: swagger.keyLocation)
            return nil
        }
        guard let field = root.member("openapi") else {
            let misspelt = root.members?.first { Spelling.closest(to: $0.key, among: ["openapi"]) != nil }
            let hint = misspelt == nil ? "start the document with `openapi: 3.1.0`" : "did you mean `openapi`?"
            let place = misspelt?.keyLocation ?? root.location
            sink.error("missing-field", "the field `openapi` is missing", hint: hint, at: place)
            return nil
        }
        let place = field.value.location
        guard let text = field.value.text else {
            sink.error("wrong-type", "`openapi` must be a string, is \(field.value.kindWithArticle)", at: place)
            return nil
        }
        if let version = SpecificationVersion(text) { return version }
        let message = "\(Wording.quoted(text)) is not a version of OpenAPI that is read"
        let hint =
            SpecificationVersion(text + ".0") == nil
            ? "write 3.0.4, 3.1.2 or 3.2.0" : "write all three numbers: `openapi: \(text).0`"
        sink.error("unsupported-version", message, hint: hint, at: place)
        return nil
    }
}
