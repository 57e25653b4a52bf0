// Modules: DovetailJSON
import DovetailJSON

/// Reads a text in every way there is: they must agree on whether it is JSON, and what is read must be written as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var reader = JSONReader(bytes.span)
    let value = reader.readValue()
    reader.finish()
    var skipper = JSONReader(bytes.span)
    skipper.skipValue()
    skipper.finish()
    precondition(skipper.syntaxError == reader.syntaxError, "reading and reading over must agree")
    // Pointers below long names take the room of others.
    let expected = count < 600 ? min(reader.violationCount, 100) : min(reader.violationCount, 1)
    precondition(reader.violations.count >= expected, "what is counted must be found")
    for read in [readScalars, readContainers] { read(bytes) }
    if reader.syntaxError != nil { return 0 }

    var writer = JSONWriter()
    writer.write(value)
    let written = writer.bytes
    guard let again = try? JSONValue.parse(written) else { preconditionFailure("what is written must be JSON") }
    precondition(again == value && again.hashValue == value.hashValue, "what is written must be what was read")
    precondition(again.description.utf8.elementsEqual(written), "a text that was written must stay as it is")
    return 0
}

/// Numbers and strings with all their checks.
private func readScalars(_ bytes: [UInt8]) {
    var integers = JSONReader(bytes.span)
    _ = integers.readArray { $0.readInt64(minimum: -5, exclusiveMaximum: 1 << 60, multipleOf: 3) }
    var doubles = JSONReader(bytes.span)
    let values = doubles.readArray { $0.readDouble(minimum: -1e300, multipleOf: 0.001) }
    for value in values { precondition(value.isFinite, "a double that was read must be finite") }
    var floats = JSONReader(bytes.span)
    _ = floats.readArray { $0.readFloat(maximum: 1e30) }
    var strings = JSONReader(bytes.span)
    for string in strings.readArray({ $0.readString(minLength: 1, maxLength: 20) }) {
        guard strings.syntaxError == nil else { break }
        var writer = JSONWriter()
        writer.write(string)
        precondition((try? JSONValue.parse(writer.bytes)) == .string(string), "a string must be written as it was read")
    }
    _ = strings.violations
}

/// Arrays that must not repeat an item, dictionaries and members in any order.
private func readContainers(_ bytes: [UInt8]) {
    var unique = JSONReader(bytes.span)
    _ = unique.readArray(maxItems: 5, unique: true) { $0.readValue() }
    _ = unique.violations
    var nested = JSONReader(bytes.span)
    _ = nested.readDictionary(maxProperties: 4) { $0.readArray { $0.readBool() } }
    _ = nested.violations
}
