import DovetailJSON

/// Builds the located tree of a YAML document from libyaml's events.
///
/// Nothing here recurses, and libyaml is not asked for more once a limit is passed.
struct YAMLTreeReader {
    /// A sequence or mapping that has started and not ended.
    private struct Frame {
        var isMapping: Bool
        var location: SourceLocation
        var anchor: String?
        /// How many nodes the tree had before this one.
        var countBefore: Int
        /// How many sequences and mappings are inside each other in it, itself included.
        var height = 1
        var elements: [Node] = []
        var members = MemberList()
        /// The key that waits for its value.
        var key: Key?
        /// The values of `<<`, merged at the end so that explicit keys win.
        var merges: [Node] = []
    }

    private enum Key {
        case named(String, SourceLocation)
        case merge
        /// A key that was refused; its value is read and dropped.
        case refused
    }

    private let file: SourceFile
    private let sink: DiagnosticSink
    private var stack: [Frame] = []
    /// What has an anchor: with how many nodes it is made of, and how many are inside each other.
    private var anchors: [ExactText: (node: Node, count: Int, height: Int)] = [:]
    private var root: Node?
    private var count = 0
    private var aliased = 0

    private init(file: SourceFile, sink: DiagnosticSink) {
        self.file = file
        self.sink = sink
    }

    /// Reads a document; `nil` when there is no tree, and the sink says why.
    static func read(_ file: SourceFile, into sink: DiagnosticSink) -> Node? {
        var reader = YAMLTreeReader(file: file, sink: sink)
        let parser = YAMLEventParser(TextEncoding.withoutByteOrderMark(file.bytes))
        var previous: YAMLEvent?
        do throws(YAMLProblem) {
            var documents = 0
            while true {
                let event = try parser.next()
                if case .streamEnd = event.kind { break }
                if case .documentStart = event.kind { documents += 1 }
                if documents > 1 {
                    reader.refuseSecondDocument(at: reader.location(of: event))
                    break
                }
                guard reader.take(event) else { return nil }
                if !event.kind.isEnd { previous = event }
            }
        } catch {
            sink.add(error.diagnostic(in: file, after: previous))
            return nil
        }
        if reader.root == nil { sink.add(TreeReader.empty(file)) }
        return reader.root
    }

    /// Takes one event; `false` when reading must stop.
    private mutating func take(_ event: YAMLEvent) -> Bool {
        let location = location(of: event)
        switch event.kind {
        case .scalar(let text, let isPlain):
            let scalar = scalar(text, isPlain: isPlain, tag: event.tag, at: location)
            count += 1
            let node = Node(content: .scalar(scalar), location: location)
            if let anchor = event.anchor { anchors[ExactText(anchor)] = (node, 1, 0) }
            add(node, height: 0, isMergeKey: isPlain && text == "<<")
        case .alias(let name):
            guard let target = anchors[ExactText(name)] else {
                refuseAlias(name, at: location)
                return false
            }
            aliased += target.count
            guard aliased <= ReadingLimits.aliasedNodes else {
                refuseAliasBomb(at: location)
                return false
            }
            count += target.count
            guard allows(target.height, at: location) else { return false }
            add(target.node, height: target.height, isMergeKey: false)
        case .sequenceStart, .mappingStart:
            guard allows(1, at: location) else { return false }
            start(event, at: location)
        case .sequenceEnd, .mappingEnd:
            end()
        case .documentStart, .documentEnd, .streamEnd, .other:
            break
        }
        return true
    }

    /// Whether so many sequences and mappings inside each other may stand here.
    private func allows(_ height: Int, at location: SourceLocation) -> Bool {
        if stack.count + height <= ReadingLimits.depth { return true }
        sink.add(TreeReader.tooDeep(at: location))
        return false
    }

    private mutating func start(_ event: YAMLEvent, at location: SourceLocation) {
        var isMapping = false
        if case .mappingStart = event.kind { isMapping = true }
        checkTag(event.tag, allowed: isMapping ? YAMLTag.map : YAMLTag.sequence, at: location)
        if let anchor = event.anchor { anchors[ExactText(anchor)] = nil }
        stack.append(Frame(isMapping: isMapping, location: location, anchor: event.anchor, countBefore: count))
        count += 1
    }

    private mutating func end() {
        guard var frame = stack.popLast() else { return }
        for merged in frame.merges { merge(merged, into: &frame.members) }
        let content: Node.Content = frame.isMapping ? .mapping(frame.members.members) : .sequence(frame.elements)
        let node = Node(content: content, location: frame.location)
        if let anchor = frame.anchor { anchors[ExactText(anchor)] = (node, count - frame.countBefore, frame.height) }
        add(node, height: frame.height, isMergeKey: false)
    }

    /// Gives a finished node to what is open around it.
    private mutating func add(_ node: Node, height: Int, isMergeKey: Bool) {
        guard let top = stack.indices.last else {
            root = node
            return
        }
        stack[top].height = max(stack[top].height, height + 1)
        guard stack[top].isMapping else {
            stack[top].elements.append(node)
            return
        }
        switch stack[top].key {
        case nil:
            stack[top].key = key(from: node, isMergeKey: isMergeKey)
        case .named(let name, let location):
            stack[top].key = nil
            let member = Node.Member(key: name, keyLocation: location, value: node)
            if let first = stack[top].members.add(member) {
                MemberList.reportDuplicate(name, at: location, first: first, sink)
            }
        case .merge:
            stack[top].key = nil
            stack[top].merges.append(node)
        case .refused:
            stack[top].key = nil
        }
    }

    private func key(from node: Node, isMergeKey: Bool) -> Key {
        if isMergeKey { return .merge }
        if let text = node.text { return .named(text, node.location) }
        sink.error(
            "complex-key",
            "a key must be a string, is \(node.kindWithArticle)",
            hint: "put the key in quotes if it starts with `{` or `[`",
            at: node.location
        )
        return .refused
    }

    /// Adds the members of a `<<` value that are not there already (YAML's merge type, of which a list's earlier win).
    private func merge(_ node: Node, into members: inout MemberList) {
        switch node.content {
        case .mapping(let merged):
            for member in merged { _ = members.add(member) }
        case .sequence(let nodes) where nodes.allSatisfy({ $0.members != nil }):
            for node in nodes { merge(node, into: &members) }
        default:
            sink.error(
                "merge-key",
                "`<<` takes an object or a list of objects, is \(node.kindWithArticle)",
                hint: "write `<<: *name` with the anchor of an object, or put the key in quotes",
                at: node.location
            )
        }
    }

    private func location(of event: YAMLEvent) -> SourceLocation {
        SourceLocation(file: file.path, line: event.line, column: event.column)
    }
}

// MARK: - Tags and refusals

extension YAMLTreeReader {
    private func scalar(_ text: String, isPlain: Bool, tag: String?, at location: SourceLocation) -> Node.Scalar {
        let kind: Node.Scalar.Kind
        switch tag {
        case nil: kind = isPlain ? CoreSchema.kind(of: text) : .string
        case YAMLTag.nonSpecific, YAMLTag.string: kind = .string
        case .some(let tag):
            let meaning = CoreSchema.kind(of: text)
            if YAMLTag.kinds[tag] == meaning || (YAMLTag.kinds[tag] == .float && meaning == .integer) {
                kind = YAMLTag.kinds[tag] ?? meaning
            } else {
                kind = meaning
                refuseTag(tag, on: text, at: location)
            }
        }
        if kind == .float, CoreSchema.jsonNumber(text) == nil {
            sink.error(
                "not-json",
                "\(Wording.quoted(text)) is a number that JSON does not have",
                hint: "put it in quotes if it is a string",
                at: location
            )
        }
        return Node.Scalar(text: text, kind: kind)
    }

    private func checkTag(_ tag: String?, allowed: String, at location: SourceLocation) {
        guard let tag, tag != allowed, tag != YAMLTag.nonSpecific else { return }
        refuseTag(tag, on: nil, at: location)
    }

    private func refuseTag(_ tag: String, on text: String?, at location: SourceLocation) {
        let name = tag.hasPrefix(YAMLTag.prefix) ? "!!" + tag.dropFirst(YAMLTag.prefix.count) : tag
        let subject = text.map(Wording.quoted) ?? "this value"
        let message =
            YAMLTag.kinds[tag] == nil
            ? "the tag \(Wording.quoted(name)) has no meaning in an OpenAPI document"
            : "\(subject) is not what the tag \(Wording.quoted(name)) says"
        sink.error("unknown-tag", message, hint: "remove the tag", at: location)
    }

    private func refuseAlias(_ name: String, at location: SourceLocation) {
        if stack.contains(where: { $0.anchor?.isSameText(as: name) ?? false }) {
            let hint = "YAML cannot nest a value in itself; use $ref for recursive schemas"
            sink.error(
                "recursive-alias",
                "the alias `*\(name)` stands inside what it repeats",
                hint: hint,
                at: location
            )
        } else {
            let hint =
                Spelling.closest(to: name, among: anchors.keys.map(\.text).sorted()).map { "did you mean `*\($0)`?" }
                ?? "put the value in quotes if it only starts with `*`"
            sink.error("unknown-alias", "no anchor `&\(name)` is above this alias", hint: hint, at: location)
        }
    }

    private func refuseAliasBomb(at location: SourceLocation) {
        let limit = ReadingLimits.aliasedNodes
        sink.error(
            "too-many-aliases",
            "the aliases up to here repeat more than \(limit) values",
            hint: "move what is repeated into components, and refer to it with $ref",
            at: location
        )
    }

    private func refuseSecondDocument(at location: SourceLocation) {
        sink.error(
            "several-documents",
            "a second YAML document starts here",
            hint: "keep one document a file; remove the `---`",
            at: location
        )
    }
}
