import DovetailRuntime
import DovetailTesting
import Foundation
import Testing

/// The service is held to the document as it stands on disk, not to what was generated from it.
@Suite("Contract")
struct ContractTests {
    static let contract = Result { try Contract(documentAt: documentPath) }
    static let documentPath = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../openapi.yaml").standardizedFileURL.path(percentEncoded: false)

    @Test("Every operation has a scenario for every documented status")
    func coverage() throws {
        for operation in try Self.contract.get().operations {
            let covered = Set(Scenario.all.filter { $0.operation == operation.id }.map(\.status))
            for case .code(let status) in operation.statuses {
                #expect(covered.contains(status), "no scenario makes \(operation.id) answer \(status)")
            }
        }
    }

    @Test("Every scenario is of an operation that the document has")
    func noStrays() throws {
        let known = Set(try Self.contract.get().operations.map(\.id))
        for scenario in Scenario.all {
            #expect(known.contains(scenario.operation))
        }
    }

    @Test(
        "Status, headers, content type and body are what the document says",
        arguments: StoreKind.allCases,
        Scenario.all
    )
    func conformance(store: StoreKind, scenario: Scenario) async throws {
        try await store.withStore { store in
            let response = try await scenario.run(store)
            #expect(response.status == scenario.status)
            let breaches = try Self.contract.get().breaches(of: response, to: scenario.operation)
            #expect(
                breaches == [],
                "\(response.body?.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "no content")"
            )
        }
    }

    @Test("A response that breaks the document is found out", arguments: Breach.all)
    func detection(breach: Breach) throws {
        let breaches = try Self.contract.get().breaches(of: breach.response, to: breach.operation)
        #expect(breaches == [breach.finding])
    }
}
