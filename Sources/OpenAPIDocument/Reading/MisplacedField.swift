/// Fields that do not exist where they stand, and where they belong: those of Swagger 2.0, and those written a level too high.
enum MisplacedField {
    /// What to do about a field that an object does not have, when that is known.
    static func hint(for name: String, in title: String) -> String? {
        switch title {
        case "OpenAPI Object": document(name)
        case "Components Object": swagger[name]
        case "Path Item Object": operationFields.contains(name) ? "this belongs under a method, such as `get:`" : nil
        case "Operation Object": swagger[name]
        case "Parameter Object", "Header Object":
            isKeywordOfSchema(name) ? "this belongs under `schema:`" : swagger[name]
        case "Media Type Object": isKeywordOfSchema(name) ? "this belongs under `schema:`" : nil
        case "Request Body Object", "Response Object":
            name == "schema" || name == "examples" || name.contains("/")
                ? "this belongs under `content:` and a media type, such as `application/json:`" : nil
        case "Example Object": "this belongs under `value:` if it is part of the example"
        case "OAuth Flows Object": swagger[name]
        default: nil
        }
    }

    /// Whether a name is a keyword that parameters, headers and media types do not have beside their schema.
    static func isKeywordOfSchema(_ name: String) -> Bool {
        guard let keyword = SchemaKeyword.named(name) else { return false }
        switch keyword {
        case .title, .description, .deprecated, .example, .examples, .required: return false
        default: return true
        }
    }

    private static func document(_ name: String) -> String? {
        if ["title", "version", "description"].contains(name) { return "this belongs under `info:`" }
        return ComponentSection(rawValue: name) == nil ? swagger[name] : "this belongs under `components:`"
    }

    private static let operationFields: Set<String> = ["operationId", "requestBody", "responses", "security", "tags"]

    /// What the fields of Swagger 2.0 have become.
    private static let swagger = [
        "host": "since OpenAPI 3 this is part of the URL of a server: `servers: [{url: …}]`",
        "basePath": "since OpenAPI 3 this is part of the URL of a server: `servers: [{url: …}]`",
        "schemes": "since OpenAPI 3 this is part of the URL of a server: `servers: [{url: …}]`",
        "consumes": "since OpenAPI 3 media types are the keys of the request body's `content`",
        "produces": "since OpenAPI 3 media types are the keys of a response's `content`",
        "definitions": "since OpenAPI 3 this is called `schemas`, under `components:`",
        "securityDefinitions": "since OpenAPI 3 this is called `securitySchemes`, under `components:`",
        "collectionFormat": "since OpenAPI 3 lists are laid out by `style` and `explode`",
        "accessCode": "since OpenAPI 3 this is called `authorizationCode`",
        "application": "since OpenAPI 3 this is called `clientCredentials`",
    ]
}
