import Testing

@testable import DovetailRuntime

/// A gate in front of one operation, whose schemes know one credential each.
struct GateFixture {
    struct Unreachable: Error {}

    let gate: SecurityGate<String>
    let descriptor: OperationDescriptor

    init(_ alternatives: [[RequiredScheme]]) {
        descriptor = OperationDescriptor("test", "GET", "/", security: alternatives)
        gate = SecurityGate(
            realm: #"The "Notes" – API"#,
            schemes: [
                .bearer { token, access in
                    if token.value == "down" { throw Unreachable() }
                    guard token.matches("good") || token.matches("reader") else {
                        throw AccessRefusal.invalidCredential("The token is not known.")
                    }
                    if token.value == "reader", access.scopes != ["read"] { throw AccessRefusal.insufficientScope() }
                    return "bearer(\(access.scopes.joined(separator: " ")))"
                },
                .apiKey(.header, "X-Key") { key, _ in
                    guard key.matches("k") else { throw AccessRefusal.invalidCredential() }
                    return "key"
                },
                .basic { credentials, _ in
                    guard credentials.match(username: "ada", password: "p:w") else {
                        throw AccessRefusal.invalidCredential()
                    }
                    return credentials.username
                },
                .http("Digest", challenge: { _ in "realm=\"x\", nonce=\"n\"" }) { credentials, _ in credentials.value },
                .mutualTLS { certificate, _ in "\(certificate.der)" },
                .apiKey(.query, "key") { key, _ in "query \(key.value)" },
                .apiKey(.cookie, "session") { key, _ in "cookie \(key.value)" },
            ],
            combine: { $0.joined(separator: "+") }
        )
    }

    func request(_ headers: HeaderList, target: String = "/") -> ServiceRequest {
        let match = OperationMatch(operation: 0, descriptor: descriptor, arguments: [])
        return ServiceRequest(head: RequestHead(method: "GET", target: target, headers: headers), match: match)
    }

    /// The principal, or the response of who is not let in.
    func outcome(_ headers: HeaderList, target: String = "/") async throws -> Result<String, AccessDenied> {
        do {
            return .success(try await gate.admit(request(headers, target: target)))
        } catch let denied as AccessDenied {
            return .failure(denied)
        }
    }

    func denial(_ headers: HeaderList, target: String = "/") async throws -> ServiceResponse? {
        if case .failure(let denied) = try await outcome(headers, target: target) { return denied.response }
        return nil
    }
}

@Suite("Who is let in")
struct SecurityGateTests {
    @Test("A credential becomes a principal, with the scopes that the document asks for")
    func principal() async throws {
        let fixture = GateFixture([[.scheme(0, scopes: ["read", "write"])]])
        #expect(try await fixture.outcome(["Authorization": "Bearer good"]).get() == "bearer(read write)")
        #expect(try await fixture.outcome(["authorization": "bEARER   good "]).get() == "bearer(read write)")
    }

    @Test("Without credentials the answer is 401 with a challenge for each alternative, and no error code")
    func absent() async throws {
        let fixture = GateFixture([[.scheme(0, scopes: ["a", "b"])], [.scheme(1), .scheme(2)]])
        let response = try #require(try await fixture.denial([:]))
        #expect(response.status == 401)
        #expect(
            response.headers.values("WWW-Authenticate") == [
                #"Bearer realm="The \"Notes\"  API", scope="a b""#,
                #"ApiKey realm="The \"Notes\"  API", in="header", name="X-Key""#,
                #"Basic realm="The \"Notes\"  API", charset="UTF-8""#,
            ]
        )
        #expect(response.headers.first("Content-Type") == "application/problem+json")
    }

    @Test("A bad token is 401 with invalid_token, one without the scope 403 with insufficient_scope")
    func refused() async throws {
        let fixture = GateFixture([[.scheme(0, scopes: ["write"])]])
        let bad = try #require(try await fixture.denial(["Authorization": "Bearer bad"]))
        #expect(bad.status == 401)
        #expect(bad.headers.first("WWW-Authenticate")?.hasSuffix(#"scope="write", error="invalid_token""#) == true)
        let narrow = try #require(try await fixture.denial(["Authorization": "Bearer reader"]))
        #expect(narrow.status == 403)
        #expect(
            narrow.headers.first("WWW-Authenticate")?.hasSuffix(#"scope="write", error="insufficient_scope""#) == true
        )
    }

    @Test(
        "A malformed credential is 401",
        arguments: [
            "Bearer", "Bearer ", "Bearer a b", "Bearer =", "Bearer ä", "Bearer a=b", "Basic", "Basic !!!!",
            "Basic YQ==", "Basic YWRhOnA6d", "Basic YWRhOnA6dx", "Basic /w==",
        ]
    )
    func malformed(field: String) async throws {
        let fixture = GateFixture([[.scheme(0)], [.scheme(2)]])
        #expect(try await fixture.denial(["Authorization": field])?.status == 401)
    }

    @Test("Two Authorization fields, or a key that is given twice, are refused")
    func several() async throws {
        let fixture = GateFixture([[.scheme(0)], [.scheme(5)]])
        let twice: HeaderList = ["Authorization": "Bearer good", "Authorization": "Bearer good"]
        #expect(try await fixture.denial(twice)?.status == 401)
        #expect(try await fixture.denial([:], target: "/?key=a&key=a")?.status == 401)
        #expect(try await fixture.denial([:], target: "/?key=%ff")?.status == 401)
    }

    @Test("Any alternative lets in, the first that does wins, and one of several schemes needs them all")
    func alternatives() async throws {
        let fixture = GateFixture([[.scheme(0), .scheme(1)], [.scheme(1)], [.scheme(2)]])
        let both: HeaderList = ["Authorization": "Bearer good", "X-Key": "k"]
        #expect(try await fixture.outcome(both).get() == "bearer()+key")
        #expect(try await fixture.outcome(["Authorization": "Bearer bad", "X-Key": "k"]).get() == "key")
        #expect(try await fixture.denial(["Authorization": "Bearer good"])?.status == 401)
        #expect(try await fixture.outcome(["Authorization": "Basic YWRhOnA6dw=="]).get() == "ada")
    }

    @Test("Nothing is checked while another credential of the alternative is absent")
    func absentFirst() async throws {
        let fixture = GateFixture([[.scheme(0), .scheme(1)]])
        // Checking this token would throw another error.
        #expect(try await fixture.denial(["Authorization": "Bearer down"])?.status == 401)
    }

    @Test("An alternative without schemes lets anyone in, as somebody where credentials are good")
    func optional() async throws {
        let fixture = GateFixture([[], [.scheme(0)]])
        #expect(try await fixture.gate.admitAnyone(fixture.request([:])) == nil)
        #expect(try await fixture.gate.admitAnyone(fixture.request(["Authorization": "Bearer bad"])) == nil)
        #expect(try await fixture.gate.admitAnyone(fixture.request(["Authorization": "Bearer good"])) == "bearer()")
    }

    @Test("An error that is no refusal ends the request, even where anyone is let in")
    func failure() async throws {
        let headers: HeaderList = ["Authorization": "Bearer down", "X-Key": "k"]
        let fixture = GateFixture([[.scheme(0)], [.scheme(1)], []])
        await #expect(throws: GateFixture.Unreachable.self) { try await fixture.gate.admit(fixture.request(headers)) }
        await #expect(throws: GateFixture.Unreachable.self) {
            try await fixture.gate.admitAnyone(fixture.request(headers))
        }
    }

    @Test("Keys come from the query, decoded, and from cookies; certificates from Client-Cert; others as they are")
    func places() async throws {
        let fixture = GateFixture([[.scheme(5)], [.scheme(6)], [.scheme(4)], [.scheme(3)]])
        #expect(try await fixture.outcome([:], target: "/?a=1&key=a%2Bb+c").get() == "query a+b c")
        #expect(try await fixture.outcome(["Cookie": "a=b; session=s=1"]).get() == "cookie s=1")
        #expect(try await fixture.outcome(["Client-Cert": ":AQID:"]).get() == "[1, 2, 3]")
        #expect(try await fixture.denial(["Client-Cert": "AQID"])?.status == 401)
        #expect(
            try await fixture.outcome(["Authorization": #"Digest username="a", x=1"#]).get() == #"username="a", x=1"#
        )
        let challenges = try await fixture.denial([:])?.headers.values("WWW-Authenticate")
        #expect(challenges?.last == #"Digest realm="x", nonce="n""#)
    }

    @Test("A credential's description does not give it away")
    func descriptions() {
        #expect("\(BearerToken("secret"))\(APIKey("secret"))" == "BearerTokenAPIKey")
        #expect("\(BasicCredentials(username: "ada", password: "secret"))" == "BasicCredentials(ada)")
        #expect("\(HTTPCredentials(scheme: "Digest", value: "secret"))" == "HTTPCredentials(Digest)")
    }
}
