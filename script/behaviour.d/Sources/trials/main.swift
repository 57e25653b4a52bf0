import Foundation
import OpenAPIDocument

@testable import DovetailTesting

// Usage: trials COUNT SEED FOLDER, where FOLDER has a folder for each target with the document in it.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 3, let count = Int(arguments[0]), let seed = UInt64(arguments[1]) else {
    print("usage: trials COUNT SEED FOLDER")
    exit(64)
}
var total = Trial.Counts()
var wrong = 0
for subject in subjects {
    let contract = try Contract(documentAt: "\(arguments[2])/\(subject.target)/openapi.json")
    var findings: [String] = []
    var counts = Trial.Counts()
    var index = 0
    for path in contract.document.paths {
        for operation in path.operations {
            var trial = Trial(subject, contract, path, operation, index: index, seed: seed &+ UInt64(index))
            await trial.run(count: count)
            counts += trial.counts
            index += 1
            if let first = trial.findings.first {
                findings.append("  \(operation.method) \(path.path): \(trial.findings.count) findings\n\(first)")
            }
        }
    }
    print("\(findings.isEmpty ? "ok  " : "FAIL") \(subject.name): \(counts)")
    for finding in findings { print(finding) }
    total += counts
    if !findings.isEmpty { wrong += 1 }
}
print("\(subjects.count - wrong) of \(subjects.count) documents behave: \(total); seed \(seed)")
exit(wrong == 0 && total.valid > 0 ? 0 : 1)
