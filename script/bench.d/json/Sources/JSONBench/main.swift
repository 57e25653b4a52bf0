// Usage: JSONBench [ROUNDS]
let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 101
let notes = try Contest("100 notes", Samples.notes, for: [ForFoundation.Note].self)
let ledger = try Contest("a ledger", Samples.ledger, for: ForFoundation.Ledger.self)
print("100 notes are \(notes.byteCount) bytes, the ledger is \(ledger.byteCount) bytes; medians of \(rounds) rounds\n")
print(Outcome.heading)
for outcome in try notes.run(rounds: rounds) + ledger.run(rounds: rounds) { print(outcome.row) }

print("\n" + BadInput.heading)
for input in BadInput.all { print(input.row()) }
