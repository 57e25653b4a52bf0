/// Handlers that answer with what they received.
public struct PetHandlers: DefaultHandlers {
    /// Creates the handlers.
    public init() {}

    /// Answers with a pet for each kind that was asked for.
    public func listPets(_ request: ListPets.Request) async throws -> ListPets.Response {
        let pets = (request.kind ?? []).map { Pet(name: request.session ?? "none", kind: $0, default: false) }
        return .ok(pets, xTotal: Int(request.xPageSize))
    }

    /// Answers with the pet, unless its name differs from the path.
    public func putPet(_ request: PutPet.Request) async throws -> PutPet.Response {
        request.name == request.body.name ? .ok(request.body) : .clientError(status: 409)
    }
}
