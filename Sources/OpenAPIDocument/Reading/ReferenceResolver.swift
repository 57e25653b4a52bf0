import DovetailJSON

/// Finds what references lead to: JSON Pointers, anchors and identifiers, in this file and in others.
final class ReferenceResolver {
    private let files: FileSet
    private let sink: DiagnosticSink
    private let version: SpecificationVersion
    /// The `$self` of the document (3.2): another name for the file.
    var selfURI: String?
    /// Members by name for mappings too large to search, by the pointer to the mapping.
    private var largeMappings: [Place: [ExactText: Int]] = [:]
    /// Anchors and identifiers of a file, made when the first one is asked for.
    private var indices: [Int: IdentifierIndex] = [:]
    /// What references lead through and is not there: one finding says so, not one for each reference.
    private var missing: Set<Place> = []
    /// Schemas by their `$id`, of all those files.
    private var identified: [String: Place] = [:]

    init(files: FileSet, version: SpecificationVersion, sink: DiagnosticSink) {
        self.files = files
        self.version = version
        self.sink = sink
    }

    /// What a reference leads to; `nil` with a finding when that does not exist.
    ///
    /// - Parameters:
    ///   - reference: The reference as written.
    ///   - value: The value that holds it, from whose file and resource it counts.
    ///   - location: Where the reference's text stands.
    func resolve(_ reference: String, from value: Located, at location: SourceLocation) -> Located? {
        // By scalars: a combining mark after the `#` would make one character of the two.
        let parts = reference.unicodeScalars.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let uri = String(parts[0])
        guard let fragment = decoded(parts.count == 2 ? String(parts[1]) : "", of: reference, at: location) else {
            return nil
        }
        guard let base = resource(named: uri, reference, from: value, at: location) else { return nil }
        guard let root = files.root(of: base.file) else { return nil }
        if fragment.isEmpty || fragment.utf8.first == UInt8(ascii: "/") {
            return walk(base.pointer + fragment, in: base.file, root: root, reference, at: location)
        }
        let anchors = index(of: base.file).anchors
        let resource = ExactText(base.pointer)
        guard let pointer = anchors[IdentifierIndex.Anchor(resource: resource, name: ExactText(fragment))] else {
            let names = anchors.keys.lazy.filter { $0.resource == resource }.map(\.name.text)
            let hint =
                sink.closest(to: fragment, among: names.sorted(), for: "unknown-reference").map {
                    "did you mean `#\($0)`?"
                }
                ?? "write `#/components/…` for a component"
            let message = "no `$anchor` is named \(Wording.quoted(fragment))"
            sink.error("unknown-reference", message, hint: hint, at: location)
            return nil
        }
        return walk(pointer, in: base.file, root: root, reference, at: location)
    }

    /// A part of a reference without its escapes.
    private func decoded(_ part: String, of reference: String, at location: SourceLocation) -> String? {
        if let text = ReferenceText.percentDecoded(part) { return text }
        let message = "the escapes of \(Wording.quoted(reference)) are broken"
        sink.error("unknown-reference", message, hint: "write `%25` for a percent sign", at: location)
        return nil
    }

    /// The file, and the place in it, that the part of a reference before `#` names.
    private func resource(
        named uri: String,
        _ reference: String,
        from value: Located,
        at location: SourceLocation
    ) -> Place? {
        if uri.isEmpty { return Place(file: value.file, pointer: value.resource) }
        let written = URIReference(uri)
        let base =
            version >= .v3_1
            ? index(of: value.file).bases[ExactText(value.resource)]
            : files.files[value.file].url.map { URIReference($0) }
        let target = base.map { written.resolved(against: $0) } ?? written
        if target.withoutFragment == selfURI { return Place(file: 0, pointer: "") }
        if version >= .v3_1, let place = resource(identifiedBy: target.withoutFragment, near: value.file) {
            return place
        }
        // A file that gives itself a URL, by `$self` or `$id`, is still read from where it is, and so is what is beside it.
        let isBesideFile =
            value.resource.isEmpty && written.scheme == nil && written.authority == nil
            && files.files[value.file].url == nil
        if target.scheme != nil || target.authority != nil, !isBesideFile {
            return remote(target.withoutFragment, reference, at: location)
        }
        guard let path = decoded(uri, of: reference, at: location) else { return nil }
        do throws(FileSet.Refusal) {
            return Place(file: try files.file(path, from: value.file), pointer: "")
        } catch {
            let hint = componentSuggestion(for: path) ?? error.hint
            sink.error("unknown-reference", "\(Wording.quoted(path)) \(error.reason)", hint: hint, at: location)
            return nil
        }
    }

    /// The schema with an `$id`, in one of the files that have been looked into: this one and the document are.
    private func resource(identifiedBy uri: String, near file: Int) -> Place? {
        if let pointer = index(of: file).identifiers[uri] { return Place(file: file, pointer: pointer) }
        _ = index(of: 0)
        return identified[uri]
    }

    /// The copy of what a URL leads to.
    private func remote(_ url: String, _ reference: String, at location: SourceLocation) -> Place? {
        do throws(FileSet.Refusal) {
            if let file = try files.file(copyOf: url) { return Place(file: file, pointer: "") }
        } catch {
            let message = "the copy of \(Wording.quoted(url)) \(error.reason)"
            sink.error("unknown-reference", message, hint: error.hint, at: location)
            return nil
        }
        let prefix = url.lastIndex(of: "/").map { String(url[...$0]) } ?? url
        sink.error(
            "remote-reference",
            "\(Wording.quoted(reference)) is on another machine; a build does not fetch what it is made from",
            hint:
                "put a copy into the package, and write `references: {\(prefix): FOLDER}` into \(Configuration.fileName)",
            at: location
        )
        return nil
    }

    /// The component that was meant by a bare name, or by a pointer without its `#`, which count as names of files.
    private func componentSuggestion(for path: String) -> String? {
        guard sink.suggests("unknown-reference"), let root = files.root(of: 0),
            let sections = root["components"]?.members
        else { return nil }
        let pointer = path.hasPrefix("/") ? path : "/" + path
        if pointer.hasPrefix("/components/"), let tokens = JSONPointer(pointer)?.tokens {
            let value = Located(node: root, file: 0, pointer: "", resource: "", site: root.location)
            if let meant = PointerRepair.meant(by: tokens[...], in: value) { return "did you mean `#\(meant)`?" }
        }
        guard !path.contains("/"), !path.contains(".") else { return nil }
        for section in sections {
            let names = section.value.members?.map(\.key) ?? []
            if let name = names.contains(path) ? path : Spelling.closest(to: path, among: names) {
                return "did you mean `#/components/\(section.key)/\(name)`?"
            }
        }
        return nil
    }

    /// The `$id` of a schema that has one, resolved against those around it.
    func identifier(of value: Located) -> String? {
        index(of: value.file).bases[ExactText(value.pointer)]?.withoutFragment
    }

    private func index(of file: Int) -> IdentifierIndex {
        if let index = indices[file] { return index }
        let base = files.files[file].url ?? (file == 0 ? selfURI : nil)
        let index =
            files.root(of: file).map { IdentifierIndex(of: $0, base: base.map { URIReference($0) }) }
            ?? IdentifierIndex()
        indices[file] = index
        for (uri, pointer) in index.identifiers where identified[uri] == nil {
            identified[uri] = Place(file: file, pointer: pointer)
        }
        return index
    }

    /// Follows a JSON Pointer from the root of a file.
    private func walk(
        _ pointer: String,
        in file: Int,
        root: Node,
        _ reference: String,
        at location: SourceLocation
    ) -> Located? {
        guard let tokens = JSONPointer(pointer)?.tokens else {
            let message = "\(Wording.quoted(reference)) is not a JSON Pointer"
            sink.error("unknown-reference", message, hint: "write `#/components/…`", at: location)
            return nil
        }
        var current = Located(node: root, file: file, pointer: "", resource: "", site: root.location)
        for (position, token) in tokens.enumerated() {
            if version >= .v3_1, !current.pointer.isEmpty, step("$id", from: current)?.node.string != nil {
                current.resource = current.pointer
            }
            guard let next = step(token, from: current) else {
                reportMissing(tokens[position...], in: current, of: reference, at: location)
                return nil
            }
            current = next
        }
        return current
    }

    private func step(_ token: String, from value: Located) -> Located? {
        switch value.node.content {
        case .mapping(let members):
            return position(of: token, in: members, of: value).map { value.child(members[$0]) }
        case .sequence(let elements):
            guard let index = Int(token), String(index) == token, elements.indices.contains(index) else { return nil }
            return value.child(index, elements[index])
        case .scalar:
            return nil
        }
    }

    private func position(of key: String, in members: [Node.Member], of value: Located) -> Int? {
        guard members.count > 16 else { return members.firstIndex { $0.key.isSameText(as: key) } }
        if let positions = largeMappings[value.place] { return positions[ExactText(key)] }
        let positions = Dictionary(uniqueKeysWithValues: members.enumerated().map { (ExactText($1.key), $0) })
        largeMappings[value.place] = positions
        return positions[ExactText(key)]
    }

    /// Reports tokens of which the first does not exist.
    private func reportMissing(
        _ tokens: ArraySlice<String>,
        in value: Located,
        of reference: String,
        at location: SourceLocation
    ) {
        guard let token = tokens.first else { return }
        let message = "\(Wording.quoted(reference)) does not exist"
        if sink.suggests("unknown-reference"), let meant = PointerRepair.meant(by: tokens, in: value) {
            let hint = "did you mean `\(reference.prefix { $0 != "#" })#\(meant)`?"
            sink.error("unknown-reference", message, hint: hint, at: location)
            return
        }
        let isMissingAround = tokens.count > 1
        let place = Place(file: value.file, pointer: value.pointer + "/" + JSONPointer.escaped(token))
        if isMissingAround, !missing.insert(place).inserted { return }
        let parent = value.pointer.isEmpty ? "the root of the document" : "`#\(value.pointer)`"
        let rest = isMissingAround ? ", where other references may lead as well" : ""
        sink.error("unknown-reference", message, hint: "\(parent) has no \(Wording.quoted(token))\(rest)", at: location)
    }
}
