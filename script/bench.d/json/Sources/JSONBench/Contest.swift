import CAllocationCount
import DovetailRuntime
import Foundation

/// One document, written and read both ways.
struct Contest<Ours: JSONReadable & JSONWritable & Equatable, Theirs: Codable> {
    let name: String
    private let ours: Ours
    private let theirs: Theirs
    private let bytes: [UInt8]
    private let data: Data
    private let encoder = JSONEncoder()
    private let decoder = JSONDecoder()

    /// Checks that both ways hold the same document before anything is measured.
    init(_ name: String, _ value: Ours, for type: Theirs.Type) throws {
        self.name = name
        ours = value
        bytes = Self.encode(value)?.bytes ?? []
        data = Data(bytes)
        theirs = try decoder.decode(type, from: data)
        guard Self.decode(bytes) == value, Self.decode(Array(try encoder.encode(theirs))) == value else {
            throw Disagreement(document: name)
        }
    }

    /// How long the document is.
    var byteCount: Int { bytes.count }

    /// The way that a response takes: a value becomes the bytes of its body, which stay where they are until they are sent.
    @inline(never)
    private static func encode(_ value: Ours) -> ResponseBody? {
        ServiceResponse(status: 200, json: value).body
    }

    /// The way that a request's body takes, with every check that the document asks for.
    @inline(never)
    private static func decode(_ bytes: [UInt8]) -> Ours? {
        var reader = JSONReader(bytes.span.bytes)
        let value = Ours(reading: &reader)
        reader.finish()
        return reader.isValid ? value : nil
    }

    /// Measures encoding, then decoding.
    func run(rounds: Int) throws -> [Outcome] {
        let theirs = theirs
        return [
            try measure("encode", rounds: rounds) {
                try encoder.encode(theirs).count
            } ours: {
                Self.encode(ours)?.count ?? 0
            },
            try measure("decode", rounds: rounds) {
                withExtendedLifetime(try decoder.decode(Theirs.self, from: data)) { 1 }
            } ours: {
                Self.decode(bytes) == nil ? 0 : 1
            },
        ]
    }

    /// Lets both take turns, so that whatever else the machine does hits both.
    private func measure(
        _ verb: String,
        rounds: Int,
        theirs: () throws -> Int,
        ours: () throws -> Int
    ) throws -> Outcome {
        var outcome = Outcome(document: name, verb: verb)
        let theirCount = try Turn.repetitions(of: theirs)
        let ourCount = try Turn.repetitions(of: ours)
        for _ in 0..<rounds {
            outcome.turns.append((try Turn(theirCount, of: theirs), try Turn(ourCount, of: ours)))
        }
        return outcome
    }
}

/// The two ways do not hold the same document.
struct Disagreement: Error {
    var document: String
}
