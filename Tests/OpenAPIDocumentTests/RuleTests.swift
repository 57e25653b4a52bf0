import OpenAPIDocument
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite("The table of rules") struct RuleTests {
    private static let package = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The text of every source file of the modules that find fault with documents, but for the table itself.
    private static func sources() throws -> [String] {
        try ["OpenAPIDocument", "OpenAPICodegen", "dovetail-generate"].flatMap { module in
            let folder = package.appending(path: "Sources/\(module)").path
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
            return try names.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Rules/") }.map { name in
                try String(contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8)
            }
        }
    }

    @Test("every code that a finding is given is in it") func codesInUse() throws {
        let used = try Self.sources().flatMap { text in
            text.matches(of: /(?:code:|error\(|warning\(|report\(|reportKey\(|warn\(|add\()\s*"([a-z][a-z-]+)"/)
                .map { String($0.output.1) }
        }
        #expect(Set(used).count > 60)
        #expect(Set(used).filter { Rule.all[$0] == nil } == [])
    }

    @Test("every rule in it is in use") func rulesInUse() throws {
        let text = try Self.sources().joined()
        #expect(Rule.all.keys.filter { !text.contains("\"\($0)\"") } == [])
    }

    /// `UPDATE_FIXTURES=1` writes the page anew.
    @Test("docs/diagnostics.md is what it says") func page() throws {
        let path = Self.package.appending(path: "docs/diagnostics.md")
        var page = """
            # Diagnostics

            Every finding has the form `path:line:column: severity: sentence [code]`, which build systems and editors link,
            and is followed by the line and mostly by a hint. Errors are where the specification says MUST, or where
            nothing can be generated; warnings where it says SHOULD, where something has no effect, or where it is not
            enforced. Sections (§) are those of the OpenAPI Specification 3.2.0.

            An error is lowered to a warning by its code: for a document, by `allow` in [dovetail.yaml](dovetail-yaml.md); for a run,
            by `dovetail check --allow CODE`. Codes with a † cannot be allowed, because nothing would be left to go on with.

            """
        for group in Rule.groups {
            page += "\n## \(group.title)\n\n| code | meaning |\n| --- | --- |\n"
            for rule in group.rules {
                page += "| `\(rule.code)`\(rule.canBeAllowed ? "" : " †") | \(rule.meaning) |\n"
            }
        }
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try Data(page.utf8).write(to: path)
        }
        #expect(try String(contentsOf: path, encoding: .utf8) == page)
    }
}
