extension Rule {
    /// What every object of the specification is held to.
    static let fields = [
        Rule("missing-field", "A field that the specification requires is not there."),
        Rule(
            "unknown-field",
            "A field does not exist in its object, or not in this version of OpenAPI. It has no effect."
        ),
        Rule("wrong-type", "A value is not of the type that its field has."),
        Rule("invalid-value", "A value is not one of those that its field may have."),
        Rule("exclusive-fields", "Two fields of an object exclude each other."),
        Rule("conflicting-field", "A path item has a field that what its `$ref` leads to has as well."),
        Rule("invalid-url", "A text that must be a URL holds what RFC 3986 excludes."),
        Rule("invalid-email", "The address of the contact is not an email address."),
        Rule("invalid-component-name", "The name of a component does not match `^[a-zA-Z0-9._-]+$` (§4.7.1)."),
    ]

    /// What references lead to.
    static let references = [
        Rule("unknown-reference", "What a reference leads to does not exist, or may not be read. It is left out."),
        Rule("wrong-reference", "A reference leads to a component of another kind.", canBeAllowed: false),
        Rule(
            "remote-reference",
            "A reference leads to another machine. `references` in `dovetail.yaml` maps URLs to copies.",
            canBeAllowed: false
        ),
        Rule("reference-cycle", "A reference leads back to itself, so that nothing is there.", canBeAllowed: false),
        Rule("recursive-object", "A path item or encoding contains itself. The inner one is left out."),
        Rule(
            "unbundled",
            "A reference to another file stands inside a schema with an `$id`, so that the document cannot be made one file.",
            canBeAllowed: false
        ),
        Rule(
            "duplicate-identifier",
            "Two schemas have one `$id`, or one anchor in the same resource: a reference could mean either (JSON Schema 2020-12 §8.2)."
        ),
        Rule("ignored-sibling", "A field beside a `$ref` has no effect (§4.23)."),
    ]

    /// Paths, methods, parameters, headers, bodies.
    static let operations = [
        Rule("invalid-path", "A path does not start with `/`, holds a query, or its braces do not fit (§4.8)."),
        Rule("invalid-expression", "The address of a callback has braces that hold no runtime expression (§4.18)."),
        Rule("ambiguous-path", "Two paths match the same requests (§4.8.1)."),
        Rule(
            "invalid-method",
            "The name of an additional operation is not a method, or has a field of its own (§4.9.1)."
        ),
        Rule("unusual-method", "`DovetailServer` does not take the method of an operation over HTTP/1.1."),
        Rule("duplicate-operation-id", "Two operations have one `operationId` (§4.10)."),
        Rule("unknown-operation", "A link names an operation that does not exist (§4.20)."),
        Rule("undeclared-path-parameter", "A name in a path's braces is not declared as a parameter (§4.12.1)."),
        Rule("unused-path-parameter", "A path parameter is not in the path (§4.12.1)."),
        Rule("optional-path-parameter", "A path parameter does not say `required: true` (§4.12.2)."),
        Rule("duplicate-parameter", "A list has two parameters of one name and place (§4.9.1)."),
        Rule("inapplicable-style", "No value of a parameter's schema can be laid out in its style (§4.12.2)."),
        Rule("duplicate-header", "Two headers differ only in case (RFC 9110 §5.1)."),
        Rule("invalid-header-name", "A header's name is not a token of HTTP (RFC 9110 §5.6.2)."),
        Rule("ignored-header", "The specification ignores a header of this name (§4.12.2, §4.17)."),
        Rule("missing-response", "An operation documents no response (§4.16)."),
        Rule("invalid-status", "A key of `responses` is not `200`, `2XX` or `default` (§4.16)."),
        Rule("invalid-media-type", "A key of `content` is not a media type or a range of them (RFC 9110 §8.3.1)."),
        Rule("partial-range", "A key of `content` has a `*` beside other characters, where it stands for itself."),
        Rule("unsendable-content", "A response that ends with its head, such as 204, has content (RFC 9110 §6.4.1)."),
        Rule(
            "ignored-encoding",
            "An `encoding` stands in a media type that is not a form, or one by position where parts have names (§4.14.1)."
        ),
        Rule("unknown-encoding", "A key of `encoding` is not a property of the schema (§4.14.1)."),
        Rule("unusual-request-body", "A method has a request body, which HTTP gives no meaning there (§4.10)."),
    ]

    /// Security schemes and requirements, servers, tags.
    static let declarations = [
        Rule(
            "unknown-security-scheme",
            "A security requirement names a scheme that is not declared (§4.30).",
            canBeAllowed: false
        ),
        Rule(
            "malformed-security",
            "`security` is no list of objects with lists of scopes, so that nobody knows who may call (§4.30).",
            canBeAllowed: false
        ),
        Rule("unknown-scope", "A security requirement names a scope that the scheme does not have (§4.30)."),
        Rule("unused-security-scheme", "A security scheme is declared and no operation asks for it."),
        Rule(
            "mutual-tls",
            "A client's certificate is read from a header field, which a proxy has to guard (RFC 9440 §4)."
        ),
        Rule("unregistered-scheme", "The scheme of HTTP authentication is not in IANA's registry (§4.27)."),
        Rule("undeclared-server-variable", "A server's URL has a variable that is not declared (§4.5)."),
        Rule("unused-server-variable", "A server declares a variable that its URL does not have."),
        Rule("duplicate-tag", "Two tags have one name (§4.1)."),
        Rule("undeclared-tag", "An operation's tag is not among the tags that the document declares."),
        Rule("unknown-tag-parent", "The parent of a tag is not declared (§4.22)."),
        Rule("tag-cycle", "A tag is nested in itself (§4.22)."),
    ]
}
