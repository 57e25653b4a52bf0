// Made from openapi.yaml on every build. To change it, change openapi.yaml.

public import DovetailRuntime

/// List pets of some kinds.
public enum ListPets {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        public var kind: [Kind]?
        public var xPageSize: Int32
        public var session: String?

        /// Creates a value.
        public init(kind: [Kind]? = nil, xPageSize: Int32 = 20, session: String? = nil) {
            self.kind = kind
            self.xPageSize = xPageSize
            self.session = session
        }
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// The pets.
        case ok([Pet], xTotal: Int)
        /// Any failure.
        case `default`([String: JSONValue], status: Int)
    }
}

extension API {
    func listPets(_ request: ServiceRequest) async throws -> ServiceResponse {
        var reader = RequestInput(request)
        let parameter0 = reader.parameter(.query(explode: false), "kind", .array(.string)) { $0.readArray(maxItems: 3) { Kind(reading: &$0) } }
        let parameter1 = reader.parameter(.header, "X-Page-Size", .number) { $0.readInt32(minimum: 1) } ?? 20
        let parameter2 = reader.parameter(.cookie, "session", .string) { $0.readString(minLength: 4) }
        if let problem = reader.problem() { return problem }
        let input = ListPets.Request(kind: parameter0, xPageSize: parameter1, session: parameter2)
        return try await self.`default`.listPets(input).serviceResponse()
    }
}

extension ListPets.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .ok(let body, let xTotal):
            var response = ServiceResponse(status: 200, json: body)
            response.appendHeader("X-Total", xTotal)
            return response
        case .`default`(let body, let status):
            return ServiceResponse(status: status, json: body, contentType: "application/problem+json")
        }
    }
}

public enum PutPet {
    /// What the operation takes.
    public struct Request: Sendable, Hashable {
        public var name: String
        public var `extension`: PutPet.Extension
        public var body: Pet

        /// Creates a value.
        public init(name: String, `extension`: PutPet.Extension, body: Pet) {
            self.name = name
            self.extension = `extension`
            self.body = body
        }
    }

    /// What the operation answers.
    public enum Response: Sendable, Hashable {
        /// The pet as it was put.
        case ok(Pet)
        /// A refusal without words.
        case clientError(status: Int)
    }
}

extension PutPet {
    public enum Extension: String, Sendable, Hashable, CaseIterable {
        case json
        case txt
    }

    extension PutPet.Extension: JSONStringEnumeration {
        public static let texts = JSONFields(["json", "txt"])
    }
}

extension API {
    func putPet(_ request: ServiceRequest) async throws -> ServiceResponse {
        var reader = RequestInput(request)
        let parameter0 = reader.required(.path(0), "name", .string) { $0.readString(pattern: Patterns.pc182f89fdb221836) }
        let parameter1 = reader.required(.path(1), "extension", .string) { PutPet.Extension(reading: &$0) }
        let body = reader.jsonBody { Pet(reading: &$0) }
        if let problem = reader.problem() { return problem }
        let input = PutPet.Request(name: parameter0, `extension`: parameter1, body: body)
        return try await self.`default`.putPet(input).serviceResponse()
    }
}

extension PutPet.Response {
    /// The response as it is sent.
    func serviceResponse() -> ServiceResponse {
        switch self {
        case .ok(let body):
            return ServiceResponse(status: 200, json: body)
        case .clientError(let status):
            return ServiceResponse(status: status)
        }
    }
}

private enum Patterns {
    static let pc182f89fdb221836 = CheckedPattern("^[a-z]+$")
}
