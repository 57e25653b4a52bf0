import Testing

@testable import DovetailRuntime

/// The table of OpenAPI 3.1 §4.8.12.5, "Style Examples", and what it leaves open.
@Suite("Styles of parameters")
struct ParameterStyleTests {
    /// A parameter as it stands in a path, and the JSON that it is.
    struct PathCase: Sendable, CustomTestStringConvertible {
        var style: ParameterSource.PathStyle
        var explode: Bool
        var shape: ParameterShape
        var text: String
        var json: String

        init(
            _ style: ParameterSource.PathStyle,
            _ explode: Bool,
            _ shape: ParameterShape,
            _ text: String,
            _ json: String
        ) {
            (self.style, self.explode, self.shape, self.text, self.json) = (style, explode, shape, text, json)
        }

        var testDescription: String { "\(style) \(text)" }
    }

    static let object: ParameterShape = #"{"R":n,"G":n,"B":n}"#

    @Test(
        "Path styles",
        arguments: [
            PathCase(.simple, false, .string, "blue", #""blue""#),
            PathCase(.simple, false, .string, "a,b%2Fc", #""a,b/c""#),
            PathCase(.simple, false, .array(.string), "blue,black,br%2Cown", #"["blue","black","br,own"]"#),
            PathCase(.simple, true, .array(.number), "1,2", "[1,2]"),
            PathCase(.simple, false, object, "R,100,G,200,B,150", #"{"R":100,"G":200,"B":150}"#),
            PathCase(.simple, true, object, "R=100,G=200,B=150", #"{"R":100,"G":200,"B":150}"#),
            PathCase(.label, false, .string, ".blue", #""blue""#),
            PathCase(.label, false, .array(.string), ".blue,black", #"["blue","black"]"#),
            PathCase(.label, true, .array(.string), ".blue.black", #"["blue","black"]"#),
            PathCase(.label, false, object, ".R,100,G,200", #"{"R":100,"G":200}"#),
            PathCase(.label, true, object, ".R=100.G=200", #"{"R":100,"G":200}"#),
            PathCase(.matrix, false, .string, ";id=blue", #""blue""#),
            PathCase(.matrix, false, .string, ";id", #""""#),
            PathCase(.matrix, false, .array(.string), ";id=blue,black", #"["blue","black"]"#),
            PathCase(.matrix, true, .array(.string), ";id=blue;id=black", #"["blue","black"]"#),
            PathCase(.matrix, false, object, ";id=R,100,G,200", #"{"R":100,"G":200}"#),
            PathCase(.matrix, true, object, ";R=100;G=200", #"{"R":100,"G":200}"#),
            PathCase(.simple, false, .json, "%7B%22a%22:[1]%7D", #"{"a":[1]}"#),
        ]
    )
    func paths(example: PathCase) throws {
        let source = ParameterSource.path(0, example.style, explode: example.explode)
        let result = try InputFixture.read(target: "/notes/\(example.text)", source, "id", example.shape)
        #expect(result.problems == "")
        #expect(result.value == example.json)
    }

    @Test(
        "A shape inside itself is read at every depth, and a single text in its place is JSON",
        arguments: [
            ("p[v]=1&p[next][v]=2&p[next][next][v]=3", #"{"v":1,"next":{"v":2,"next":{"v":3}}}"#),
            ("p[list][0][v]=1&p[list][1][list][0][v]=2", #"{"list":[{"v":1},{"list":[{"v":2}]}]}"#),
            ("p[next][other][v]=1&p[next][other][w]=1", #"{"next":{"other":{"v":"1","w":1}}}"#),
            (#"p[next]={"v":1}&p[v]=4"#, #"{"next":{"v":1},"v":4}"#),
        ]
    )
    func recursive(query: String, json: String) throws {
        let shape: ParameterShape = #"{"v":n,"next":j|^0,"list":[j|^0],"other":{"v":s,"w":n,"up":j|^0}}"#
        let result = try InputFixture.read(path: "/notes", target: "/notes?\(query)", .query(.deepObject), "p", shape)
        #expect(result.problems == "")
        #expect(result.value == json)
    }

    @Test(
        "Of several texts that may be strings or numbers, each is what the schema takes",
        arguments: [
            ("a=123&b=5", ["a": "[123]", "b": "5"]), ("a=5&b=123&c=007", ["a": "5", "b": "[123]", "c": "[007]"]),
            ("a=123&b=123", ["a": "[123]", "b": "[123]"]), ("a=5&b=6", ["a": "5", "b": "6"]),
            ("a=1234&b=123", nil), ("a=x", nil),
        ] as [(String, [String: String]?)]
    )
    func mixed(query: String, values: [String: String]?) throws {
        let pattern = CheckedPattern("^\\d{3}$")
        var input = RequestInput(try InputFixture.request(path: "/notes", target: "/notes?\(query)"))
        let found = input.parameter(.query(), "p", #"{*:s|n}"#) { reader in
            // A number below 100, or a string of three digits.
            reader.readDictionary { item in
                item.peek() == .number
                    ? String(item.readInt(maximum: 99)) : "[\(item.readString(pattern: pattern))]"
            }
        }
        #expect((input.problem() == nil) == (values != nil))
        if let values { #expect(found == values) }
    }

    @Test("A member is what the first pattern says that its name matches, unless its name is known")
    func patterns() throws {
        let shape: ParameterShape = #"{"xn":n,~"^x":s,~"y$":b,*:n}"#
        let deep = try InputFixture.read(
            path: "/notes",
            target: "/notes?p[xa]=5&p[n]=5&p[xn]=5&p[ay]=true&p[xy]=true",
            .query(.deepObject),
            "p",
            shape
        )
        #expect(deep.value == #"{"xa":"5","n":5,"xn":5,"ay":true,"xy":"true"}"#)
        // Of an object that stands in the query itself, only what it may have is its own.
        let closed: ParameterShape = #"{~"^x":n}"#
        let query = "/notes?xa=5&n=5&xb=1"
        let own = try InputFixture.read(path: "/notes", target: query, .query(others: ["xb"]), "p", closed)
        #expect(own.value == #"{"xa":5}"#)
    }

    @Test("What is no shape ends the process, as every valid request would be refused with it")
    func malformed() async {
        await #expect(processExitsWith: .failure) { _ = ParameterShape(stringLiteral: #"{"from":n,"to":}"#) }
        await #expect(processExitsWith: .failure) { _ = ParameterShape(stringLiteral: "") }
        await #expect(processExitsWith: .failure) { _ = ParameterShape(stringLiteral: "s}") }
        await #expect(processExitsWith: .failure) { _ = ParameterShape(stringLiteral: #"{~"(":s}"#) }
    }

    @Test(
        "Path text that is not in its style is a violation",
        arguments: [
            PathCase(.label, false, .string, "blue", "must start with `.`"),
            PathCase(.matrix, false, .string, "blue", "must start with `;`"),
            PathCase(.matrix, false, .string, ";di=blue", "must be given as `;name=value` with its own name"),
            PathCase(.matrix, false, .string, ";id=a;id=b", "must be given once, is given 2 times"),
            PathCase(.simple, false, object, "R,100,G", "must alternate names and values"),
            PathCase(.simple, true, object, "R=100,G", "must have its members as name=value"),
            PathCase(.simple, false, .array(.string), "a,%FF", "must be percent-encoded UTF-8"),
            PathCase(.simple, false, .json, "%7B", "must be JSON: "),
        ]
    )
    func wrongPaths(example: PathCase) throws {
        let source = ParameterSource.path(0, example.style, explode: example.explode)
        let result = try InputFixture.read(target: "/notes/\(example.text)", source, "id", example.shape)
        #expect(result.problems.contains(#"{"parameter":"id","#))
        #expect(result.problems.contains(example.json))
    }

    /// A query, and the JSON that a parameter in it is.
    struct QueryCase: Sendable, CustomTestStringConvertible {
        var source: ParameterSource
        var shape: ParameterShape
        var query: String
        var json: String?

        init(_ source: ParameterSource, _ shape: ParameterShape, _ query: String, _ json: String?) {
            (self.source, self.shape, self.query, self.json) = (source, shape, query, json)
        }

        var testDescription: String { query }
    }

    static let deep = ParameterSource.query(.deepObject)

    @Test(
        "Query styles",
        arguments: [
            QueryCase(.query(), .array(.string), "c=blue&x=1&c=black", #"["blue","black"]"#),
            QueryCase(.query(), "[s,n,b]", "c=7&c=7&c=true&c=false", #"["7",7,true,false]"#),
            QueryCase(deep, "[s,n,b]", "c[2]=true&c[0]=7&c[1]=7", #"["7",7,true]"#),
            QueryCase(.query(), object, "R=100&x=1&G=200", #"{"R":100,"G":200}"#),
            QueryCase(.query(), object, "x=1", nil),
            QueryCase(.query(others: ["x"]), #"{*:n}"#, "a=1&x=2&b=3", #"{"a":1,"b":3}"#),
            QueryCase(.query(explode: false), .array(.string), "c=blue,bl%2Cack", #"["blue","bl,ack"]"#),
            QueryCase(.query(explode: false), object, "c=R,100,G,200", #"{"R":100,"G":200}"#),
            QueryCase(.query(.spaceDelimited, explode: false), .array(.number), "c=1%202+3", "[1,2,3]"),
            QueryCase(.query(.pipeDelimited, explode: false), .array(.string), "c=a|b%7Cc", #"["a","b","c"]"#),
            QueryCase(.query(.pipeDelimited, explode: false), object, "c=R|100|G|200", #"{"R":100,"G":200}"#),
            QueryCase(.query(.spaceDelimited), .array(.string), "c=a&c=b", #"["a","b"]"#),
            QueryCase(deep, object, "c[R]=100&c%5BG%5D=200&d[R]=1", #"{"R":100,"G":200}"#),
            QueryCase(
                deep,
                #"{"a":{"b":{"c":[b]}}}"#,
                "c[a][b][c]=true&c[a][b][c]=false",
                #"{"a":{"b":{"c":[true,false]}}}"#
            ),
            QueryCase(deep, .array(.string), "c[]=a&c[]=b", #"["a","b"]"#),
            QueryCase(deep, .array(.string), "c[1]=b&c[0]=a", #"["a","b"]"#),
            QueryCase(deep, #"[{"p":s,"q":n}]"#, "c[0][p]=x&c[0][q]=2&c[1][p]=y", #"[{"p":"x","q":2},{"p":"y"}]"#),
            QueryCase(deep, #"n|{"gt":n}"#, "c=5", "5"),
            QueryCase(deep, #"n|{"gt":n}"#, "c[gt]=5", #"{"gt":5}"#),
            QueryCase(deep, object, "d=1", nil),
            QueryCase(.query(), "s|[s]", "c=a", #""a""#),
            QueryCase(.query(), "s|[s]", "c=a&c=b", #"["a","b"]"#),
            QueryCase(.query(), "n|z", "c=null", "null"),
            QueryCase(.query(), "s|z", "c=null", #""null""#),
            QueryCase(.query(), "s|n|b", "c=true", "true"),
            QueryCase(.query(), "s|n|b", "c=007", #""007""#),
            QueryCase(.query(), .json, "c=%7B%22a%22:%5B1%5D%7D", #"{"a":[1]}"#),
            QueryCase(.query(allowsEmpty: true), .boolean, "c", "true"),
            QueryCase(.query(allowsEmpty: true), .boolean, "c=false", "false"),
            QueryCase(.query(allowsEmpty: true), .number, "c=", nil),
            QueryCase(.query(allowsEmpty: true), .string, "c=", #""""#),
            QueryCase(.query(allowsEmpty: true), .array(.number), "c=", "[]"),
            QueryCase(.query(others: ["f["]), #"{*:n}"#, "a=1&f[b]=x&f=2", #"{"a":1,"f":2}"#),
            QueryCase(.query(others: ["a"]), #"{"a":n,*:n}"#, "a=1", #"{"a":1}"#),
            QueryCase(.queryString(), .json, "%7B%22a%22:1%7D", #"{"a":1}"#),
            QueryCase(.queryString(), #"{"a":n,*:s}"#, "a=1&b=2", #"{"a":1,"b":"2"}"#),
            QueryCase(.queryString(others: ["key"]), #"{"a":n,*:n}"#, "a=1&key=s", #"{"a":1}"#),
            QueryCase(.queryString(), .string, "anything+here", #""anything here""#),
            QueryCase(
                .queryString(layouts: ["ids": .pipeDelimited, "f": .deepObject]),
                #"{"ids":[n],"f":{"a":n},"g":j}"#,
                "ids=1|2%7C3&f[a]=1&g=%7B%22a%22:1%7D&x=%FF",
                #"{"ids":[1,2,3],"f":{"a":1},"g":{"a":1}}"#
            ),
        ]
    )
    func queries(example: QueryCase) throws {
        let result = try InputFixture.read(target: "/notes/1?\(example.query)", example.source, "c", example.shape)
        #expect(result.problems == "")
        #expect(result.value == example.json)
    }

    @Test(
        "A query that is not in its style is a violation",
        arguments: [
            QueryCase(.query(), .number, "c=1&c=2", "must be given once, is given 2 times"),
            QueryCase(.query(explode: false), .array(.number), "c=1&c=2", "must be given once, is given 2 times"),
            QueryCase(.query(explode: false), object, "c=R", "must alternate names and values"),
            QueryCase(deep, object, "c[R=1", "must have its members' names in brackets"),
            QueryCase(deep, object, "c[R]x=1", "must have its members' names in brackets"),
            QueryCase(deep, object, "c[R]=1&c[R]=2", "must be given once, is given 2 times"),
            QueryCase(deep, object, "c=1&c[R]=2", "must be a value or have members, not both"),
            QueryCase(deep, .array(.string), "c[x]=1", "must have numbers or nothing in its brackets"),
            QueryCase(
                .queryString(layouts: ["ids": .pipeDelimited]),
                #"{"ids":[n]}"#,
                "ids=1&ids=2",
                "at /ids must be given once"
            ),
            QueryCase(.queryString(), #"{"a":s}"#, "a=%FF", "must be a form of percent-encoded UTF-8"),
        ]
    )
    func wrongQueries(example: QueryCase) throws {
        let result = try InputFixture.read(target: "/notes/1?\(example.query)", example.source, "c", example.shape)
        #expect(result.problems.contains(#"{"parameter":"c","keyword":"encoding","#))
        #expect(result.problems.contains(example.json ?? ""))
    }

    @Test("Names in brackets that are those of other parameters are no members")
    func otherNames() throws {
        let source = ParameterSource.query(.deepObject, others: ["c[x]", "c[y]["])
        let result = try InputFixture.read(target: "/notes/1?c[x]=1&c[y][z]=2&c[R]=3", source, "c", Self.object)
        #expect(result.value == #"{"R":3}"#)
    }

    @Test("Brackets nest as deep as a reader's stack allows, and no deeper")
    func depth() throws {
        let deepest = String(repeating: "[a]", count: 32)
        #expect(try InputFixture.read(target: "/notes/1?c\(deepest)=1", Self.deep, "c", "{*:s}").problems == "")
        let deeper = try InputFixture.read(target: "/notes/1?c\(deepest)[a]=1", Self.deep, "c", "{*:s}")
        #expect(deeper.problems.contains("at most 32"))
    }

    @Test("Fifty thousand names are read in time that grows with their number")
    func flooding() throws {
        func time(_ count: Int) throws -> Duration {
            let target = "/notes/1?" + (0..<count).map { "c[k\($0)]=1" }.joined(separator: "&")
            // The shortest of three: others use the processor too.
            let times = try (0..<3).map { _ in
                try ContinuousClock().measure {
                    _ = try InputFixture.read(target: target, Self.deep, "c", "{*:n}")
                }
            }
            return times.min() ?? .zero
        }
        _ = try time(1000)
        let times = (try time(12_500), try time(50_000))
        #expect(times.1 < times.0 * 12, "\(times)")
    }

    @Test("Header styles; empty elements do not count")
    func headers() throws {
        let headers: HeaderList = ["X-C": "R=100, G=200", "X-L": "a, ,b", "x-l": "c", "X-J": #"{"a":1}"#]
        func read(_ name: String, _ source: ParameterSource, _ shape: ParameterShape) throws -> String? {
            try InputFixture.read(target: "/notes/1", headers: headers, source, name, shape).value
        }
        #expect(try read("X-C", .header(explode: true), Self.object) == #"{"R":100,"G":200}"#)
        #expect(try read("X-L", .header(), .array(.string)) == #"["a","b","c"]"#)
        #expect(try read("X-J", .header(), .json) == #"{"a":1}"#)
        #expect(try read("X-C", .header(), .string) == #""R=100, G=200""#)
    }

    @Test("Cookie styles")
    func cookies() throws {
        let headers: HeaderList = ["Cookie": "c=R,100,G,200; l=a; l=b&l=c; R=1; e=%41; j=[1]"]
        func read(_ name: String, _ source: ParameterSource, _ shape: ParameterShape) throws -> String? {
            try InputFixture.read(target: "/notes/1", headers: headers, source, name, shape).value
        }
        #expect(try read("c", .cookie(explode: false), Self.object) == #"{"R":100,"G":200}"#)
        #expect(try read("x", .cookie(), Self.object) == #"{"R":1}"#)
        #expect(try read("l", .cookie(), .array(.string)) == #"["a","b","c"]"#)
        #expect(try read("e", .cookie(), .string) == #""A""#)
        #expect(try read("e", .cookie(.cookie), .string) == #""%41""#)
        #expect(try read("j", .cookie(), .json) == "[1]")
        #expect(try read("l", .cookie(), .string) == nil, "of two values nobody knows which was meant")
    }

    @Test("Text that may be a string or a number is what its schema takes")
    func ambiguity() throws {
        var input = RequestInput(try InputFixture.request(path: "/", target: "/?c=12"))
        #expect(input.parameter(.query(), "c", "s|n") { $0.readString() } == "12")
        #expect(input.parameter(.query(), "c", "s|n") { $0.readInt() } == 12)
        #expect(input.problem() == nil)
        _ = input.parameter(.query(), "c", "s|n") { $0.readInt(maximum: 5) }
        let text = String(decoding: input.problem()?.body?.bytes ?? [], as: UTF8.self)
        #expect(text.contains("maximum"))
    }

    @Test("An absent parameter is its default, an array or object too")
    func defaults() throws {
        var input = RequestInput(try InputFixture.request(path: "/", target: "/?b=5"))
        let absent = input.parameter(.query(), "a", .array(.number), default: "[1,2]") { $0.readArray { $0.readInt() } }
        let present = input.parameter(.query(), "b", .array(.number), default: "[1,2]") {
            $0.readArray { $0.readInt() }
        }
        #expect(absent == [1, 2])
        #expect(present == [5])
    }

    @Test("A violation inside an object says where")
    func inside() throws {
        var input = RequestInput(try InputFixture.request(path: "/", target: "/?c[a]=x&d[b]=x"))
        _ = input.required(.query(.deepObject), "c", #"{"a":n}"#) { reader in
            reader.readDictionary { $0.readInt() }
        }
        _ = input.required(.query(.deepObject), "d", #"{"b":j}"#) { $0.readValue() }
        let text = String(decoding: input.problem()?.body?.bytes ?? [], as: UTF8.self)
        #expect(text.contains(#"{"parameter":"c","keyword":"type","detail":"at /a must be an integer, is a string"}"#))
        #expect(text.contains(#"{"parameter":"d","keyword":"format","detail":"at /b must be JSON: "#))
    }
}
