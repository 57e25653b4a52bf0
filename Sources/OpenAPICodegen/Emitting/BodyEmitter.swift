/// Emits what a request's body may be, and the code that reads it.
enum BodyEmitter {
    /// Emits the types that the body needs in the namespace of its operation.
    static func declarations(_ operation: OperationModel, _ printer: inout CodePrinter) {
        guard let body = operation.body else { return }
        if body.contents.count > 1 {
            printer.line()
            choice(body.typeName, body.contents, .request, "What a body may be, by its `Content-Type`.", &printer)
        }
        for content in body.contents {
            guard case .multipart(let parts, _) = content.form, let path = content.partsTypeName else { continue }
            let name = path.split(separator: ".").last.map(String.init) ?? path
            printer.line()
            printer.line("/// The parts of a body of `\(content.contentTypes.first ?? "")`.")
            let conformances = content.isHashable ? "Sendable, Hashable" : "Sendable"
            printer.block("public struct \(name): \(conformances) {") { printer in
                for part in parts {
                    printer.documentation(part.documentation)
                    printer.line("public var \(ReservedWords.escaped(part.name)): \(part.typeName)")
                }
                printer.line()
                let members = parts.map { part in
                    MemberwiseInitializer.Member(name: part.name, type: part.typeName, defaultValue: part.absent)
                }
                MemberwiseInitializer.emit(members, into: &printer)
            }
        }
    }

    /// Emits an enumeration with a case for each content.
    static func choice(
        _ name: String,
        _ contents: [ContentModel],
        _ direction: ContentDirection,
        _ documentation: String,
        _ printer: inout CodePrinter
    ) {
        let conformances = contents.allSatisfy(\.isHashable) ? "Sendable, Hashable" : "Sendable"
        printer.line("/// \(documentation)")
        printer.block("public enum \(name): \(conformances) {") { printer in
            for content in contents {
                printer.documentation(content.contentTypes.map { "`\($0)`" }.joined(separator: ", "))
                printer.line("case \(ReservedWords.escaped(content.name))(\(content.typeName(direction)))")
            }
        }
    }

    /// Emits the code that reads multipart bodies, at the top level of a file.
    static func conformances(_ operation: OperationModel, _ shapes: inout ShapeEmitter, _ printer: inout CodePrinter) {
        for content in operation.body?.contents ?? [] {
            guard case .multipart(let parts, let refusesUnknown) = content.form else { continue }
            // An object of any members takes what the others leave.
            let ordered = parts.filter { !$0.takesOthers } + parts.filter(\.takesOthers)
            let readings = ordered.map { ($0.name, $0.reading(&shapes)) }
            printer.line()
            printer.block("extension \(content.partsTypeName ?? "") {") { printer in
                printer.block("init(reading parts: inout MultipartInput) {") { printer in
                    if refusesUnknown || parts.contains(where: \.takesOthers) {
                        for name in content.hiddenParts { printer.line("parts.passOver(\(SwiftLiteral.string(name)))") }
                    }
                    for (name, reading) in readings { printer.line("self.\(name) = \(reading)") }
                    if refusesUnknown { printer.line("parts.refuseOthers()") }
                }
            }
        }
    }

    /// Emits the constant `body`, read from the request.
    static func reading(_ operation: OperationModel, _ shapes: inout ShapeEmitter, _ printer: inout CodePrinter) {
        guard let body = operation.body else { return }
        if body.contents.count == 1 {
            let reading = body.contents[0].reading(&shapes)
            let effects = body.contents[0].readingEffects
            if body.isRequired {
                printer.line("let body = \(effects)\(reading)")
            } else if body.contents[0].form == .json {
                printer.line(
                    "let body = \(reading.replacing("jsonBody", with: "optionalJSONBody", maxReplacements: 1))"
                )
            } else {
                printer.line("let body = \(effects)reader.hasBody ? \(reading) : nil")
            }
            return
        }
        let cases = body.contents.map { content in
            "\(content.readingEffects).\(ReservedWords.escaped(content.name))(\(content.reading(&shapes)))"
        }
        printer.line("let body: \(body.propertyType(in: operation.typeName))")
        if body.isRequired {
            choose(body, cases, &printer)
        } else {
            printer.line("if reader.hasBody {")
            printer.indented { choose(body, cases, &$0) }
            printer.line("} else {")
            printer.indented { $0.line("body = nil") }
            printer.line("}")
        }
    }

    private static func choose(_ body: BodyModel, _ cases: [String], _ printer: inout CodePrinter) {
        printer.line("switch reader.contentType(among: \(SwiftLiteral.strings(body.contentTypes))) {")
        var position = 0
        for (index, content) in body.contents.enumerated() {
            let positions = (position..<(position + content.contentTypes.count)).map(String.init)
            let label = index == cases.count - 1 ? "default" : "case \(positions.joined(separator: ", "))"
            printer.line("\(label): body = \(cases[index])")
            position += positions.count
        }
        printer.line("}")
    }
}

extension PartModel {
    /// The type of the part's property.
    fileprivate var typeName: String {
        let type = value?.typeName ?? filesType
        return isRequired || defaultValue != nil ? type : type + "?"
    }

    private var filesType: String {
        let isArray = files?.isArray == true
        if isStreamed { return isArray ? "FileStreams" : "FileStream" }
        return isArray ? "[FilePart]" : "FilePart"
    }

    /// What stands for an absent part, `nil` when it must be given.
    fileprivate var absent: String? {
        if isRequired { return nil }
        guard let value, let defaultValue else { return "nil" }
        return value.literal(defaultValue)
    }

    /// Whether it takes all parts that no other part is named after.
    fileprivate var takesOthers: Bool { layout == "explodedObject" && shape.takesUnnamed }

    /// The expression that reads the part.
    fileprivate func reading(_ shapes: inout ShapeEmitter) -> String {
        let name = SwiftLiteral.string(wireName)
        if let value {
            let method = isRequired ? "requiredPart" : "part"
            let layout = layout.map { ", .\($0)" } ?? ""
            var arguments = "\(name), \(shapes.reference(shape))\(layout)"
            if case .json(let text) = defaultValue { arguments += ", default: \(SwiftLiteral.string(text))" }
            let call = "parts.\(method)(\(arguments)) { \(value.reading("$0")) }"
            guard let defaultValue else { return call }
            if case .json = defaultValue { return call }
            return "\(call) ?? \(value.literal(defaultValue))"
        }
        var arguments = [name]
        if !contentTypes.isEmpty { arguments.append(SwiftLiteral.strings(contentTypes)) }
        arguments += files?.arguments ?? []
        let suffix = (isStreamed ? "Stream" : "") + (files?.isArray == true ? "s" : "")
        let method = (isRequired ? "requiredFile" : "file") + suffix
        return "parts.\(method)(\(arguments.joined(separator: ", ")))"
    }
}

extension FilesModel {
    /// The arguments of the runtime's functions.
    fileprivate var arguments: [String] {
        let list: [(String, String?)] = [
            ("minItems", minItems.map(String.init)),
            ("maxItems", maxItems.map(String.init)),
            ("unique", uniqueItems ? "true" : nil),
            ("minLength", minLength.map(String.init)),
            ("maxLength", maxLength.map(String.init)),
        ]
        return list.compactMap { label, value in value.map { "\(label): \($0)" } }
    }
}
