import DovetailRuntime
import Exchanges
import OpenAPIDocument

@testable import DovetailTesting

extension Trial {
    /// An answer that the document describes, another one each round; `nil` when none can be made.
    mutating func plan(_ round: Int) -> Plan? {
        let documented = operation.responses.filter { $0.status != nil }
        for offset in documented.indices {
            guard let plan = plan(for: documented[(round + offset) % documented.count]) else { continue }
            answered.insert(plan.key)
            return plan
        }
        return nil
    }

    private mutating func plan(for response: Response) -> Plan? {
        guard let (key, status) = keyAndStatus(response) else { return nil }
        var plan = Plan(key: key, status: status)
        for header in response.headers where header.name.lowercased() != "content-type" {
            guard header.required || responses.sampler.chance(60) else { continue }
            if let value = value(of: header) {
                plan.headers.append(header.name, value)
            } else if header.required {
                obstacles[key] = "no value of its header \(header.name) was found"
                return nil
            }
        }
        guard let media = response.content.randomElement(using: &responses.sampler.random) else { return plan }
        let text = BodyText(document: document, media: media)
        plan.mediaType = media.name
        plan.contentType = text.contentType
        // Of a range, the answer is bytes, whose media type the handler names.
        switch (media.name.contains("*") ? .bytes : text.kind, media.schema, media.itemSchema) {
        case (.json, let schema?, _), (.text, let schema?, _):
            guard let value = keptValue(schema, key) else { return nil }
            plan.body = value
        case (.json, nil, _), (.text, nil, _): plan.body = .string("text")
        case (.lines, _, let items?), (.sequence, _, let items?), (.events, _, let items?):
            plan.body = .array((0..<3).compactMap { _ in keptValue(items, key) })
        default: plan.body = .string("some bytes")
        }
        return plan
    }

    /// A value that is valid as well without what a generated type has no place for: all that a handler can answer.
    private mutating func keptValue(_ schema: SchemaID, _ key: String) -> JSONValue? {
        for _ in 0..<20 {
            guard let value = responses.value(schema) else {
                if obstacles[key] == nil { obstacles[key] = "no valid value of its schema was found" }
                return nil
            }
            let kept = responses.pruned(value, [schema])
            if responses.isValid(kept, schema) { return kept }
            obstacles[key] =
                "a handler would write \(value) as \(kept), which is invalid, and so it is with all that were found"
        }
        return nil
    }

    private func keyAndStatus(_ response: Response) -> (String, Int)? {
        let known = Set(
            operation.responses.compactMap { other -> Int? in
                if case .code(let code)? = other.status { code } else { nil }
            }
        )
        switch response.status {
        case .code(let code): return ("\(code)", code)
        case .range(let hundreds):
            return (hundreds * 100..<hundreds * 100 + 100).first { !known.contains($0) }.map { ("\(hundreds)XX", $0) }
        case .default:
            let ranges = Set(
                operation.responses.compactMap { other -> Int? in
                    if case .range(let hundreds)? = other.status { hundreds } else { nil }
                }
            )
            return [500, 400, 200].first { !known.contains($0) && !ranges.contains($0 / 100) }.map { ("default", $0) }
        case nil: return nil
        }
    }

    private mutating func value(of header: Header) -> JSONValue? {
        guard let schema = header.schema else {
            return header.content.first?.schema.flatMap { responses.value($0) } ?? .string("text")
        }
        let text = ParameterText(name: header.name, place: .header, style: .simple, explode: header.explode)
        for _ in 0..<40 {
            if let value = responses.value(schema), text.pieces(value) != nil { return value }
        }
        return nil
    }
}
