import Foundation

/// What came of both taking turns at one document.
struct Outcome {
    var document: String
    var verb: String
    var turns: [(theirs: Turn, ours: Turn)] = []

    init(document: String, verb: String) {
        self.document = document
        self.verb = verb
    }

    static let heading = """
        | document | | Foundation | Dovetail | times faster | lowest and highest | allocations | Foundation's |
        | --- | --- | --: | --: | --: | --: | --: | --: |
        """

    /// A row of the table: medians of all rounds, and the ratios of each.
    var row: String {
        let ratios = turns.map { $0.theirs.nanoseconds / $0.ours.nanoseconds }
        return String(
            format: "| %@ | %@ | %.1f µs | %.2f µs | %.1f | %.1f to %.1f | %.1f | %.0f |",
            document,
            verb,
            Self.median(turns.map(\.theirs.nanoseconds)) / 1_000,
            Self.median(turns.map(\.ours.nanoseconds)) / 1_000,
            Self.median(ratios),
            ratios.min() ?? 0,
            ratios.max() ?? 0,
            Self.median(turns.map(\.ours.allocations)),
            Self.median(turns.map(\.theirs.allocations))
        )
    }

    private static func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}
