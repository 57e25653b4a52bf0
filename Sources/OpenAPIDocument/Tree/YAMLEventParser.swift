import CLibYAML

/// libyaml's event parser over a text.
///
/// Safe: it alone owns its memory, which lives as long as it does.
@safe struct YAMLEventParser: ~Copyable {
    /// Owned: allocated and initialised by `init`, deleted by `deinit`, never handed out.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// What libyaml reads from until the parser is deleted; it holds a pointer to this object, which lives as long as it.
    private let input: YAMLInput
    /// `nil` when libyaml counts lines as everybody does.
    private let lines: LineMap?

    /// Whether libyaml could allocate its buffers.
    private let isReady: Bool

    /// Creates a parser over UTF-8 text.
    init(_ bytes: ArraySlice<UInt8>) {
        input = YAMLInput(bytes)
        lines = LineMap(bytes)
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        isReady = unsafe yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input(
            parser,
            { input, buffer, size, count in
                guard let input = unsafe input, let buffer = unsafe buffer, let count = unsafe count else { return 0 }
                let source = unsafe Unmanaged<YAMLInput>.fromOpaque(input).takeUnretainedValue()
                let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size)
                guard let copied = unsafe source.copy(into: target) else { return 0 }
                unsafe count.pointee = copied
                return 1
            },
            Unmanaged.passUnretained(input).toOpaque()
        )
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// The next event.
    ///
    /// - Throws: ``YAMLProblem`` where the text is not YAML; no events follow then.
    func next() throws(YAMLProblem) -> YAMLEvent {
        let start = place(unsafe parser.pointee.mark)
        input.beginValue(line: start.line, column: start.column)
        var event = unsafe yaml_event_t()
        guard isReady, unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { unsafe yaml_event_delete(&event) }
        let place = self.place(unsafe event.start_mark)
        var result = YAMLEvent(kind: .other, line: place.line, column: place.column)
        switch unsafe event.type {
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
            result.kind = .streamEnd
        case YAML_DOCUMENT_START_EVENT:
            result.kind = .documentStart
        case YAML_DOCUMENT_END_EVENT:
            result.kind = .documentEnd
        case YAML_ALIAS_EVENT:
            result.kind = unsafe .alias(Self.string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let content = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            result.kind = unsafe .scalar(
                text: String(decoding: content, as: UTF8.self),
                isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE
            )
            result.tag = unsafe Self.string(scalar.tag)
            result.anchor = unsafe Self.string(scalar.anchor)
        case YAML_SEQUENCE_START_EVENT:
            result.kind = .sequenceStart
            result.tag = unsafe Self.string(event.data.sequence_start.tag)
            result.anchor = unsafe Self.string(event.data.sequence_start.anchor)
        case YAML_SEQUENCE_END_EVENT:
            result.kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            result.kind = .mappingStart
            result.tag = unsafe Self.string(event.data.mapping_start.tag)
            result.anchor = unsafe Self.string(event.data.mapping_start.anchor)
        case YAML_MAPPING_END_EVENT:
            result.kind = .mappingEnd
        default:
            break
        }
        return result
    }

    private func problem() -> YAMLProblem {
        let parser = unsafe self.parser.pointee
        let place = self.place(unsafe parser.problem_mark)
        let context =
            input.isTooLong ? (line: input.line, column: input.column) : self.place(unsafe parser.context_mark)
        return unsafe YAMLProblem(
            problem: parser.problem.map { unsafe String(cString: $0) } ?? "out of memory",
            context: parser.context.map { unsafe String(cString: $0) },
            line: place.line,
            column: place.column,
            contextLine: context.line,
            contextColumn: context.column,
            isTooLong: input.isTooLong,
            offset: parser.error == YAML_READER_ERROR ? Int(parser.problem_offset) : nil
        )
    }

    /// The line and column of a mark, both from 1.
    private func place(_ mark: yaml_mark_t) -> (line: Int, column: Int) {
        lines?.place(of: Int(mark.index)) ?? (Int(mark.line) + 1, Int(mark.column) + 1)
    }

    private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe pointer.map { unsafe String(cString: $0) }
    }
}
