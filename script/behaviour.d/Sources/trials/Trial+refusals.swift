import DovetailRuntime
import OpenAPIDocument

@testable import DovetailTesting

extension Trial {
    /// Breaks a valid request in every way there is, one at a time.
    mutating func tryInvalid(_ request: SampledRequest) async {
        for (position, sent) in request.parameters.enumerated() {
            await tryWithout(sent.parameter, request, position)
            await tryChanged(sent, request, position)
        }
        await tryBody(request)
        await tryRouting(request)
    }

    private mutating func tryWithout(_ parameter: Parameter, _ request: SampledRequest, _ position: Int) async {
        guard parameter.required, parameter.in != .path, parameter.in != .querystring else { return }
        let draft = redrafted(request, at: position, with: nil)
        await expect([422], "a request without \(parameter.in.rawValue) \(parameter.name)", draft)
    }

    private mutating func tryChanged(
        _ sent: (parameter: Parameter, value: JSONValue),
        _ request: SampledRequest,
        _ position: Int
    ) async {
        let (parameter, value) = sent
        guard let schema = parameter.schema ?? parameter.content.first?.schema else { return }
        let changed = mutator.mutated(value)
        guard Self.isSameKind(value, changed), let pieces = pieces(of: changed, parameter) else {
            return
        }
        // What has another text alone may mean something else: `1` is no string in JSON, and one in a parameter.
        let isJSON = isJSON(parameter)
        var readings = isJSON ? [changed] : changed.readings
        if case .object(let object) = changed, !isJSON {
            // Members that the parameter does not have are other parameters, and without any it is absent.
            if !parameter.required || object.isEmpty { return }
            if case .object(let before) = value, object.names.contains(where: { before[$0] == nil }) { return }
        }
        if case .array(let items) = changed, items.count == 1 { readings += items[0].readings }
        if parameter.allowEmptyValue, changed == "" { return }
        guard !readings.contains(where: { requests.isValid($0, schema) }) else { return }
        let draft = redrafted(request, at: position, with: pieces)
        await expect([422], "\(parameter.in.rawValue) \(parameter.name) as \(changed)", draft)
    }

    /// Whether an array stays one, and so on inside: of the text of another kind it cannot be said what it means.
    private static func isSameKind(_ left: JSONValue, _ right: JSONValue) -> Bool {
        switch (left, right) {
        case (.array, .array): true
        case (.object(let left), .object(let right)):
            left.members.allSatisfy { member in right[member.name].map { isSameKind(member.value, $0) } ?? true }
        case (.array, _), (.object, _), (_, .array), (_, .object), (.null, _), (_, .null): false
        default: true
        }
    }

    /// The request with other pieces for one of its parameters, or none.
    private func redrafted(_ request: SampledRequest, at position: Int, with pieces: ParameterText.Pieces?) -> Draft {
        var draft = request.draft
        draft.pathTexts = [:]
        // What is there of credentials stays.
        let own = request.parameters.compactMap { self.pieces(of: $0.value, $0.parameter) }
        draft.query.removeFirst(own.map(\.query.count).reduce(0, +))
        draft.cookies.removeFirst(own.map(\.cookies.count).reduce(0, +))
        draft.headers.removeFirst(own.count { $0.header != nil })
        let rest = draft
        draft.query = []
        draft.cookies = []
        draft.headers = []
        for (index, sent) in request.parameters.enumerated() {
            let chosen = index == position ? pieces : self.pieces(of: sent.value, sent.parameter)
            if let chosen { draft.add(chosen, of: sent.parameter.name) }
        }
        draft.query += rest.query
        draft.cookies += rest.cookies
        draft.headers += rest.headers
        return draft
    }

    private mutating func tryBody(_ request: SampledRequest) async {
        guard let body = operation.requestBody, let (media, value) = request.body else { return }
        let text = BodyText(document: document, media: media)
        if body.required {
            var draft = request.draft
            draft.body = nil
            draft.contentType = nil
            await expect([400], "a request without a body", draft)
        }
        if !body.content.contains(where: { $0.name == "*/*" || $0.name == "application/*" }) {
            var draft = request.draft
            draft.contentType = "application/x-unknown"
            await expect([415], "a body of an unknown type", draft)
        }
        if text.kind == .form || text.kind == .multipart { await tryForm(request.draft, text, value) }
        guard text.kind == .json else { return }
        var draft = request.draft
        draft.body = Array("{\"a\":".utf8)
        await expect([400], "a body that is not JSON", draft)
        guard let schema = media.schema else { return }
        for _ in 0..<4 {
            let changed = mutator.mutated(value)
            guard !requests.isValid(changed, schema) else { continue }
            draft.body = Array(changed.description.utf8)
            await expect([422], "a body that breaks its schema", draft)
        }
    }

    /// Leaves each member of a form out, and changes the texts of those that are one text.
    private mutating func tryForm(_ valid: Draft, _ text: BodyText, _ value: JSONValue) async {
        guard case .object(let object) = value, let schema = text.media.schema else { return }
        var draft = valid
        for member in object.members {
            let others = JSONObject(object.members.filter { $0.name != member.name }.map { ($0.name, $0.value) })
            if !requests.isValid(.object(others), schema), let bytes = text.bytes(.object(others)) {
                draft.body = bytes
                await expect([422], "a form without \(member.name)", draft)
            }
            guard let property = text.property(member.name), !text.isFile(property) else { continue }
            let changed = mutator.mutated(member.value)
            guard member.value.scalarText != nil, changed.scalarText != nil else { continue }
            var whole = object
            let readings = changed.readings.map { reading in
                whole[member.name] = reading
                return JSONValue.object(whole)
            }
            whole[member.name] = changed
            guard !readings.contains(where: { requests.isValid($0, schema) }), let bytes = text.bytes(.object(whole))
            else {
                continue
            }
            draft.body = bytes
            await expect([422], "a form with \(member.name) as \(changed)", draft)
        }
    }

    private mutating func tryRouting(_ request: SampledRequest) async {
        var draft = request.draft
        draft.method = "BREW"
        await expect([405], "a method that the path does not have", draft)
        let types = operation.responses.filter(\.isSuccess).flatMap(\.content).map(\.name)
        if !types.isEmpty, !types.contains("*/*"), !types.contains("application/*") {
            draft = request.draft
            draft.headers.append(("Accept", "application/x-nothing"))
            await expect([406], "an answer of an unknown type", draft)
        }
        if !requirements.isEmpty, requirements.allSatisfy({ !$0.schemes.isEmpty }) {
            draft = request.draft
            draft.headers.removeAll { ["Authorization", "Client-Cert"].contains($0.name) || $0.value == "trial" }
            draft.query.removeAll { $0.hasSuffix("=trial") }
            draft.cookies.removeAll { $0.hasSuffix("=trial") }
            await expect([401], "a request without credentials", draft)
        }
    }
}

extension Response {
    fileprivate var isSuccess: Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let hundreds): hundreds == 2
        case .default, nil: false
        }
    }
}
