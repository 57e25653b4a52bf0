import Foundation
import Testing

@testable import OpenAPIDocument

/// Holds `docs/supported.md` to the reader: the fields that the one tells of are those that the other asks for.
@Suite("The page of supported fields")
struct SupportedPageTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    @Test("It has every field that the reader knows, and no other")
    func complete() throws {
        let page = try pageFields()
        let known = try readerFields()
        #expect(known.count > 20)
        for (object, fields) in known.sorted(by: { $0.key < $1.key }) {
            #expect(page[object] != nil, "the page has no \(object)")
            #expect(page[object]?.subtracting(fields).sorted() == [], "not read: \(object)")
            #expect(fields.subtracting(page[object] ?? []).sorted() == [], "not on the page: \(object)")
        }
        #expect(Set(page.keys).subtracting(known.keys) == [])
    }

    @Test("No field is ignored")
    func nothingIgnored() throws {
        let page = try String(contentsOf: Self.package.appending(path: "docs/supported.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count > 150)
        for row in rows {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells.count >= 2 && !cells[1].isEmpty, "\(row)")
            #expect(!row.localizedCaseInsensitiveContains("ignored"), "\(row)")
        }
    }

    /// The fields on the page, by the object whose heading they stand under.
    private func pageFields() throws -> [String: Set<String>] {
        let page = try String(contentsOf: Self.package.appending(path: "docs/supported.md"), encoding: .utf8)
        var fields: [String: Set<String>] = [:]
        var object = ""
        for line in page.split(separator: "\n") {
            if line.hasPrefix("## ") {
                object = String(line.dropFirst(3))
                if object.hasSuffix(" Object") { fields[object] = [] }
            } else if let field = line.wholeMatch(of: /\| `([^`]+)` \|.*/)?.1, object.hasSuffix(" Object") {
                fields[object]?.insert(String(field))
            }
        }
        return fields
    }

    /// The fields that the reader's source asks for, by the object that it says they belong to.
    private func readerFields() throws -> [String: Set<String>] {
        let folder = Self.package.appending(path: "Sources/OpenAPIDocument/Reading")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        var fields: [String: Set<String>] = [:]
        for file in try #require(files) where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for part in source.split(separator: "ObjectCursor(").dropFirst() {
                guard let title = part.prefix(200).firstMatch(of: /"([^"]+ Object)"/)?.1 else { continue }
                let call =
                    /fields\.(?:take|child|string|requiredString|url|requiredURL|bool|strings|entries|elements)\("([^"]+)"/
                fields[String(title), default: []].formUnion(part.matches(of: call).map { String($0.1) })
                // Examples are read by one function for all objects that have them.
                if part.contains("examples(&fields)") { fields[String(title)]?.formUnion(["example", "examples"]) }
            }
        }
        fields["Components Object"] = Set(ComponentSection.allCases.map(\.rawValue))
        fields["Path Item Object"]?.formUnion(methods)
        fields["Schema Object"] = Set(SchemaKeyword.allCases.map(\.rawValue))
        return fields
    }

    private let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
}
