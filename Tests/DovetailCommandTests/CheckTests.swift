import ArgumentParser
import Foundation
import OpenAPIDocument
import Testing

@testable import dovetail

@Suite("dovetail check")
struct CheckTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

    private func run(_ path: String, _ arguments: String...) throws {
        let file = Self.package.appending(path: path).standardizedFileURL.path(percentEncoded: false)
        try Check.parse(arguments + [file]).run()
    }

    private func text(_ format: DiagnosticFormat, message: String, hint: String? = nil) -> String {
        let place = SourceLocation(file: "a,b:c/100%.yaml", line: 2, column: 3)
        let diagnostic = Diagnostic(.warning, code: "a-code", message, hint: hint, at: place)
        return format.text(diagnostic, DiagnosticPrinter(files: []))
    }

    @Test func `for programs a finding is an object on a line`() {
        #expect(
            text(.json, message: "a \"b\"\nc", hint: "d") == #"{"file":"a,b:c/100%.yaml","line":2,"column":3,"#
                + #""severity":"warning","code":"a-code","message":"a \"b\"\nc","hint":"d"}"#
        )
    }

    @Test func `for GitHub a finding is a command that no text of it ends or adds to`() {
        #expect(
            text(.github, message: "100 %\r\n::error::x", hint: "d")
                == "::warning file=a%2Cb%3Ac/100%25.yaml,line=2,col=3,title=a-code::100 %25%0D%0A::error::x; d"
        )
    }

    @Test(arguments: ["text", "json", "github"])
    func `errors end it with 1, in any format`(format: String) throws {
        #expect(throws: ExitCode(1)) { try run("Tests/Fixtures/negative/ten-errors/ten.yaml", "--format", format) }
    }

    @Test func `warnings do not, and what is allowed is a warning`() throws {
        try run("openapi.yaml")
        let path = "Tests/Fixtures/negative/missing-items/array.yaml"
        #expect(throws: ExitCode(1)) { try run(path) }
        try run(path, "--allow", "missing-items")
    }

    @Test func `a file that is not there is a finding like others`() {
        #expect(throws: ExitCode(1)) { try run("Tests/no-such-file.yaml") }
    }

    @Test func `a default that is not a value of its schema is one finding`() {
        let place = SourceLocation(file: "a", line: 1, column: 1)
        let invalid = Diagnostic(.warning, code: "invalid-default", "a", at: place)
        let ignored = Diagnostic(.warning, code: "ignored-default", "b", at: place)
        #expect([invalid].followed(by: [ignored]) == [invalid])
        #expect([].followed(by: [ignored]) == [ignored])
        let another = Diagnostic(.warning, code: "invalid-example", "c", at: place)
        #expect([another].followed(by: [ignored]) == [another, ignored])
    }

    @Test func `a code that does not exist cannot be allowed`() {
        #expect(throws: (any Error).self) { try Check.parse(["--allow", "no-such-code", "a.yaml"]) }
    }
}
