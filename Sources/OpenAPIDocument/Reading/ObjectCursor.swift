/// Reads the fields of one object, and reports what is left at the end.
///
/// A reader takes each field that the specification has, by name; what it did not ask for does not exist.
struct ObjectCursor {
    /// The object as sentences name it: `Operation Object`.
    private let title: String
    private let value: Located
    private let members: [Node.Member]
    private let reader: ModelReader
    private var isTaken: [Bool]
    /// Fields of later versions, which have been reported.
    private var tooNew: [Extension] = []
    /// Every name that was asked for and may be here, for "did you mean".
    private var known: [String] = []

    /// Starts to read an object; `nil` with a finding when the value is none.
    init?(_ value: Located, _ title: String, _ reader: ModelReader) {
        guard let members = value.node.members else {
            let message = "\(Wording.withArticle(title)) must be an object, is \(value.node.kindWithArticle)"
            let hint = Repair.makingObject(of: value.node) ?? Repair.makingField(of: value.node, in: title)
            reader.sink.error("wrong-type", message, hint: hint, at: value.node.location)
            return nil
        }
        self.title = title
        self.value = value
        self.members = members
        self.reader = reader
        isTaken = Array(repeating: false, count: members.count)
    }

    /// Takes a field that exists since a version.
    mutating func take(_ name: String, since version: SpecificationVersion = .v3_0) -> Node.Member? {
        guard reader.version >= version else {
            takeTooNew(name, version)
            return nil
        }
        known.append(name)
        guard let index = members.firstIndex(where: { $0.key == name }) else { return nil }
        isTaken[index] = true
        return members[index]
    }

    private mutating func takeTooNew(_ name: String, _ version: SpecificationVersion) {
        guard let index = members.firstIndex(where: { $0.key == name }) else { return }
        isTaken[index] = true
        tooNew.append(Extension(name: name, value: members[index].value))
        reader.sink.error(
            "unknown-field",
            "\(Wording.quoted(name)) is not a field of the \(title) in OpenAPI \(reader.version.name)",
            hint: "it came with \(version.name); raise the document's `openapi` version, or remove it",
            at: members[index].keyLocation
        )
    }

    /// Takes a field with all that is needed to read the object in it.
    mutating func child(_ name: String, since version: SpecificationVersion = .v3_0) -> Located? {
        take(name, since: version).map { value.child($0) }
    }

    /// Takes every field whose name passes a test: the entries of objects that are maps.
    mutating func takeAll(where isEntry: (String) -> Bool) -> [(key: String, value: Located)] {
        var entries: [(String, Located)] = []
        for (index, member) in members.enumerated() where !isTaken[index] && isEntry(member.key) {
            isTaken[index] = true
            entries.append((member.key, value.child(member)))
        }
        return entries
    }

    /// Reports a required field that is not here.
    mutating func reportMissing(_ name: String) {
        let message = "the \(title) has no \(Wording.quoted(name)), which is required"
        reportMissing([name], message, hint: "add `\(name):`")
    }

    /// Reports that none of some fields is here. One that is misspelt, or keywords of a schema that is missing, are the same
    /// mistake, and reported at their place.
    /// One that is here and of the wrong type has a finding already.
    mutating func reportMissing(_ names: [String], _ message: String, hint: String) {
        if members.contains(where: { names.contains($0.key) }) { return }
        let keywords = members.indices.filter { !isTaken[$0] && MisplacedField.isKeywordOfSchema(members[$0].key) }
        for name in names {
            guard let index = misspelling(of: name) else { continue }
            isTaken[index] = true
            let hint = "\(Wording.quoted(members[index].key)) is no field of it; did you mean `\(name)`?"
            reader.sink.error("missing-field", message, hint: hint, at: members[index].keyLocation)
            return
        }
        guard names.contains("schema"), let first = keywords.first else {
            reader.sink.error("missing-field", message, hint: hint, at: value.site)
            return
        }
        for index in keywords { isTaken[index] = true }
        let fields = Wording.list(keywords.map { Wording.quoted(members[$0].key) })
        let hint = "\(fields) \(keywords.count == 1 ? "belongs" : "belong") under `schema:`"
        reader.sink.error("missing-field", message, hint: hint, at: members[first].keyLocation)
    }

    /// The field that nothing has asked for and that was meant to have a name.
    private func misspelling(of name: String) -> Int? {
        members.indices.first { index in
            let key = members[index].key
            return !isTaken[index] && !key.hasPrefix("x-") && Spelling.closest(to: key, among: [name]) != nil
        }
    }

    /// Whether a field is here under a name that is close to its own, which `finish` reports.
    func hasMisspelt(_ name: String) -> Bool { misspelling(of: name) != nil }

    /// The names of all fields.
    var names: [String] { members.map(\.key) }

    /// Ends the object: its `x-` fields, and every other field that is left, which is a finding.
    mutating func finish() -> [Extension] {
        var extensions = tooNew
        var misplaced: [(hint: String, members: [Node.Member])] = []
        for (index, member) in members.enumerated() where !isTaken[index] {
            extensions.append(Extension(name: member.key, value: member.value))
            if member.key.hasPrefix("x-") {
                reader.checkExtension(member, of: title)
            } else if let hint = MisplacedField.hint(for: member.key, in: title) {
                // Fields that belong to one place have been put here by one mistake.
                if let group = misplaced.firstIndex(where: { $0.hint == hint }) {
                    misplaced[group].members.append(member)
                } else {
                    misplaced.append((hint, [member]))
                }
            } else {
                reportUnknown([member], hint: hint(insteadOf: member.key))
            }
        }
        for group in misplaced { reportUnknown(group.members, hint: group.hint) }
        return extensions
    }

    private func reportUnknown(_ members: [Node.Member], hint: String) {
        guard let first = members.first else { return }
        let names = Wording.list(members.map { Wording.quoted($0.key) })
        let message =
            members.count == 1 ? "\(names) is not a field of the \(title)" : "\(names) are not fields of the \(title)"
        reader.sink.error("unknown-field", message, hint: hint, at: first.keyLocation)
    }

    /// What to do about a field that does not exist.
    private func hint(insteadOf name: String) -> String {
        if name.hasPrefix("/") { return "indent it under `paths:` if it is a path" }
        return Spelling.closest(to: name, among: known).map { "did you mean `\($0)`?" }
            ?? "remove it, or start its name with `x-` if it is an extension"
    }
}

// MARK: - Fields by type

extension ObjectCursor {
    mutating func string(_ name: String, since version: SpecificationVersion = .v3_0) -> String? {
        take(name, since: version).flatMap { reader.string($0) }
    }

    mutating func requiredString(_ name: String) -> String {
        guard let member = take(name) else {
            reportMissing(name)
            return ""
        }
        return reader.string(member) ?? ""
    }

    /// Takes a URL; what it leads to is not looked at.
    mutating func url(_ name: String, since version: SpecificationVersion = .v3_0) -> String? {
        take(name, since: version).flatMap { reader.url($0) }
    }

    mutating func requiredURL(_ name: String) -> String {
        guard let member = take(name) else {
            reportMissing(name)
            return ""
        }
        return reader.url(member) ?? ""
    }

    mutating func bool(_ name: String, since version: SpecificationVersion = .v3_0) -> Bool? {
        take(name, since: version).flatMap { reader.bool($0) }
    }

    mutating func strings(_ name: String) -> [String]? {
        take(name).flatMap { reader.strings($0) }
    }

    /// Takes a map: its entries in document order, `nil` when it is not here.
    mutating func entries(
        _ name: String,
        since version: SpecificationVersion = .v3_0
    ) -> [(key: String, value: Located)]? {
        guard let field = child(name, since: version) else { return nil }
        guard let members = field.node.members else {
            reader.reportType(of: name, mustBe: "an object", is: field.node)
            return nil
        }
        return members.map { ($0.key, field.child($0)) }
    }

    /// Takes a list: its elements, `nil` when it is not here.
    mutating func elements(_ name: String, since version: SpecificationVersion = .v3_0) -> [Located]? {
        guard let field = child(name, since: version) else { return nil }
        guard let elements = field.node.elements else {
            reader.reportType(of: name, mustBe: "an array", is: field.node)
            return nil
        }
        return elements.enumerated().map { field.child($0, $1) }
    }
}
