import DovetailRuntime
import Foundation

// Usage: Differential COUNT SEED, in the folder of the package: its documents are read from there.
let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard arguments.count == 2 else {
    print("usage: Differential COUNT SEED")
    exit(64)
}
var differences = 0
var missing = 0
for (number, subject) in subjects.enumerated() {
    let path = URL(filePath: "Sources/\(subject.target)/openapi.json")
    let document = try JSONValue.parse(Array(Data(contentsOf: path)))
    var comparison = try Comparison(subject, document: document, seed: arguments[1] &+ UInt64(number))
    try await comparison.run(count: Int(arguments[0]))
    print(comparison.report)
    differences += comparison.findingCount
    missing += Int(arguments[0]) - comparison.validCount
}
print("\(subjects.count) schemas, \(differences) differences, \(missing) valid values missing; seed \(arguments[1])")
exit(differences == 0 ? 0 : 1)
