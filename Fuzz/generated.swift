// Modules: DovetailJSON DovetailRuntime
// Document: generated.yaml
import DovetailRuntime

/// Reads a body with generated code: what it takes must be written and read as the same, what it refuses must have a
/// reason.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var reader = JSONReader(bytes.span)
    let thing = Thing(reading: &reader)
    reader.finish()
    var skipper = JSONReader(bytes.span)
    skipper.skipValue()
    skipper.finish()
    precondition(
        (reader.syntaxError == nil) == (skipper.syntaxError == nil),
        "what is JSON does not depend on the type"
    )
    // Pointers below long names take the room of others.
    let expected = count < 600 ? min(reader.violationCount, 100) : min(reader.violationCount, 1)
    precondition(reader.violations.count >= expected, "what is counted must be found")
    if !reader.isValid { return 0 }

    var writer = JSONWriter()
    thing.write(to: &writer)
    let written = writer.bytes
    var again = JSONReader(written.span)
    let same = Thing(reading: &again)
    again.finish()
    precondition(again.isValid, "what is written must be valid: \(again.violations)")
    precondition(same == thing, "what is written must be what was read")
    return 0
}
