import ArgumentParser

/// Runs a command's work; a failure is written to standard error, a line a fact, and becomes the exit code.
func reportingFailure(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch {
        let failure = StartFailure(error)
        let standardError = LineWriter(descriptor: 2)
        for line in failure.lines {
            standardError.write(Array("notes-api: \(line)\n".utf8))
        }
        throw ExitCode(failure.exitCode)
    }
}
