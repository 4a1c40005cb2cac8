/// The times of one thing, in seconds for one time round.
struct Samples {
  private let sorted: [Double]

  init(_ seconds: [Double]) { sorted = seconds.sorted() }

  /// The middle one, or the mean of the two in the middle.
  var median: Double {
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
  var minimum: Double { sorted.first ?? .nan }
}
