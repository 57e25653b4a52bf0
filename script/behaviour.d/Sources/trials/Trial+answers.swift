import DovetailRuntime
import Exchanges
import OpenAPIDocument

@testable import DovetailTesting

extension Trial {
    /// An answer that the document describes, another one each round; `nil` when none can be made.
    mutating func plan(_ round: Int) -> Plan? {
        let responses = operation.responses.filter { $0.status != nil }
        for offset in responses.indices {
            if let plan = plan(for: responses[(round + offset) % responses.count]) { return plan }
        }
        return nil
    }

    private mutating func plan(for response: Response) -> Plan? {
        guard let (key, status) = keyAndStatus(response) else { return nil }
        var plan = Plan(key: key, status: status)
        for header in response.headers where header.name.lowercased() != "content-type" {
            guard header.required || sampler.chance(60) else { continue }
            if let value = value(of: header) {
                plan.headers.append(header.name, value)
            } else if header.required {
                return nil
            }
        }
        guard let media = response.content.randomElement(using: &sampler.random) else { return plan }
        let text = BodyText(document: document, media: media)
        plan.mediaType = media.name
        plan.contentType = text.contentType
        switch text.kind {
        case .json, .text:
            guard let schema = media.schema else {
                plan.body = .string("text")
                return plan
            }
            guard let value = keptValue(schema), text.bytes(value) != nil else { return nil }
            plan.body = value
        case .lines, .sequence:
            guard let items = media.itemSchema else { return nil }
            plan.body = .array((0..<3).compactMap { _ in value(items) })
        case .bytes, .form, .multipart:
            if media.name.hasPrefix("text/event-stream"), let items = media.itemSchema {
                plan.body = .array((0..<3).compactMap { _ in value(items) })
            } else {
                plan.body = .string("some bytes")
            }
        }
        return plan
    }

    /// A value that is valid as well without what a generated type has no place for: all that a handler can answer.
    private mutating func keptValue(_ schema: SchemaID) -> JSONValue? {
        for _ in 0..<20 {
            guard let value = value(schema) else { return nil }
            if isValid(likeness.pruned(value, ["$ref": .string(document[schema].pointer)]), schema) { return value }
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
            return header.content.first?.schema.flatMap { value($0) } ?? .string("text")
        }
        let text = ParameterText(name: header.name, place: .header, style: .simple, explode: header.explode)
        for _ in 0..<40 {
            if let value = value(schema), text.pieces(value) != nil { return value }
        }
        return nil
    }
}
