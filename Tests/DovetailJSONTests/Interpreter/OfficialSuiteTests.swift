import DovetailJSON
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The test suite of JSON Schema 2020-12, read from `$CORPORA/json-schema`.
@Suite("The official suite of JSON Schema 2020-12", .enabled(if: OfficialSuite.isPresent, "CORPORA is not set"))
struct OfficialSuiteTests {
    @Test func `passes in its required part`() throws {
        let suite = try OfficialSuite()
        var total = 0
        for file in try suite.files(in: "") {
            let (count, failures) = try suite.run(file, formatAssertion: false)
            print("json-schema \(file): \(count - failures.count) of \(count)")
            #expect(failures == [], "\(file)")
            total += count
        }
        print("json-schema required: \(total) tests")
        #expect(total > 1_000)
    }

    @Test func `passes in its optional part, but for what docs/json-schema.md lists with a reason`() throws {
        let suite = try OfficialSuite()
        let expectedFailures = try ListedFailures.read()
        #expect(expectedFailures.keys.contains("optional/cross-draft.json"), "the table must have been found")
        let files = try suite.files(in: "optional") + suite.files(in: "optional/format")
        var total = 0
        for file in files {
            let (count, failures) = try suite.run(file, formatAssertion: file.hasPrefix("optional/format/"))
            print("json-schema \(file): \(count - failures.count) of \(count)")
            #expect(failures.map(\.number) == expectedFailures[file] ?? [], "\(file): \(failures)")
            total += count
        }
        print("json-schema optional: \(total) tests")
        #expect(Set(expectedFailures.keys).subtracting(files) == [])
    }
}

/// The table of tests that fail, as `docs/json-schema.md` has it: file, groups and tests counted from 0, reason.
enum ListedFailures {
    /// The numbers of the tests of each file.
    static func read() throws -> [String: [String]] {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let page = package.standardizedFileURL.appending(path: "docs/json-schema.md")
        var failures: [String: [String]] = [:]
        for line in try String(contentsOf: page, encoding: .utf8).split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.filter { !" `".contains($0) } }
            guard cells.count == 3, cells[0].hasPrefix("optional/") else { continue }
            try #require(!cells[2].isEmpty, "\(cells[0]) needs a reason")
            failures[cells[0]] = cells[1].split(separator: ",").map(String.init)
        }
        return failures
    }
}

/// The files of the suite, and a run of one of them.
struct OfficialSuite {
    private static let folder = ProcessInfo.processInfo.environment["CORPORA"].map { $0 + "/json-schema" }
    static var isPresent: Bool { folder != nil }

    private let folder: String
    private let remotes: SchemaSet

    init() throws {
        folder = try #require(Self.folder)
        var remotes = SchemaSet()
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder + "/remotes").sorted() {
            // Remotes of other drafts reuse the identifiers of this one.
            let isOther =
                path.hasPrefix("draft") && !path.hasPrefix("draft2020-12/") && !path.hasPrefix("draft2019-09/ignore")
            if isOther || path.hasPrefix("v1/") || !path.hasSuffix(".json") { continue }
            try remotes.add(Self.read(folder + "/remotes/" + path), at: "http://localhost:1234/" + path)
        }
        self.remotes = remotes
    }

    private static func read(_ path: String) throws -> JSONValue {
        try JSONValue.parse(Array(Data(contentsOf: URL(filePath: path))))
    }

    /// The test files directly in a folder of the suite.
    func files(in subfolder: String) throws -> [String] {
        let path = folder + "/tests/draft2020-12/" + subfolder
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            .filter { $0.hasSuffix(".json") }.map { subfolder.isEmpty ? $0 : subfolder + "/" + $0 }
    }

    /// A test whose verdict is not the suite's.
    struct Failure: Equatable, CustomStringConvertible {
        let number: String
        let description: String
    }

    func run(_ file: String, formatAssertion: Bool) throws -> (count: Int, failures: [Failure]) {
        var count = 0
        var failures: [Failure] = []
        let groups = try Self.read(folder + "/tests/draft2020-12/" + file).items
        for (groupNumber, group) in groups.enumerated() {
            let schema = try #require(group["schema"])
            var set = remotes
            try set.add(schema, at: "https://suite.example/schema.json")
            let interpreter = SchemaInterpreter(set, formatAssertion: formatAssertion)
            for (testNumber, test) in try #require(group["tests"]).items.enumerated() {
                count += 1
                let outcome = verdict(interpreter, on: try #require(test["data"]))
                if outcome == (test["valid"] == true ? "valid" : "invalid") { continue }
                failures.append(
                    Failure(
                        number: "\(groupNumber).\(testNumber)",
                        description: "\(group["description"] ?? "") \(test["description"] ?? ""): \(outcome)"
                    )
                )
            }
        }
        return (count, failures)
    }

    private func verdict(_ interpreter: SchemaInterpreter, on value: JSONValue) -> String {
        do throws(SchemaError) {
            let reference = "https://suite.example/schema.json"
            let violations = try interpreter.validate(value, against: reference)
            let isValid = try interpreter.isValid(value, against: reference)
            #expect(violations.isEmpty == isValid, "both ways of asking must agree")
            return isValid ? "valid" : "invalid"
        } catch {
            return error.description
        }
    }
}

extension JSONValue {
    /// The items of an array; none of another value.
    var items: [JSONValue] {
        if case .array(let items) = self { items } else { [] }
    }

    /// The member of an object.
    subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }
}
