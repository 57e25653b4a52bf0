// Made from openapi.yaml on every build. To change it, change openapi.yaml.

/// The operations of `default`.
public protocol DefaultHandlers: Sendable {
    /// List pets of some kinds.
    func listPets(_ request: ListPets.Request) async throws -> ListPets.Response

    /// Answers `PUT /pets/{name}.{extension}`.
    func putPet(_ request: PutPet.Request) async throws -> PutPet.Response
}
