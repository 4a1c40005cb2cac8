import Graph

/// One line of the result: what was measured, and beside it what it is to be held against.
struct Figure {
  /// What a value counts.
  enum Unit: String {
    case seconds, bytes, exponent, cells, rows, share
  }

  /// The group of cases, as `--case` names it.
  let group: String
  /// Lines of the workload, or rows of a shape.
  let size: Int
  let name: String
  let unit: Unit
  /// The median, for times.
  let value: Double
  /// The least, for times.
  var minimum: Double?
  /// The median of the physical limit, or of what it is compared with, in the same run.
  var limit: Double?
  /// What was recomputed in one time round.
  var work: Work?
  /// The rows that come out differently.
  var leastRows: Int?
  /// What the figure holds and leaves out.
  var note = ""

  /// A count or a quantity.
  init(_ group: String, _ size: Int, _ name: String, _ unit: Unit, _ value: Double, note: String = "") {
    (self.group, self.size, self.name, self.unit, self.value, self.note) = (group, size, name, unit, value, note)
  }

  /// A time, with what it is compared with.
  init(_ group: String, _ size: Int, _ name: String, _ samples: Samples, limit: Samples? = nil, note: String = "") {
    self.init(group, size, name, .seconds, samples.median, note: note)
    minimum = samples.minimum
    self.limit = limit?.median
  }

  /// Whether rows were recomputed that come out as they were.
  var isTooMuch: Bool { if let work, let leastRows { work.rowsRecomputed > leastRows } else { false } }

  /// How many times the limit it is.
  var ratio: Double? { limit.map { value / $0 } }
}
