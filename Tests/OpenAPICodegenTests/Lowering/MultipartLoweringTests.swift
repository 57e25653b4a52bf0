import Testing

@testable import OpenAPICodegen

@Suite("Parts of forms")
struct MultipartLoweringTests {
    private static let properties = """
        { tags: { type: array, items: { type: string } }, where: { type: object, properties: { x: { type: number } } }, \
        extra: { type: object, additionalProperties: { type: integer } }, n: { type: integer }, \
        photo: { type: string, format: binary, maxLength: 9 }, photos: { type: array, items: { type: string, format: binary } } }
        """

    private func lower(
        _ encoding: String,
        version: String = "3.1.0",
        type: String = "multipart/form-data",
        schema: String? = nil
    ) throws -> (body: BodyModel?, findings: [String]) {
        let schema = schema ?? "{ type: object, properties: \(Self.properties) }"
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    post:
                      requestBody: { required: true, content: { \(type): { schema: \(schema),
                        encoding: { \(encoding) } } } }
                      responses: { "204": { description: done } }
                """,
            version: version
        )
        return (fixture.model?.operations.first?.body, fixture.findings)
    }

    /// The code that reads the parts.
    private func reading(_ body: BodyModel?) throws -> [String] {
        let body = try #require(body)
        var operation = try #require(
            LoweringFixture(paths: "  /a: { post: { responses: { '204': { description: a } } } }")
                .model?.operations.first
        )
        operation.body = body
        var printer = CodePrinter()
        var shapes = ShapeEmitter()
        BodyEmitter.conformances(operation, &shapes, &printer)
        BodyEmitter.reading(operation, &shapes, &printer)
        return printer.text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
    }

    @Test(
        "A style lays a part out, whatever its media type",
        arguments: [
            (
                "tags: { style: form, explode: false }",
                #"self.tags = parts.part("tags", .array(.string), .commaDelimited) { $0.readStrings() }"#
            ),
            (
                "tags: { style: spaceDelimited, explode: false }",
                #"self.tags = parts.part("tags", .array(.string), .spaceDelimited) { $0.readStrings() }"#
            ),
            (
                "tags: { style: pipeDelimited, explode: false, contentType: application/json }",
                #"self.tags = parts.part("tags", .array(.string), .pipeDelimited) { $0.readStrings() }"#
            ),
            ("tags: { style: form }", #"self.tags = parts.part("tags", .array(.string)) { $0.readStrings() }"#),
            (
                "n: { style: form, explode: false }",
                #"self.n = parts.part("n", .number, .commaDelimited) { $0.readInt() }"#
            ),
        ]
    )
    func styles(encoding: String, reading: String) throws {
        let (body, findings) = try lower(encoding)
        #expect(findings == [])
        #expect(try self.reading(body).contains(reading))
    }

    @Test("Objects are laid out by a style as well; one of any members takes what the other parts leave")
    func objects() throws {
        let (body, findings) = try lower("where: { style: deepObject }, extra: { style: form, explode: true }")
        #expect(findings == [])
        let reading = try reading(body)
        #expect(
            reading.contains {
                $0.hasPrefix("self.where = parts.part(\"where\", Shapes.") && $0.contains(", .deepObject)")
            }
        )
        let last = try #require(reading.last { $0.hasPrefix("self.") })
        #expect(last.hasPrefix("self.extra = ") && last.contains(", .explodedObject)"))
    }

    @Test("OpenAPI 3.0 has no styles for parts: they are a warning")
    func olderVersion() throws {
        let (body, findings) = try lower("tags: { style: form, explode: false }", version: "3.0.3")
        #expect(findings.count == 1 && findings[0].hasPrefix("7: in OpenAPI 3.0, `style`"))
        #expect(try reading(body).contains { $0.contains(#"("tags", .array(.string)) {"#) })
    }

    @Test("A file that is to be read while it arrives is a stream, and so is the body")
    func stream() throws {
        let (body, findings) = try lower("photo: { contentType: image/*, x-dovetail-stream: true }")
        #expect(findings == [])
        #expect(body?.isStream == true)
        let reading = try reading(body)
        #expect(reading.contains(#"self.photo = parts.fileStream("photo", ["image/*"], maxLength: 9)"#))
        #expect(
            reading.contains(
                #"let body = try await reader.multipartBody(streaming: "photo") { PostNotes.Body(reading: &$0) }"#
            )
        )
        let unchanged = try lower("photo: { x-dovetail-stream: false }")
        #expect(unchanged.body?.isStream == false)
    }

    @Test("The files of an array that are to be read while they arrive are streams; what compares them is refused")
    func streams() throws {
        let schema = """
            { type: object, required: [photos], properties: { photos: { type: array, minItems: 2, maxItems: 3, \
            items: { type: string, format: binary, maxLength: 9 }
            """
        let encoding = "photos: { contentType: image/*, x-dovetail-stream: true }"
        let (body, findings) = try lower(encoding, schema: schema + " } } }")
        #expect(findings == [])
        #expect(body?.isStream == true)
        let call =
            #"self.photos = parts.requiredFileStreams("photos", ["image/*"], minItems: 2, maxItems: 3, maxLength: 9)"#
        #expect(try reading(body).contains(call))
        let unique = try lower(encoding, schema: schema + ", uniqueItems: true } } }")
        #expect(
            unique.findings == [
                "7: `uniqueItems` for the files of `photos`, which are read while they arrive, is not supported"
            ]
        )
    }

    @Test(
        "A part is a file, or several, wherever its schema says so",
        arguments: [
            ("{ anyOf: [ { type: string, format: binary }, { type: 'null' } ] }", FilesModel()),
            ("{ allOf: [ { $ref: '#/components/schemas/File' } ], description: d }", FilesModel(maxLength: 100)),
            ("{ oneOf: [ { $ref: '#/components/schemas/File' } ] }", FilesModel(maxLength: 100)),
            (
                "{ $ref: '#/components/schemas/File', maxLength: 5, minLength: 2 }",
                FilesModel(minLength: 2, maxLength: 5)
            ),
            ("{ type: [string, 'null'], format: binary }", FilesModel()),
            (
                "{ anyOf: [ { type: array, items: { type: string, format: binary }, maxItems: 2 }, { type: 'null' } ] }",
                FilesModel(isArray: true, maxItems: 2)
            ),
            (
                "{ type: [array, 'null'], items: { $ref: '#/components/schemas/File', minLength: 1 } }",
                FilesModel(isArray: true, minLength: 1, maxLength: 100)
            ),
            (
                "{ type: array, items: { anyOf: [ { type: string, format: binary }, { type: string, maxLength: 3 } ] } }",
                FilesModel(isArray: true)
            ),
            (
                "{ anyOf: [ { $ref: '#/components/schemas/File' }, { type: array, items: { $ref: '#/components/schemas/File' } } ] }",
                FilesModel(isArray: true, maxLength: 100)
            ),
            ("{ contentMediaType: image/png }", FilesModel()), ("{}", FilesModel()),
            ("{ type: string, contentMediaType: image/png, contentEncoding: base64 }", nil),
            ("{ anyOf: [ {}, { type: string } ] }", nil), ("{ type: array, items: { type: string } }", nil),
        ] as [(String, FilesModel?)]
    )
    func files(schema: String, files: FilesModel?) throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    post:
                      requestBody: { required: true, content: { multipart/form-data: { schema: { type: object,
                        properties: { a: \(schema) } } } } }
                      responses: { "204": { description: done } }
                """,
            schemas: "    File: { type: string, format: binary, maxLength: 100 }"
        )
        let body = try #require(fixture.model?.operations.first?.body, "\(fixture.findings)")
        guard case .multipart(let parts, _) = body.contents[0].form else {
            Issue.record("\(body.contents[0].form)")
            return
        }
        #expect(parts[0].files == files)
    }

    @Test(
        "What files are asked and not held to is a warning at its line",
        arguments: [
            ("{ type: string, format: binary, pattern: '^a' }", ["`pattern`"]),
            ("{ type: string, format: binary, enum: [a] }", ["`enum`"]),
            (
                "{ type: array, contains: { minLength: 3 }, items: { type: string, format: binary, pattern: '^a' } }",
                ["`contains`", "`pattern`"]
            ),
            (
                "{ anyOf: [ { type: string, format: binary, maxLength: 3 }, { type: string, pattern: a } ] }",
                ["`anyOf`"]
            ),
            ("{ oneOf: [ { type: string, format: binary }, { type: string } ] }", ["`oneOf`"]),
            ("{ anyOf: [ { type: string, format: binary }, { type: string, maxLength: 3 } ] }", []),
        ]
    )
    func unenforced(schema: String, keywords: [String]) throws {
        let (body, findings) = try lower("", schema: "{ type: object, properties: { a: \(schema) } }")
        #expect(body != nil)
        #expect(
            findings
                == keywords.map { "6: \($0) of the file `a` is not enforced: bytes are held to their lengths alone" }
        )
    }

    @Test("A part is what every schema of a composition says of it")
    func composed() throws {
        let schema = """
            { allOf: [ { type: object, properties: { a: { type: string }, f: { type: string, format: binary } } }, \
            { type: object, properties: { a: { maxLength: 3 }, f: { maxLength: 9 } }, required: [a] } ] }
            """
        let (body, findings) = try lower("", schema: schema)
        #expect(findings == [])
        let reading = try reading(body)
        #expect(reading.contains(#"self.a = parts.requiredPart("a", .string) { $0.readString(maxLength: 3) }"#))
        #expect(reading.contains(#"self.f = parts.file("f", maxLength: 9)"#))
    }

    @Test("A part that only responses have is not asked for, and read over where others are refused")
    func readOnly() throws {
        let schema = """
            { type: object, required: [id, n], additionalProperties: false, \
            properties: { id: { type: integer, readOnly: true }, n: { type: integer } } }
            """
        let (body, findings) = try lower("", schema: schema)
        #expect(findings == [])
        let reading = try reading(body)
        #expect(!reading.contains { $0.hasPrefix("self.id") })
        #expect(reading.contains(#"parts.passOver("id")"#))
        #expect(try !self.reading(lower("").body).contains { $0.contains("passOver") })
    }

    @Test("A part that is absent is its default")
    func defaults() throws {
        let schema = """
            { type: object, properties: { n: { type: integer, default: 4 }, s: { type: string, enum: [x, y], default: y }, \
            o: { type: object, properties: { z: { type: integer } }, default: { z: 1 } } } }
            """
        let (body, findings) = try lower("", schema: schema)
        #expect(findings == [])
        let reading = try reading(body)
        #expect(reading.contains(#"self.n = parts.part("n", .number) { $0.readInt() } ?? 4"#))
        #expect(reading.contains { $0.hasPrefix(#"self.s = parts.part("s", .string)"#) && $0.hasSuffix("?? .y") })
        #expect(reading.contains { $0.contains(#"parts.part("o", .json, default: "{\"z\":1}")"#) }, "\(reading)")
        let file = try lower(
            "",
            schema: "{ type: object, properties: { f: { type: string, format: binary, default: x } } }"
        )
        #expect(file.findings == ["6: the default of the file `f` has no effect"])
    }

    @Test(
        "A part of media types that no value is read from is a file, with a warning",
        arguments: [
            ("where: { contentType: application/xml }", #"self.where = parts.file("where", ["application/xml"])"#),
            ("n: { contentType: 'image/png, image/*' }", #"self.n = parts.file("n", ["image/png", "image/*"])"#),
        ]
    )
    func unread(encoding: String, reading: String) throws {
        let (body, findings) = try lower(encoding)
        let name = encoding.prefix { $0 != ":" }
        #expect(
            findings == ["7: the schema of the part `\(name)` is not enforced: its bytes pass through as they are"]
        )
        #expect(try self.reading(body).contains(reading))
    }

    @Test(
        "A part of media types that a value is read from is that value",
        arguments: [
            "n: { contentType: application/xml }", "where: { contentType: text/plain }",
            "where: { contentType: 'application/xml, application/json' }", "where: { contentType: '*/*' }",
            "where: { contentType: application/xml, style: deepObject }", "tags: { contentType: text/csv }",
        ]
    )
    func readAsValues(encoding: String) throws {
        let (body, findings) = try lower(encoding)
        #expect(findings == [])
        #expect(try !self.reading(body).contains { $0.contains("parts.file(\"\(encoding.prefix { $0 != ":" })") })
    }

    @Test("In OpenAPI 3.0 a style changes nothing about that")
    func unreadInOlderVersion() throws {
        let (body, findings) = try lower(
            "where: { contentType: application/x-www-form-urlencoded, style: deepObject }, photo: { style: form }",
            version: "3.0.3"
        )
        #expect(try reading(body).contains { $0.hasPrefix(#"self.where = parts.file("where""#) })
        #expect(findings.count { $0.hasPrefix("7: in OpenAPI 3.0, `style`") } == 2)
        #expect(findings.count { $0.contains("the schema of the part `where` is not enforced") } == 1)
    }

    @Test("A form has no files: a media type other than JSON of an object in it is a warning")
    func unreadInForms() throws {
        let type = "application/x-www-form-urlencoded"
        let schema =
            "{ type: object, properties: { a: { type: object, properties: { x: {} } }, n: { type: integer } } }"
        let xml = "contentType: application/xml"
        let (body, findings) = try lower("a: { \(xml) }, n: { \(xml) }", type: type, schema: schema)
        #expect(body != nil)
        #expect(findings == ["7: the media type of `a` has no effect: objects in a form are read as JSON"])
        let json = try lower("a: { contentType: application/json }", type: type, schema: schema)
        #expect(json.findings == [])
    }

    @Test(
        "What cannot be read as it is asked for is an error at its line",
        arguments: [
            ("photo: { style: form }", "a style for the file `photo` is not supported"),
            ("n: { x-dovetail-stream: true }", "reading `n` while it arrives, which is no file, is not supported"),
        ]
    )
    func unsupported(encoding: String, sentence: String) throws {
        let (body, findings) = try lower(encoding)
        #expect(body == nil)
        #expect(findings == ["7: " + sentence])
    }

    @Test("Only one property can be read while it arrives, only of a form of parts, and only where parts have names")
    func unsupportedStreams() throws {
        let files =
            "{ type: object, properties: { a: { type: string, format: binary }, b: { type: string, format: binary } } }"
        let both = try lower("a: { x-dovetail-stream: true }, b: { x-dovetail-stream: true }", schema: files)
        #expect(both.findings == ["7: a second property that is read while it arrives is not supported"])
        let form = try lower("n: { x-dovetail-stream: true }", type: "application/x-www-form-urlencoded")
        #expect(
            form.findings == [
                "7: reading a part while it arrives, of `application/x-www-form-urlencoded` here, is not supported"
            ]
        )
        let map = try lower(
            "a: { style: deepObject }",
            schema: "{ anyOf: [ { type: object, properties: { a: { type: object } } } ] }"
        )
        #expect(map.findings.first?.contains("a style, or a stream, for `a`") == true)
    }
}
