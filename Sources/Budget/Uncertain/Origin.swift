import Graph
import Language
import Synchronization

/// What an uncertain figure is made of: readings of states, added with weights.
///
/// Figures that are added or subtracted are evaluated together, with every uncertain number at one value in all of them:
/// so what two alternatives share does not widen their difference. Cost: nothing until ``ends`` is asked for; then some
/// compilations of what lies between the numbers and the readings, and two evaluations or more.
public final class Origin: Sendable, Hashable {
  struct Term: Sendable {
    let reading: Reading
    let weight: Double
  }

  let terms: [Term]
  /// Uncertain numbers that stand by themselves, with their weights.
  let direct: [Int32: Double]
  let constant: Double
  /// What is said of those beside their ends: bounds.
  let marks: State.Flags
  let causes: Set<Int32>
  let numbers: UncertainNumbers
  private let found = Mutex<Ends?>(nil)

  init(
    terms: [Term], direct: [Int32: Double], constant: Double, marks: State.Flags, causes: Set<Int32>,
    numbers: UncertainNumbers
  ) {
    self.marks = marks
    self.terms = terms
    self.direct = direct
    self.constant = constant
    self.causes = causes
    self.numbers = numbers
  }

  convenience init(_ reading: Reading, causes: [Int32], numbers: UncertainNumbers) {
    self.init(
      terms: [Term(reading: reading, weight: 1)], direct: [:], constant: 0, marks: [], causes: Set(causes),
      numbers: numbers)
  }

  convenience init(cause: Int32, marks: State.Flags, numbers: UncertainNumbers) {
    self.init(terms: [], direct: [cause: 1], constant: 0, marks: marks, causes: [cause], numbers: numbers)
  }

  /// How far the figure reaches.
  public var ends: Ends {
    if let known = found.withLock({ $0 }) { return known }
    var search = EndSearch(self)
    let ends = search.ends()
    found.withLock { $0 = ends }
    return ends
  }

  /// The uncertain numbers that the figure rests on, by owner.
  public var uncertainNumbers: [UncertainNumber] {
    causes.compactMap { numbers[$0] }.sorted { ($0.owner, $0.low) < ($1.owner, $1.low) }
  }

  /// Two origins are the same where they reach as far.
  public static func == (a: Origin, b: Origin) -> Bool { a === b || a.ends == b.ends }
  public func hash(into hasher: inout Hasher) { hasher.combine(causes) }

  /// The origin of a weighted sum of figures; nil where none of them is uncertain.
  public static func sum(_ parts: [(figure: Figure, weight: Double)]) -> Origin? {
    guard let first = parts.lazy.compactMap(\.figure.origin).first else { return nil }
    var terms: [Term] = []
    var direct: [Int32: Double] = [:]
    var constant = 0.0
    var marks: State.Flags = []
    var causes: Set<Int32> = []
    for (figure, weight) in parts {
      guard let origin = figure.origin else {
        constant += weight * figure.value
        continue
      }
      terms += origin.terms.map { Term(reading: $0.reading, weight: $0.weight * weight) }
      direct.merge(origin.direct.mapValues { $0 * weight }) { $0 + $1 }
      constant += origin.constant * weight
      marks.formUnion(weight < 0 ? origin.marks.turned : origin.marks)
      causes.formUnion(origin.causes)
    }
    return Origin(
      terms: terms, direct: direct, constant: constant, marks: marks, causes: causes, numbers: first.numbers)
  }
}
