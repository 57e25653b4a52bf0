import Testing

@testable import DovetailJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

private let corpus = ProcessInfo.processInfo.environment["CORPORA"].map { $0 + "/json/test_parsing" }

@Suite("The parsing corpus", .enabled(if: corpus != nil, "CORPORA is not set"))
struct CorpusTests {
    /// What this reader does where RFC 8259 leaves the choice.
    private static let acceptedOfEither: Set<String> = [
        "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
        "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
        "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
        "i_number_very_big_negative_int.json",
    ]

    @Test("Every y_ file is read, every n_ file refused, and each i_ file decided, by reading and by skipping alike")
    func decidesEveryFile() throws {
        let folder = try #require(corpus)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        var counts: [Character: Int] = [:]
        for name in names where name.hasSuffix(".json") {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            let read = Reading(bytes) { $0.readValue() }
            let skipped = Reading(bytes) { $0.skipValue() }
            let isAccepted = read.syntaxError == nil
            #expect(skipped.syntaxError == read.syntaxError, "\(name)")
            let kind = name.first ?? "?"
            counts[kind, default: 0] += 1
            switch kind {
            case "y": #expect(isAccepted, "\(name): \(String(describing: read.syntaxError))")
            case "n": #expect(!isAccepted, "\(name)")
            default: #expect(isAccepted == Self.acceptedOfEither.contains(name), "\(name)")
            }
            if isAccepted {
                #expect(try JSONValue.parse(read.value.description) == read.value, "\(name)")
            }
        }
        #expect(counts == ["y": 95, "n": 188, "i": 35])
    }
}
