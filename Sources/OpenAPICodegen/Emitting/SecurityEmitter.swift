/// Emits what turns credentials into principals: the protocol with a method for each scheme, and the gate that calls them.
enum SecurityEmitter {
    /// Emits the protocol; nothing when no operation asks who a request acts for.
    static func emit(_ model: ServiceModel, into printer: inout CodePrinter) {
        guard let security = model.security else { return }
        let shadowed = Set(model.types.map(\.name) + model.operations.map(\.typeName) + model.outgoing.map(\.typeName))
        printer.line()
        printer.documentation(
            """
            Finds out who requests act for: a method for each way to show it that the document describes.

            A method throws ``AccessRefusal`` for a credential that it does not take. It is called before the body of
            the request is read, and its principal goes to the operation's handler.
            """
        )
        printer.block("public protocol \(security.protocolName)<Principal>: Sendable {") { printer in
            principal(&printer)
            for (index, scheme) in security.schemes.enumerated() {
                if index > 0 { printer.line() }
                method(scheme, shadowed, &printer)
            }
            if security.combines { combine(&printer) }
        }
    }

    /// Emits the type that stands for who a request acts for.
    static func principal(_ printer: inout CodePrinter) {
        printer.line("/// Who a request acts for: a user, a client, a token's claims.")
        printer.line("associatedtype Principal: Sendable")
        printer.line()
    }

    private static func method(
        _ scheme: SecuritySchemeModel,
        _ shadowed: Set<String>,
        _ printer: inout CodePrinter
    ) {
        func type(_ name: String) -> String { shadowed.contains(name) ? "DovetailRuntime.\(name)" : name }
        let access = type("RequestedAccess")
        printer.documentation(scheme.documentation ?? "Finds out who shows \(scheme.credential.description).")
        let parameters = "_ \(scheme.credential.label): \(type(scheme.credential.typeName)), for access: \(access)"
        printer.line("func \(ReservedWords.escaped(scheme.name))(\(parameters)) async throws -> Principal")
        guard case .http(let name) = scheme.credential else { return }
        printer.line()
        printer.documentation("The parameters of the challenge in `WWW-Authenticate`, as they stand after `\(name)`.")
        printer.line("func \(scheme.challengeName)(for access: \(access)) -> String")
    }

    private static func combine(_ printer: inout CodePrinter) {
        printer.line()
        printer.documentation(
            "Makes one principal of those that several schemes gave, where an operation asks for all of them."
        )
        printer.line("func combine(_ principals: [Principal]) async throws -> Principal")
    }

    /// Emits the gate's creation inside the service's initializer.
    static func gate(_ security: SecurityModel, realm: String, _ printer: inout CodePrinter) {
        let handlers = security.label
        printer.block("self.securityGate = SecurityGate(", ")") { printer in
            printer.line("realm: \(SwiftLiteral.string(realm)),")
            printer.block("schemes: [", security.combines ? "]," : "]") { printer in
                for scheme in security.schemes {
                    let call = "try await \(handlers).\(ReservedWords.escaped(scheme.name))($0, for: $1)"
                    printer.line(".\(scheme.creation(handlers)) { \(call) },")
                }
            }
            if security.combines { printer.line("combine: { try await \(handlers).combine($0) }") }
        }
    }

    /// The alternatives of an operation as an argument; `nil` when there are none.
    static func argument(_ alternatives: [[RequiredSchemeModel]]) -> String? {
        if alternatives.isEmpty { return nil }
        let texts = alternatives.map { alternative in
            let schemes = alternative.map { required in
                let scopes = required.scopes.isEmpty ? "" : ", scopes: \(SwiftLiteral.strings(required.scopes))"
                return ".scheme(\(required.scheme)\(scopes))"
            }
            return "[\(schemes.joined(separator: ", "))]"
        }
        return "[\(texts.joined(separator: ", "))]"
    }
}

extension OperationModel.PrincipalKind {
    /// The handler's parameter, after the one for the request.
    var parameter: String {
        switch self {
        case .none: ""
        case .required: ", principal: Principal"
        case .optional: ", principal: Principal?"
        }
    }

    /// The gate's method, `nil` where there is no gate.
    var admission: String? {
        switch self {
        case .none: nil
        case .required: "admit"
        case .optional: "admitAnyone"
        }
    }
}

extension ServiceModel {
    /// A group's protocol as a type of the service's properties: `NotesHandlers<Principal>`.
    func protocolType(_ group: HandlerGroup) -> String {
        group.protocolName + (knowsPrincipal(group) ? "<Principal>" : "")
    }
}

extension SecuritySchemeModel {
    fileprivate var challengeName: String { ReservedWords.escaped(name + "Challenge") }

    /// The call that makes the runtime's scheme, up to its trailing closure.
    fileprivate func creation(_ handlers: String) -> String {
        switch credential {
        case .apiKey(let place, let name): "apiKey(.\(place.rawValue), \(SwiftLiteral.string(name)))"
        case .basic: "basic"
        case .bearer: "bearer"
        case .mutualTLS: "mutualTLS"
        case .http(let scheme):
            "http(\(SwiftLiteral.string(scheme)), challenge: { \(handlers).\(challengeName)(for: $0) })"
        }
    }
}

extension SecuritySchemeModel.Credential {
    fileprivate var typeName: String {
        switch self {
        case .apiKey: "APIKey"
        case .basic: "BasicCredentials"
        case .bearer: "BearerToken"
        case .http: "HTTPCredentials"
        case .mutualTLS: "ClientCertificate"
        }
    }

    fileprivate var label: String {
        switch self {
        case .apiKey: "key"
        case .basic, .http: "credentials"
        case .bearer: "token"
        case .mutualTLS: "certificate"
        }
    }

    fileprivate var description: String {
        switch self {
        case .apiKey(let place, let name): "the key `\(name)` in the \(place.rawValue)"
        case .basic: "a user with a password"
        case .bearer: "a token"
        case .http(let scheme): "the credentials of the scheme `\(scheme)`"
        case .mutualTLS: "a client's certificate"
        }
    }
}
