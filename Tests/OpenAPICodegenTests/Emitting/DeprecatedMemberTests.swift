import Testing

@testable import OpenAPICodegen

@Suite("Deprecated members")
struct DeprecatedMemberTests {
    @Test("Their properties are marked, and what is generated beside them uses none that is")
    func marked() throws {
        let fixture = try LoweringFixture(
            schemas: """
                    Note:
                      type: object
                      required: [class]
                      properties:
                        class: { type: string, deprecated: true }
                        text: { type: string }
                """
        )
        let type = try #require(fixture.model?.types.first { $0.name == "Note" })
        var printer = CodePrinter()
        TypeEmitter.declaration(type, &printer)
        TypeEmitter.conformances(type, &printer)
        let lines = printer.text.split(separator: "\n").map { String($0.trimmingPrefix { $0 == " " }) }
        let mark = try #require(lines.firstIndex(of: "@available(*, deprecated)"))
        #expect(lines[mark + 1] == "public var `class`: String {")
        #expect(lines.count { $0.hasPrefix("@available") } == 1)
        #expect(lines.contains("fileprivate var deprecated_class: String"))
        #expect(lines.contains("public init(class: String, text: String? = nil) {"))
        #expect(lines.contains("self.deprecated_class = `class`"))
        #expect(!lines.contains { $0.contains("self.class") || $0.contains("self.`class`") })
    }
}
