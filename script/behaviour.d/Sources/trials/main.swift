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
    let ground = try Ground(subject, folder: arguments[2])
    var lines: [String] = []
    var counts = Trial.Counts()
    var isRight = true
    let operations = ground.contract.document.paths.flatMap { path in path.operations.map { (path, $0) } }
    for (index, (path, operation)) in operations.enumerated() {
        var trial = Trial(ground, path, operation, index: index, seed: seed &+ UInt64(index))
        await trial.run(count: count)
        counts += trial.counts
        lines += trial.notes.map { "  \(operation.method) \(path.path): \($0)" }
        if let first = trial.findings.first {
            isRight = false
            lines.append("  \(operation.method) \(path.path): \(trial.findings.count) findings\n\(first)")
        }
    }
    print("\(isRight ? "ok  " : "FAIL") \(subject.name): \(counts)")
    for line in lines { print(line) }
    fflush(nil)
    total += counts
    if !isRight { wrong += 1 }
}
print("\(subjects.count - wrong) of \(subjects.count) documents behave: \(total); seed \(seed)")
exit(wrong == 0 && total.valid > 0 ? 0 : 1)
