/// What the value of a keyword may be, and an error where it is something else.
extension KeywordSource {
    /// An error that says what the keyword must be.
    func malformed(_ mustBe: String, _ compiler: SchemaCompiler) -> SchemaError {
        compiler.error(.malformed(keyword: name, mustBe: mustBe), at: location)
    }

    func string(_ compiler: SchemaCompiler) throws(SchemaError) -> String {
        guard case .string(let text) = value else { throw malformed("a string", compiler) }
        return text
    }

    func boolean(_ compiler: SchemaCompiler) throws(SchemaError) -> Bool {
        guard case .bool(let boolean) = value else { throw malformed("true or false", compiler) }
        return boolean
    }

    func number(_ compiler: SchemaCompiler) throws(SchemaError) -> JSONNumber {
        guard case .number(let number) = value else { throw malformed("a number", compiler) }
        return number
    }

    /// A whole number from 0; one beyond `Int` is as good as the largest.
    func count(_ compiler: SchemaCompiler) throws(SchemaError) -> Int {
        guard case .number(let number) = value, number.isInteger, number >= 0 else {
            throw malformed("a whole number, 0 or greater", compiler)
        }
        return number.int64.map(Int.init) ?? .max
    }

    func strings(_ compiler: SchemaCompiler) throws(SchemaError) -> [String] {
        guard case .array(let items) = value else { throw malformed("an array of strings", compiler) }
        let strings = items.compactMap(\.text)
        guard strings.count == items.count else { throw malformed("an array of strings", compiler) }
        return strings
    }

    /// The number of the one schema that the keyword holds.
    func schema(_ compiler: inout SchemaCompiler) throws(SchemaError) -> Int {
        try compiler.schema(value, at: location)
    }

    /// The numbers of the schemas in the array that the keyword holds.
    func schemas(_ compiler: inout SchemaCompiler) throws(SchemaError) -> [Int] {
        guard case .array(let items) = value, !items.isEmpty else {
            throw malformed("an array of schemas, with one at least", compiler)
        }
        var numbers: [Int] = []
        for (index, item) in items.enumerated() {
            numbers.append(try compiler.schema(item, at: location.appending("\(index)")))
        }
        return numbers
    }

    /// The members of the object that the keyword holds.
    func members(_ compiler: SchemaCompiler) throws(SchemaError) -> [JSONObject.Member] {
        guard case .object(let object) = value else { throw malformed("an object", compiler) }
        return object.members
    }

    /// A regular expression.
    func pattern(_ text: String, _ compiler: SchemaCompiler) throws(SchemaError) -> Pattern {
        do { return try Pattern(text) } catch { throw compiler.error(.pattern(error), at: location) }
    }
}
