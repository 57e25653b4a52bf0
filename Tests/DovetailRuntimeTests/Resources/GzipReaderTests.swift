import Foundation
import Testing

@testable import DovetailRuntime

/// What the system's `gzip` has packed is unpacked; it shares nothing with the code under test.
@Suite("Unpacking")
struct GzipReaderTests {
    private func packed(_ bytes: [UInt8], level: Int) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gzip-reader-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appending(path: "file")
        try Data(bytes).write(to: url)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "--no-name", "-\(level)", url.path]
        try process.run()
        process.waitUntilExit()
        return try [UInt8](Data(contentsOf: folder.appending(path: "file.gz")))
    }

    @Test(
        "Short contents, long repetitions and contents without any come back",
        arguments: [0, 1, 3, 257, 258, 259, 70_000],
        [1, 9]
    )
    func contents(count: Int, level: Int) throws {
        var random = SystemRandomNumberGenerator()
        let contents: [[UInt8]] = [
            [UInt8](repeating: 7, count: count),
            (0..<count).map { UInt8(truncatingIfNeeded: $0) },
            (0..<count).map { _ in .random(in: .min ... .max, using: &random) },
            (0..<count).map { _ in .random(in: 0...3, using: &random) },
        ]
        for bytes in contents {
            #expect(try GzipReader.unpack(packed(bytes, level: level)) == bytes)
        }
    }

    @Test("Whatever is cut off or is no gzip file is refused")
    func refusals() throws {
        let file = try packed(Array(repeating: Array("some text, ".utf8), count: 50).flatMap(\.self), level: 9)
        for count in file.indices {
            #expect(throws: GzipError.self) { try GzipReader.unpack(Array(file.prefix(count))) }
        }
        #expect(throws: GzipError.self) { try GzipReader.unpack(Array("not a gzip file at all".utf8)) }
    }
}
