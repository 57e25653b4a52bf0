import DovetailJSON
import Testing

@Suite("What stands for values that are not there")
struct PlaceholderTests {
    /// A value that is a negation, a text or both.
    private struct Condition: JSONReadable {
        var negation: Negation?
        var text: String?

        init(reading reader: inout JSONReader) {
            var trial = reader.beginTrial("anyOf", of: 2)
            negation = reader.attempt(&trial) { Negation(reading: &$0) }
            text = reader.attempt(&trial) { $0.readString() }
            reader.endTrial(trial, exactlyOne: false)
        }
    }

    /// An object that must hold a condition.
    private indirect enum Negation: JSONReadable {
        case not(Condition)

        private static let fields = JSONFields(["not"], required: [0])

        init(reading reader: inout JSONReader) {
            self = .not(JSONReader.placeholder())
            var object = JSONObjectCursor(Self.fields)
            while reader.nextField(&object) != nil { self = .not(Condition(reading: &reader)) }
        }
    }

    @Test("Of a type that contains itself, they end")
    func recursion() {
        let placeholder: Condition = JSONReader.placeholder()
        #expect(placeholder.negation == nil)
        #expect(placeholder.text == nil)
    }

    @Test("Values of such a type are read", arguments: [(#"{"not":{"not":"a"}}"#, true), (#"{"not":{}}"#, false)])
    func reading(text: String, isValid: Bool) {
        let bytes = Array(text.utf8)
        var reader = JSONReader(bytes.span)
        let condition = Condition(reading: &reader)
        reader.finish()
        #expect(reader.isValid == isValid)
        #expect((condition.negation != nil) == isValid)
    }
}
