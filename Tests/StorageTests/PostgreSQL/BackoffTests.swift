import Testing

@testable import Storage

@Suite("The pause between attempts to connect")
struct BackoffTests {
    private let start = ContinuousClock.now
    private let error = PostgresError(code: "57P03", message: "the database system is starting up")

    @Test("is none before anything failed, nor after a success")
    func none() {
        var backoff = Backoff()
        #expect(backoff.refusal(at: start) == nil)
        backoff.failed(error, at: start)
        let wasDown = backoff.succeeded()
        #expect(wasDown)
        #expect(backoff.refusal(at: start) == nil)
        let isDown = backoff.succeeded()
        #expect(!isDown)
    }

    @Test("doubles up to a second, less up to a half, and repeats the last error meanwhile")
    func doubling() {
        var backoff = Backoff()
        for milliseconds in [20, 40, 80, 160, 320, 640, 1000, 1000] {
            backoff.failed(error, at: start)
            let longest = Duration.milliseconds(milliseconds)
            #expect(backoff.refusal(at: start.advanced(by: longest * 0.49)) == error)
            #expect(backoff.refusal(at: start.advanced(by: longest)) == nil)
        }
    }
}
