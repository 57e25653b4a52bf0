import DovetailJSON

extension Checks {
    /// Paths that differ only in the names of their parameters are identical (§4.8.1).
    static func checkAmbiguousPaths(_ subject: Subject) {
        var first: [ExactText: PathItem] = [:]
        for item in subject.document.paths {
            let template = PathTemplate(item.path).shape
            let shape = ExactText(ReferenceText.percentDecoded(template) ?? template)
            guard let earlier = first[shape] else {
                first[shape] = item
                continue
            }
            subject.sink.error(
                "ambiguous-path",
                "\(Wording.quoted(item.path)) matches the same requests as \(Wording.quoted(earlier.path))",
                hint: "that path is on line \(earlier.location.line); move the operations to one of the two",
                at: item.location
            )
        }
    }
}
