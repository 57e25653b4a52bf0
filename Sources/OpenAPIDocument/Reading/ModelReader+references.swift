/// An object of which a Reference Object can replace the summary or the description (§4.23).
protocol Describable: Referable {
    var summaryText: String? { get set }
    var descriptionText: String? { get set }
}

extension ModelReader {
    /// Reads an object, or what a Reference Object in its place leads to.
    ///
    /// - Parameter inner: What stands for the object inside itself; `nil` where it cannot be there.
    func object<Object: Describable>(
        _ value: Located,
        _ section: ComponentSection,
        _ memo: ObjectMemo<Object>,
        inner: Object? = nil,
        read: (Located) -> Object?
    ) -> Object? {
        guard let reference = value.node.member("$ref") else {
            return isMisspeltReference(value.node) ? nil : read(value)
        }
        guard let target = follow(reference, in: value, to: section) else { return nil }
        guard var object = once(target, memo, inner: inner, read: read) else { return nil }
        let overrides = overrides(of: value)
        object.referenceObject = ReferenceObject(
            text: reference.value.string ?? "",
            location: reference.value.location,
            targetFile: fileName(target.file),
            targetPointer: "#" + target.pointer,
            component: section.componentName(of: target.pointer),
            siblings: overrides.siblings,
            replaced: (object.summaryText, object.descriptionText)
        )
        object.summaryText = overrides.summary ?? object.summaryText
        object.descriptionText = overrides.description ?? object.descriptionText
        return object
    }

    /// Reports a `ref` or `$Ref`: without it the object would lack all that is at the end of the reference.
    private func isMisspeltReference(_ node: Node) -> Bool {
        guard let member = node.members?.first(where: { ["ref", "$ref"].contains($0.key.lowercased()) }) else {
            return false
        }
        let message = "\(Wording.quoted(member.key)) is not a field of the Reference Object"
        sink.error("unknown-field", message, hint: "did you mean `$ref`?", at: member.keyLocation)
        return true
    }

    /// Reads the object at a place, unless that has been done.
    func once<Object>(
        _ value: Located,
        _ memo: ObjectMemo<Object>,
        inner: Object? = nil,
        read: (Located) -> Object?
    ) -> Object? {
        switch memo.states[value.place] {
        case .done(let object):
            return object
        case .open:
            if let inner { return inner }
            sink.warning(
                "recursive-object",
                "\(Wording.quoted("#" + value.pointer)) contains itself; the inner one is left out",
                at: value.site
            )
            return nil
        case nil:
            memo.states[value.place] = .open
            let object = read(value)
            memo.states[value.place] = .done(object)
            return object
        }
    }

    /// Follows a `$ref` until a value without one.
    func follow(_ reference: Node.Member, in value: Located, to section: ComponentSection) -> Located? {
        var reference = reference
        var value = value
        var visited: Set<Place> = [value.place]
        while true {
            guard let text = string(reference),
                let target = resolver.resolve(text, from: value, at: reference.value.location)
            else { return nil }
            guard visited.insert(target.place).inserted else {
                reportCycle(text, at: reference.value.location)
                return nil
            }
            if let other = ComponentSection.section(of: target.pointer), other != section {
                let message = "\(Wording.quoted(text)) is \(other.noun), but \(section.noun) belongs here"
                let hint = "refer to something under `#/components/\(section.rawValue)`"
                sink.error("wrong-reference", message, hint: hint, at: reference.value.location)
                return nil
            }
            guard let next = target.node.member("$ref") else { return target }
            reference = next
            value = target
        }
    }

    func reportCycle(_ reference: String, at location: SourceLocation) {
        sink.error(
            "reference-cycle",
            "\(Wording.quoted(reference)) leads back to itself",
            hint: "let one of the references in the circle be the thing itself",
            at: location
        )
    }

    /// The fields beside a `$ref`: 3.1 lets two of them count, and everything else is ignored.
    private func overrides(
        of value: Located
    ) -> (summary: String?, description: String?, siblings: [Extension]) {
        var result: (summary: String?, description: String?, siblings: [Extension]) = (nil, nil, [])
        for member in value.node.members ?? [] where member.key != "$ref" {
            result.siblings.append(Extension(name: member.key, value: member.value))
            switch member.key {
            case "summary" where version >= .v3_1: result.summary = string(member)
            case "description" where version >= .v3_1: result.description = string(member)
            default: warnIgnored(member)
            }
        }
        return result
    }

    /// Warns of a field beside a `$ref` that has no effect.
    func warnIgnored(_ member: Node.Member, of title: String = "Reference Object") {
        if member.key.hasPrefix("x-") { return checkExtension(member, of: title) }
        sink.warning(
            "ignored-sibling",
            "\(Wording.quoted(member.key)) beside a `$ref` is ignored in OpenAPI \(version.name)",
            hint: "move it to what the reference leads to, or remove it",
            at: member.keyLocation
        )
    }
}

// What has neither of the two, or only one, has these instead.
extension Describable {
    var summaryText: String? {
        get { nil }
        set {}
    }
    var descriptionText: String? {
        get { nil }
        set {}
    }
}

/// An object with a description that may be absent.
protocol Described: Describable {
    var description: String? { get set }
}

extension Described {
    var descriptionText: String? {
        get { description }
        set { description = newValue }
    }
}

extension Parameter: Described {}
extension Header: Described {}
extension RequestBody: Described {}
extension Link: Described {}
extension SecurityScheme: Described {}
extension Callback: Describable {}
extension MediaType: Describable {}

extension Example: Described {
    var summaryText: String? {
        get { summary }
        set { summary = newValue }
    }
}

extension Response: Describable {
    var summaryText: String? {
        get { summary }
        set { summary = newValue }
    }
    var descriptionText: String? {
        get { description }
        set { description = newValue ?? "" }
    }
}
