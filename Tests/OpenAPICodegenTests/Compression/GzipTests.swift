import Foundation
import Testing

@testable import OpenAPICodegen

/// What is compressed is given to the system's `gzip`, which shares nothing with the code under test.
@Suite("Compression")
struct GzipTests {
    private func unpacked(_ file: [UInt8]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gzip-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appending(path: "file.gz")
        try Data(file).write(to: url)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "--decompress", url.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "gzip refuses the file")
        return try [UInt8](Data(contentsOf: folder.appending(path: "file")))
    }

    @Test("Short contents come back", arguments: [0, 1, 2, 3, 4, 257, 258, 259, 516])
    func short(count: Int) throws {
        let bytes = [UInt8](repeating: 7, count: count)
        #expect(try unpacked(Gzip.compress(bytes)) == bytes)
    }

    @Test("Every length and distance of a repetition comes back")
    func repetitions() throws {
        var bytes: [UInt8] = []
        // A different beginning each time, so that repetitions end where they should.
        for length in 3...300 {
            bytes += [UInt8(length & 255), UInt8(length >> 8)] + (0..<UInt8(length & 127)).map { $0 }
        }
        for distance in [32_766, 32_767, 32_768, 32_769, 40_000] {
            bytes += Array("here it is \(distance)".utf8) + [UInt8](repeating: 0, count: distance - 16)
            bytes += Array("here it is \(distance)".utf8)
        }
        #expect(try unpacked(Gzip.compress(bytes)) == bytes)
    }

    @Test("Whatever it is, it comes back")
    func random() throws {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix(state: seed)
        for _ in 0..<20 {
            let symbols = UInt8.random(in: 1...255, using: &generator)
            let count = Int.random(in: 0...80_000, using: &generator)
            let part = (0..<count).map { _ in UInt8.random(in: 0...symbols, using: &generator) }
            let bytes = Array([[UInt8]](repeating: part, count: Int.random(in: 1...3, using: &generator)).joined())
            #expect(try unpacked(Gzip.compress(bytes)) == bytes, "seed \(seed)")
        }
    }

    @Test("A style sheet becomes at most a third of its size")
    func ratio() {
        let bytes = Array(StyleSheet.text.utf8)
        #expect(Gzip.compress(bytes).count * 3 < bytes.count)
    }

    @Test(
        "Bytes are written as Base64",
        arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("\u{FF}~", "w79+")]
    )
    func base64(text: String, expected: String) {
        #expect(SwiftLiteral.base64(Array(text.utf8)) == "\"\(expected)\"")
    }
}

/// Random numbers from a seed (Steele, Lea and Flood, 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
