import OpenAPIDocument

/// What schemas ask of files, and what of it nothing enforces.
struct FileDescription {
    var files: FilesModel
    /// The keywords that bytes are not held to, each with a schema that has it.
    var unenforced: [(keyword: String, schema: Schema)] = []
}

extension ServiceLowering {
    /// How deep unions are followed in search of bytes.
    private static let maxUnionDepth = 8

    /// Whether a schema asks for nothing but bytes.
    func isBinary(_ id: SchemaID) -> Bool { isBinary(SchemaSelection([id])) }

    /// Whether selected schemas ask for nothing but bytes in sum.
    func isBinary(_ selection: SchemaSelection) -> Bool {
        takesAnything(conjunction(selection)) || mayBeBytes(selection, depth: 0)
    }

    private func takesAnything(_ conjunction: SchemaConjunction) -> Bool {
        conjunction.assertions.isEmpty && conjunction.unions.isEmpty && conjunction.kinds == .all
            && !conjunction.isDynamic && conjunction.members.allSatisfy { $0.contentEncoding == nil }
    }

    /// Whether bytes are among what is taken. Whatever else is cannot be told apart from them.
    private func mayBeBytes(_ selection: SchemaSelection, depth: Int) -> Bool {
        let conjunction = conjunction(selection)
        guard depth < Self.maxUnionDepth, conjunction.kinds.contains(.string), !conjunction.isDynamic else {
            return false
        }
        if conjunction.kinds.contains(.object), conjunction.namesTypes { return false }
        if saysBytes(conjunction) { return true }
        return conjunction.unions.contains { union in
            union.branches.contains { mayBeBytes(SchemaSelection([$0]), depth: depth + 1) }
        }
    }

    private func saysBytes(_ conjunction: SchemaConjunction) -> Bool {
        if conjunction.members.contains(where: { $0.format == "binary" }) { return true }
        guard conjunction.members.contains(where: { $0.contentMediaType != nil }) else { return false }
        return !conjunction.namesTypes || conjunction.members.allSatisfy { $0.contentEncoding == nil }
    }

    /// What selected schemas ask of files; `nil` when they do not describe any.
    func files(_ selection: SchemaSelection) -> FileDescription? { files(selection, depth: 0) }

    private func files(_ selection: SchemaSelection, depth: Int) -> FileDescription? {
        let conjunction = conjunction(selection)
        guard depth < Self.maxUnionDepth, !conjunction.isDynamic else { return nil }
        if conjunction.kinds.contains(.array), let array = array(conjunction, depth) { return array }
        if takesAnything(conjunction) { return FileDescription(files: FilesModel()) }
        if let branches = branches(conjunction, depth) { return branches }
        guard mayBeBytes(selection, depth: depth) else { return nil }
        let files = FilesModel(minLength: conjunction.greatest(\.minLength), maxLength: conjunction.least(\.maxLength))
        return FileDescription(files: files, unenforced: unenforced(conjunction, of: .string, unions: true))
    }

    private func array(_ conjunction: SchemaConjunction, _ depth: Int) -> FileDescription? {
        let items = conjunction.members.compactMap(\.items)
        guard !items.isEmpty, let item = files(SchemaSelection(items), depth: depth + 1), !item.files.isArray else {
            return nil
        }
        var array = item
        array.files.isArray = true
        array.files.minItems = conjunction.greatest(\.minItems)
        array.files.maxItems = conjunction.least(\.maxItems)
        array.files.uniqueItems = conjunction.members.contains(where: \.uniqueItems)
        array.unenforced = unenforced(conjunction, of: .array, unions: true) + item.unenforced
        return array
    }

    /// What a union says of files: what any branch takes, as the branches cannot be told apart.
    private func branches(_ conjunction: SchemaConjunction, _ depth: Int) -> FileDescription? {
        if saysBytes(conjunction) { return nil }
        for union in conjunction.unions {
            let branches = union.branches.filter { kinds(of: SchemaSelection([$0])) != .null }
            let described = branches.map { files(SchemaSelection([$0]), depth: depth + 1) }
            let found = described.compactMap(\.self)
            let isOfFiles = zip(branches, described).contains { branch, description in
                description != nil && !takesAnything(self.conjunction(SchemaSelection([branch])))
            }
            guard isOfFiles, var sum = found.first else { continue }
            let isOpen = found.count < described.count
            if described.count > 1 {
                sum.files = FilesModel(
                    isArray: found.contains(where: \.files.isArray),
                    minLength: isOpen ? nil : Self.widest(found.map(\.files.minLength), min),
                    maxLength: isOpen ? nil : Self.widest(found.map(\.files.maxLength), max)
                )
                let takesAll = found.contains { $0.files == FilesModel() && $0.unenforced.isEmpty }
                let isHeld = takesAll && !union.isExclusive
                sum.unenforced = isHeld ? [] : [(union.place.keyword, document[union.place.schema])]
            }
            sum.narrow(by: conjunction)
            sum.unenforced += unenforced(conjunction, of: [.string, .array], unions: false)
            return sum
        }
        return nil
    }

    private static func widest(_ limits: [Int?], _ choose: (Int, Int) -> Int) -> Int? {
        let known = limits.compactMap(\.self)
        guard let first = known.first, known.count == limits.count else { return nil }
        return known.dropFirst().reduce(first, choose)
    }

    /// The keywords that ask for something of files, and that nothing holds them to.
    private func unenforced(
        _ conjunction: SchemaConjunction,
        of kinds: SchemaKinds,
        unions: Bool
    ) -> [(keyword: String, schema: Schema)] {
        let held = ["minLength", "maxLength", "items", "minItems", "maxItems", "uniqueItems"]
        let asked = conjunction.assertions.subtracting(held).filter { keyword in
            !SchemaKinds.concerned(by: keyword).isDisjoint(with: kinds)
        }
        let own = asked.sorted().compactMap { keyword -> (keyword: String, schema: Schema)? in
            let schema = conjunction.members.first { $0.has(keyword) && (keyword != "format" || $0.format != "binary") }
            return schema.map { (keyword, $0) }
        }
        return own + (unions ? conjunction.unions.map { ($0.place.keyword, document[$0.place.schema]) } : [])
    }

    /// Says what a schema asks of bytes that they are not held to.
    mutating func warnOfUnenforced(_ description: FileDescription, _ subject: String) {
        for (keyword, schema) in description.unenforced {
            let location = schema.location(of: keyword)
            let message = "`\(keyword)` of \(subject) is not enforced: bytes are held to their lengths alone"
            let isKnown = diagnostics.contains { $0.location == location && $0.message == message }
            if isKnown { continue }
            let hint = "remove it, or check the bytes where they are handled"
            warn("unenforced-content", message, hint: hint, at: location)
        }
    }
}

extension FileDescription {
    /// Adds what stands beside a union.
    fileprivate mutating func narrow(by conjunction: SchemaConjunction) {
        func both(_ left: Int?, _ right: Int?, _ choose: (Int, Int) -> Int) -> Int? {
            guard let left, let right else { return left ?? right }
            return choose(left, right)
        }
        files.minLength = both(files.minLength, conjunction.greatest(\.minLength), max)
        files.maxLength = both(files.maxLength, conjunction.least(\.maxLength), min)
        files.minItems = both(files.minItems, conjunction.greatest(\.minItems), max)
        files.maxItems = both(files.maxItems, conjunction.least(\.maxItems), min)
        files.uniqueItems = files.uniqueItems || conjunction.members.contains(where: \.uniqueItems)
    }
}
