import Testing

@testable import DovetailRuntime

@Suite("Bodies other than JSON")
struct BodyTests {
    private func input(_ body: String, _ contentType: String) throws -> RequestInput {
        let headers: HeaderList = ["Content-Type": contentType]
        return RequestInput(
            try InputFixture.request(path: "/", target: "/", headers: headers, body: Array(body.utf8))
        )
    }

    private func text(_ response: ServiceResponse?) -> String {
        String(decoding: response?.body?.bytes ?? [], as: UTF8.self)
    }

    @Test(
        "A form becomes the JSON of its shape",
        arguments: [
            ("a=1&b=x+y&b=z", [:], #"{"a":1,"b":["x y","z"]}"#),
            ("b=x,y", ["b": FormLayout.commaDelimited], #"{"b":["x","y"]}"#),
            ("b=x%20y", ["b": .spaceDelimited], #"{"b":["x","y"]}"#),
            ("b=x|y", ["b": .pipeDelimited], #"{"b":["x","y"]}"#),
            ("d[e][0][f]=1&d[e][1][f]=2", ["d": .deepObject], #"{"d":{"e":[{"f":1},{"f":2}]}}"#),
            ("f=1&a=2", ["g": .explodedObject], #"{"g":{"f":1},"a":2}"#),
            ("j=%7B%22x%22:null%7D", [:], #"{"j":{"x":null}}"#),
            ("other=1", [:], #"{"other":"1"}"#),
        ] as [(String, [String: FormLayout], String)]
    )
    func form(body: String, layouts: [String: FormLayout], json: String) throws {
        var input = try input(body, "application/x-www-form-urlencoded")
        let shape: ParameterShape = #"{"a":n,"b":[s],"d":{"e":[{"f":n}]},"g":{"f":n},"j":j}"#
        #expect(input.formBody(shape, layouts) { $0.readValue() }.description == json)
        #expect(input.problem() == nil)
    }

    @Test("A form that breaks its schema is a 422 with pointers, one that is none a 400")
    func wrongForm() throws {
        var wrong = try input("a=x", "application/x-www-form-urlencoded")
        _ = wrong.formBody(#"{"a":n}"#) { reader in reader.readDictionary { $0.readInt() } }
        #expect(wrong.problem()?.status == 422)
        #expect(text(wrong.problem()).contains(#""pointer":"/a""#))
        var broken = try input("a=%GG", "application/x-www-form-urlencoded")
        _ = broken.formBody(#"{"a":s}"#) { $0.readValue() }
        #expect(broken.problem()?.status == 400)
        var twice = try input("a=1,2&a=3", "application/x-www-form-urlencoded")
        _ = twice.formBody(#"{"a":[n]}"#, ["a": .commaDelimited]) { $0.readValue() }
        #expect(text(twice.problem()).contains(#"{"pointer":"/a","keyword":"encoding","detail":"must be given once"}"#))
        var absent = try input("", "application/x-www-form-urlencoded")
        _ = absent.formBody(#"{"a":s}"#) { $0.readValue() }
        #expect(absent.problem()?.status == 400)
    }

    @Test("Text is one value of its schema")
    func plainText() throws {
        var string = try input("12", "text/plain")
        #expect(string.textBody(.string) { $0.readString() } == "12")
        var number = try input("12", "text/plain")
        #expect(number.textBody(.number) { $0.readInt() } == 12)
        _ = number.textBody(.number) { $0.readInt(maximum: 5) }
        #expect(number.problem()?.status == 422)
    }

    @Test(
        "Text in a charset that is not read is refused",
        arguments: [
            ("text/plain; charset=utf-16", 415), ("text/plain; charset=\"ISO-8859-1\"", 415),
            ("text/plain; charset=\"UTF-8\"", nil), ("text/plain;Charset=us-ascii", nil),
        ] as [(String, Int?)]
    )
    func charset(contentType: String, status: Int?) throws {
        var body = try input("a\0", contentType)
        _ = body.textBody(.string) { $0.readString() }
        #expect(body.problem()?.status == status)
        let part = "--b\r\nContent-Disposition: form-data; name=t\r\nContent-Type: \(contentType)\r\n\r\na\0\r\n--b--"
        var form = try input(part, "multipart/form-data; boundary=b")
        form.multipartBody { parts in _ = parts.requiredPart("t", .string) { $0.readString() } }
        #expect(form.problem()?.status == status.map { _ in 422 })
        var any = try input(part, "multipart/form-data; boundary=b")
        _ = any.multipartForm("{*:s}") { $0.readValue() }
        #expect(any.problem()?.status == status.map { _ in 400 })
    }

    private static let sampleBody = [
        "--x y", "Content-Disposition: form-data; name=\"title\"", "", "A \u{1F600} title",
        "--x y", "content-disposition: form-data; name=\"n\"", "", "7",
        "--x y", "Content-Disposition: form-data; name=\"meta\"", "Content-Type: application/json", "", #"{"a":[1]}"#,
        "--x y", "Content-Disposition: form-data; name=\"file\"; filename=\"a; \\\"b\\\".png\"",
        "Content-Type: image/png", "", "\0\r\n--x\r\n",
        "--x y--", "",
    ].joined(separator: "\r\n")

    private static let sampleType = "multipart/form-data; charset=utf-8; boundary=\"x y\""

    @Test("Parts of a form are read by their names, files byte by byte")
    func multipart() throws {
        var input = try input(Self.sampleBody, Self.sampleType)
        let (title, number, meta, file) = input.multipartBody { parts in
            (
                parts.requiredPart("title", .string) { $0.readString() },
                parts.part("n", .number) { $0.readInt() },
                parts.requiredPart("meta", .json) { $0.readValue() },
                parts.requiredFile("file", ["image/*"])
            )
        }
        #expect(input.problem() == nil)
        #expect(title == "A \u{1F600} title")
        #expect(number == 7)
        #expect(meta.description == #"{"a":[1]}"#)
        #expect(file.fileName == #"a; "b".png"#)
        #expect(file.contentType == "image/png")
        #expect(file.bytes == Array("\0\r\n--x\r\n".utf8))
    }

    @Test("Parts without names of their own are read as a form")
    func anyParts() throws {
        let body = ["--b", "Content-Disposition: form-data; name=k", "", "7", "--b--"].joined(separator: "\r\n")
        var input = try input(body, "multipart/form-data; boundary=b")
        let value = input.multipartForm("{*:n}") { reader in reader.readDictionary { $0.readInt() } }
        #expect(value == ["k": 7])
        #expect(input.problem() == nil)
    }

    @Test("Files are held to their lengths, and to differ")
    func wrongFiles() throws {
        let part = "--b\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nabc\r\n"
        var input = try input(part + part + "--b--", "multipart/form-data; boundary=b")
        input.multipartBody { parts in
            _ = parts.files("f", unique: true, minLength: 3, maxLength: 3)
            _ = parts.files("f", maxLength: 2)
            _ = parts.requiredFiles("f", minLength: 4)
        }
        let problems = text(input.problem())
        #expect(problems.contains("The request breaks the API's description in 5 places."))
        #expect(problems.contains(#"{"pointer":"/f","keyword":"uniqueItems""#))
        #expect(problems.contains(#""/f/1","keyword":"maxLength","detail":"must have at most 2 bytes, has 3""#))
        #expect(problems.contains(#""/f/0","keyword":"minLength","detail":"must have at least 4 bytes, has 3""#))
    }

    @Test("Every part that breaks the document is reported")
    func wrongParts() throws {
        var input = try input(Self.sampleBody, Self.sampleType)
        input.multipartBody { parts in
            _ = parts.requiredPart("title", .number) { $0.readInt() }
            _ = parts.requiredFile("file", ["image/jpeg"])
            _ = parts.requiredFiles("more")
            _ = parts.files("file", maxItems: 0)
            _ = parts.part("meta", .json) { $0.readValue() }
            parts.refuseOthers()
        }
        let problems = text(input.problem())
        #expect(problems.contains("The request breaks the API's description in 5 places."))
        #expect(problems.contains(#"{"pointer":"/title","keyword":"type""#))
        #expect(problems.contains(#""detail":"must be image/jpeg, is image/png""#))
        #expect(problems.contains(#"{"pointer":"/more","keyword":"required""#))
        #expect(problems.contains(#"{"pointer":"/file","keyword":"maxItems""#))
        #expect(problems.contains(#"{"pointer":"/n","keyword":"additionalProperties""#))
    }

    @Test(
        "A body that is not cut by its boundary is a 400",
        arguments: [
            ("", sampleType), ("nothing", sampleType), (sampleBody, "multipart/form-data"),
            (sampleBody, "multipart/form-data; boundary=z"), (String(sampleBody.dropLast(4)), sampleType),
            ("--x y\r\nContent-Disposition: form-data\r\n\r\n\r\n--x y--", sampleType),
            ("--x y\r\nno colon\r\n\r\n\r\n--x y--", sampleType),
        ]
    )
    func notMultipart(body: String, contentType: String) throws {
        var input = try input(body, contentType)
        input.multipartBody { parts in _ = parts.part("title", .string) { $0.readString() } }
        #expect(input.problem()?.status == 400)
    }

    @Test("The most exact media type decides which content a body is")
    func choice() throws {
        let types = ["*/*", "application/*", "application/json", "text/plain"]
        #expect(try input("", "application/json; charset=utf-8").contentType(among: types) == 2)
        #expect(try input("", "application/xml").contentType(among: types) == 1)
        #expect(try input("", "image/png").contentType(among: types) == 0)
    }
}
