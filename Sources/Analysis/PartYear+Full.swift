import Budget
import Language
import Quantities
import Scenarios

/// The full year of a change that begins or ends within one.
///
/// Dates of an edit can be moved to the ends of their years, but what else has a date (another edit beside it, an
/// opening, an end) is not moved with them. So the full year is the first in which all of it is in force, which is the
/// year after: then what the part year does and what is added are always the full year. That it is in force is seen by
/// the moved dates making no difference there.
struct FullOfPartYear {
  /// What the change does in a full year; nil where that cannot be said.
  let full: Figure?
  /// What it does the year after, where that is the full year.
  let added: Figure?

  /// - Parameters:
  ///   - part: what the change does in its first year.
  ///   - whole: what it does in that year with the edit's own dates moved to the ends of their years.
  ///   - next: what it does the year after; nil where the model does not reach it.
  ///   - wholeNext: the same with the moved dates.
  ///   - isDated: whether all of the edit is within dates of its own, so that `whole` is all of it.
  init(part: Double, whole: Figure, next: Figure?, wholeNext: Figure?, isDated: Bool) {
    func moves(_ figure: Figure) -> Bool { abs(figure.value) > Move.least(figure.type) }
    guard whole.isKnown, moves(whole), abs(whole.value - part) > Move.least(whole.type) else {
      (full, added) = (nil, nil)
      return
    }
    guard let next, let wholeNext else {
      (full, added) = (isDated ? whole : nil, nil)
      return
    }
    guard next.isKnown, wholeNext.isKnown else {
      (full, added) = (nil, nil)
      return
    }
    guard moves(next) else {
      (full, added) = (isDated ? whole : nil, nil)
      return
    }
    let isInForce = abs(next.value - wholeNext.value) <= Move.least(next.type)
    (full, added) = isInForce ? (next, next) : (nil, nil)
  }

  /// The same of movements per year, in öre.
  static func amount(_ movements: [Movement], whole: [Movement], _ year: Int, isDated: Bool) -> Double? {
    guard let part = movements.at(year), part.isKnown, let full = whole.at(year) else { return nil }
    return FullOfPartYear(
      part: part.difference, whole: full.change, next: movements.at(year + 1)?.change,
      wholeNext: whole.at(year + 1)?.change, isDated: isDated
    ).full?.value
  }
}

extension Edit {
  /// Whether every change says when it is in force.
  var isDated: Bool { changes.allSatisfy { $0.when != nil } }
}
