import DovetailRuntime
import OpenAPIDocument

@testable import DovetailTesting

/// What the trials of one document share.
struct Ground {
    let subject: Subject
    let contract: Contract
    let requests: View
    let responses: View

    init(_ subject: Subject, folder: String) throws {
        self.subject = subject
        contract = try Contract(documentAt: "\(folder)/\(subject.target)/openapi.json")
        requests = try View(contract.document, hiding: \.readOnly, followsDiscriminators: true)
        responses = try View(contract.document, hiding: \.writeOnly, followsDiscriminators: true)
    }
}
