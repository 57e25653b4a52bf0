import NIOHTTP1
import Testing

@testable import DovetailServer

/// What is read from a head that the decoder lets through. The decoder refuses most of the bad ones itself; the
/// framing of requests must not depend on that.
struct RequestFactsTests {
    private func facts(
        _ fields: [(String, String)],
        method: HTTPMethod = .POST,
        version: HTTPVersion = .http1_1
    ) -> RequestFacts {
        let headers = HTTPHeaders([("Host", "a")] + fields)
        return RequestFacts(
            HTTPRequestHead(version: version, method: method, uri: "/", headers: headers),
            limits: ServerLimits()
        )
    }

    @Test(arguments: [
        ([("Content-Length", "4"), ("content-length", "4")], Refusal.repeatedContentLength),
        ([("Content-Length", "4, 4")], .invalidContentLength),
        ([("Content-Length", "+4")], .invalidContentLength),
        ([("Content-Length", "0x4")], .invalidContentLength),
        ([("Content-Length", "99999999999999999999")], .invalidContentLength),
        ([("Content-Length", "4"), ("Transfer-Encoding", "chunked")], .lengthBesideTransferCoding),
        ([("Transfer-Encoding", "chunked"), ("Content-Length", "4")], .lengthBesideTransferCoding),
        ([("Transfer-Encoding", "")], .chunkedNotLast),
        ([("Transfer-Encoding", "chunked, gzip")], .chunkedNotLast),
        ([("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "chunked")], .chunkedNotLast),
        ([("Transfer-Encoding", "gzip"), ("Transfer-Encoding", "chunked")], .unknownTransferCoding),
        ([("Host", "a")], .repeatedHost),
    ])
    func `fields that frame a request in two ways refuse it`(_ fields: [(String, String)], refusal: Refusal) {
        #expect(facts(fields).refusal == refusal)
    }

    @Test func `the body is framed by what the fields say`() {
        #expect(facts([]).body == .none)
        #expect(facts([("Content-Length", "0")]).body == .none)
        #expect(facts([("Content-Length", "007")]).body == .length(7))
        #expect(facts([("Transfer-Encoding", "CHUNKED")]).body == .chunked)
        #expect(facts([("Transfer-Encoding", ", chunked ,")]).body == .chunked)
    }

    @Test func `chunks in an old version are faulty framing`() {
        #expect(facts([("Transfer-Encoding", "chunked")], version: .http1_0).refusal == .transferCodingInOldVersion)
    }
}
