import Testing

@testable import DovetailServer

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Raw requests with the verdict of a strict parser: the folder `http` of the folder that `CORPORA` names.
///
/// Each line of its `CASES.tsv` is a file, a verdict, and how many requests the parser reads in it.
@Suite(.enabled(if: Corpus.folder != nil, "set CORPORA to the folder of corpora to run this"))
struct CorpusTests {
    /// Why a request is refused here that a parser of bytes alone takes.
    private static let stricter: [String: String] = [
        "missingHost": "RFC 9112 §3.2: a request of HTTP/1.1 that lacks Host MUST get 400",
        "invalidTarget": "RFC 9112 §3.2: an invalid request line SHOULD get 400",
        "unsupportedVersion": "RFC 9110 §15.6.6: a major version that is not supported gets 505",
        "unknownTransferCoding": "RFC 9112 §6.1: a transfer coding that is not understood SHOULD get 501",
        "transferCodingInOldVersion": "RFC 9112 §6.1: Transfer-Encoding in HTTP/1.0 MUST be taken as faulty framing",
        "incomplete": "RFC 9112 §8: the request ends early, which the parser was not told",
    ]

    @Test(arguments: try Corpus.cases())
    func `a raw request is judged as strictly as by a strict parser`(_ item: Corpus.Item) async throws {
        let connection = try await TestConnection(TestService(takesEverything: true))
        try await connection.send(item.bytesWithHost)
        for _ in 0..<10 { await connection.run() }
        try await connection.closeInput()
        let read = connection.service.probe.requests.count
        let refusal = connection.log.requests.compactMap { $0.metadata["refusal"] }.first
        #expect(read <= item.messages, "\(item.name) is read as \(read) requests")
        switch item.verdict {
        case "accept":
            #expect(read == item.messages || refusal.flatMap { Self.stricter[$0] } != nil, "\(refusal ?? "")")
        case "reject": #expect(refusal != nil || read > 0 && read == item.messages, "\(item.name) is taken")
        default: #expect(try await connection.isOutputClosed || !connection.isOpen, "what is to follow is not HTTP")
        }
    }
}

/// The requests of the corpus.
enum Corpus {
    struct Item: Sendable, CustomTestStringConvertible {
        var name: String
        var verdict: String
        var messages: Int
        var bytes: [UInt8]

        var testDescription: String { name }

        /// The bytes, with a Host field in the first request when it has none: most of the corpus is older than the rule
        /// that there must be one, and would be judged by that alone.
        var bytesWithHost: [UInt8] {
            guard bytes.firstRange(of: "\nHost:".utf8) == nil, bytes.firstRange(of: "\nhost:".utf8) == nil,
                let line = bytes.firstRange(of: "\r\n".utf8)?.upperBound, line > 2
            else { return bytes }
            return bytes[..<line] + Array("Host: a\r\n".utf8) + bytes[line...]
        }
    }

    static let folder = ProcessInfo.processInfo.environment["CORPORA"].map { $0 + "/http" }

    static func cases() throws -> [Item] {
        guard let folder else { return [] }
        let table = try String(decoding: read(folder + "/CASES.tsv"), as: UTF8.self)
        return try table.split(separator: "\n").dropFirst().compactMap { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count > 2, let messages = Int(columns[2]) else { return nil }
            return Item(
                name: columns[0],
                verdict: columns[1],
                messages: messages,
                bytes: Array(try read(folder + "/" + columns[0]))
            )
        }
    }

    private static func read(_ path: String) throws -> Data {
        try Data(contentsOf: URL(filePath: path))
    }
}
