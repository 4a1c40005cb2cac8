import Graph
import Language
import Quantities

/// A profile as a row of one number per period.
public struct PhasingWeights: Sendable {
  /// What the numbers are.
  public enum Kind: Sendable, Hashable {
    /// Parts of a year in proportion to each other, of any size.
    case parts
    /// Shares of a year, which are to be 100 %.
    case shares
    /// Öre by month: those of the year, or, where they come to nothing, differences from the months as they are.
    case amounts
  }

  public let kind: Kind
  public let row: RowID

  /// The weights of a value; nil where it can be no profile: it has another unit, several members, or no time.
  public init?(_ value: Typed, _ compiler: ExpressionCompiler) {
    guard value.members == nil, case .quantity(let unit) = value.type else { return nil }
    if unit.isSameDimension(as: .one) {
      kind = value.display?.scale == Unit.percent.scale ? .shares : .parts
      row = compiler.row(value)
      return
    }
    guard value.kind == .rate || value.kind == .amount && value.shape != .constant else { return nil }
    let amounts = compiler.amounts(value)
    guard amounts.unit.isSameDimension(as: .ore) else { return nil }
    kind = .amounts
    row = compiler.row(amounts)
  }

  /// The weights of a rule of the language's own; nil for a driver, which has a value.
  ///
  /// - Parameter outcome: the line's outcome, for last year's.
  public init?(_ profile: PhasingProfile, _ resolver: any Resolver, outcome: RowID?) {
    let periods = resolver.timeline.periods
    kind = .parts
    switch profile {
    case .driver: return nil
    case .twelfths: row = resolver.makeFixed(periods.map { Double($0.months) })
    case .calendarDays: row = resolver.makeFixed(periods.map { Double($0.days) })
    case .lastYear:
      guard let outcome else { return nil }
      // Only a year by month after a year by month has the same month of the year before at hand.
      let follows = periods.map { period in
        [period.year, period.year - 1].allSatisfy { resolver.timeline.indexes(of: $0).count == 12 } ? 1.0 : 0
      }
      row = resolver.makeRow(.multiply, [resolver.makeFixed(follows), resolver.makeRow(.lag(periods: 12), [outcome])])
    }
  }
}

/// Rows that lay a line's amounts otherwise over the months of each year. What the year comes to stays, to the öre, and a
/// year that the profile says nothing of is as it was.
public struct PhasedRows {
  private let resolver: any Resolver

  /// Rows made where a resolver makes them.
  public init(_ resolver: any Resolver) { self.resolver = resolver }

  /// A line's amounts by a profile.
  ///
  /// - Parameters:
  ///   - below: the amounts as they are.
  ///   - loaded: the amounts as they were loaded, whose months are what differences are from.
  public func phased(_ below: RowID, from loaded: RowID, by weights: PhasingWeights) -> RowID {
    guard weights.kind == .amounts else { return spread(below, by: weights.row) }
    let year = row(.yearSum, below)
    let moved = row(.sum, spread(below, by: loaded), row(.multiply, row(.post, weights.row), presence(year)))
    return row(.select, comesToNothing(weights.row), moved, spread(below, by: weights.row))
  }

  /// A line of which only the deviation is known: it moves by as much as the budget of the months it has.
  public func shifted(_ loaded: RowID, by differences: RowID) -> RowID {
    let moved = row(.multiply, row(.post, differences), presence(loaded))
    return row(.select, comesToNothing(differences), row(.sum, loaded, moved), loaded)
  }

  /// What a line's years are laid by, as parts of any size, for amounts that are added to it: the weights, or, where they
  /// are differences, the months that they are from.
  public func parts(of weights: PhasingWeights, from loaded: RowID) -> RowID {
    weights.kind == .amounts ? row(.select, comesToNothing(weights.row), loaded, weights.row) : weights.row
  }

  /// Amounts, or shares of one, moved within each year to where the parts lie: the year comes to what it came to.
  ///
  /// A year of which a window holds some months has them in those months, by their parts. Where the parts are nothing, the
  /// amounts stay where they are.
  ///
  /// - Parameters:
  ///   - amounts: the amounts as they lie evenly over the window.
  ///   - window: the part of each period that is in it.
  ///   - parts: see ``parts(of:from:)``.
  public func laid(_ amounts: RowID, over window: [Double], by parts: RowID) -> RowID {
    let timeline = resolver.timeline
    let isWhole = timeline.periods.map { period in
      timeline.indexes(of: period.year).allSatisfy { window[$0] == 1 } ? 1.0 : 0
    }
    var weights = filled(parts)
    if isWhole.contains(0) {
      // Of some of the months only the size counts, so that two of different signs take nothing out.
      let inside = row(.multiply, resolver.makeFixed(window), row(.absolute, weights))
      weights = row(.select, resolver.makeFixed(isWhole), weights, inside)
    }
    let whole = row(.yearSum, weights)
    let spread = row(.multiply, row(.yearSum, amounts), row(.divide, weights, whole))
    return row(.select, row(.equal, whole, resolver.makeFixed([0])), amounts, spread)
  }

  /// Each year's sum in proportion to the weights, in whole öre.
  private func spread(_ below: RowID, by weights: RowID) -> RowID {
    let filled = filled(weights)
    let whole = row(.yearSum, filled)
    let spread = row(.post, row(.multiply, row(.yearSum, below), row(.divide, filled, whole)))
    return row(.select, row(.equal, whole, resolver.makeFixed([0])), below, spread)
  }

  /// Whether a year's differences take each other out.
  private func comesToNothing(_ amounts: RowID) -> RowID {
    row(.less, row(.absolute, row(.yearSum, filled(amounts))), resolver.makeFixed([0.5]))
  }

  /// Blank months are nothing of the year.
  private func filled(_ weights: RowID) -> RowID { row(.sum, weights, resolver.makeFixed([0])) }

  /// 1 where there is a value, blank where there is none.
  private func presence(_ values: RowID) -> RowID {
    row(.offset(1), row(.multiply, resolver.makeFixed([0]), values))
  }

  private func row(_ operation: Operation, _ arguments: RowID...) -> RowID { resolver.makeRow(operation, arguments) }
}
