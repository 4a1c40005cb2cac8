import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What one or several investments cost per year once they are in service, also in the years after the model's last.
public struct CapitalCost: Sendable {
  /// What is told of each year, by the library's names of it.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case outlay = "project_cost"
    case bookValue = "book_value"
    case depreciation, interest
    case total = "capital_cost"
    case operating = "operating_effect"
  }

  /// A year, with the figure of each part.
  public struct Year: Sendable, Hashable {
    public let year: Int
    public let figures: [Part: Figure]

    /// The amount of a part, in öre.
    public func amount(_ part: Part) -> Double { figures[part]?.value ?? 0 }
  }

  /// How many investments it is of.
  public let count: Int
  /// Years in which anything is spent, written off or paid, in order. Those after ``modelEnd`` are computed by the same
  /// component on the investment alone, with the values of the model's last year.
  public let years: [Year]
  /// The last year of the model.
  public let modelEnd: Int
  /// Whether the capital cost of every year is known.
  public let isKnown: Bool
  /// Whether the interest is on the average book value, where all are alike.
  public let isOnAverage: Bool
  /// The rate in the model's last year, in hundredths of 1; nil where they differ.
  public let rate: Double?

  /// The years that have a capital cost, in order.
  public var running: [Year] { years.filter { $0.amount(.total) != 0 } }

  /// What investments cost in a state.
  ///
  /// - Parameter looksAhead: whether the years after the model's are computed too, at the cost of a small model for each.
  public init(_ items: [Int], _ evaluation: Evaluation, in state: Overlay, looksAhead: Bool = true) {
    let model = evaluation.model
    count = items.count
    let inModel = model.timeline.years
    let end = inModel.last ?? evaluation.workspace.focus
    modelEnd = end
    let reader = ItemReader(evaluation, state)
    var sums: [Int: [Part: Figure]] = [:]
    func add(_ item: Int, _ years: [Int], _ reader: ItemReader) {
      for year in years {
        for part in Part.allCases {
          guard let figure = reader.figure(part.rawValue, of: item, year), !figure.isBlank else { continue }
          sums[year, default: [:]][part] = sums[year]?[part].map { CapitalCost.sum($0, figure) } ?? figure
        }
      }
    }
    for item in items {
      add(item, inModel, reader)
      guard looksAhead, let ahead = CapitalProjection(item, evaluation, state) else { continue }
      add(ahead.item, ahead.years.filter { $0 > end }, ItemReader(ahead.evaluation, ahead.evaluation.workspace.base))
    }
    let all = sums.keys.sorted().map { Year(year: $0, figures: sums[$0] ?? [:]) }
    let shown = all.filter { $0.figures.values.contains { $0.value != 0 || !$0.isKnown } }
    years = shown
    isKnown = all.allSatisfy { $0.figures[.total]?.isKnown ?? true }
    let rates = Set(items.map { reader.figure("rate", of: $0, inModel.last ?? 0)?.value })
    rate = rates.count == 1 ? rates.first ?? nil : nil
    let bases = Set(items.flatMap { reader.options("interest_on", of: $0, inModel.last ?? 0) })
    isOnAverage = bases == ["average"]
  }

  private static func sum(_ a: Figure, _ b: Figure) -> Figure {
    let state = a.isKnown ? b.state : a.state
    return Figure(
      value: a.value + b.value, state: state, type: a.type, display: a.display,
      unknowns: a.unknowns + b.unknowns.filter { !a.unknowns.contains($0) })
  }

  /// By how much the capital cost falls each year from the first, in öre; nil where it does not fall evenly as long as
  /// it runs. Its last year may be a part of one.
  public var evenFall: Double? {
    let totals = running.map { $0.amount(.total) }
    guard totals.count > 2, running.last.map({ $0.year - (running.first?.year ?? 0) }) == totals.count - 1 else {
      return nil
    }
    let fall = totals[0] - totals[1]
    let falls = zip(totals.dropLast(2), totals.dropFirst().dropLast())
    return fall > 0 && falls.allSatisfy { abs($0 - $1 - fall) < 100 } ? fall : nil
  }
}
