import Language

/// What a year's amount of a line is laid over its months by.
public enum PhasingProfile: Sendable, Hashable {
  /// A twelfth a month: `tolftedelar`.
  case twelfths
  /// By the days of each month: `kalenderdagar`.
  case calendarDays
  /// As the line's outcome lay over the months of the year before: `fjolåret`.
  case lastYear
  /// By a driver of the model, by its index: shares of the year, or amounts by month.
  case driver(Int)

  /// The rule of a word of the language's own; nil where it is none.
  init?(_ role: KeywordRole?) {
    switch role {
    case .twelfths: self = .twelfths
    case .calendarDays: self = .calendarDays
    case .lastYear: self = .lastYear
    default: return nil
    }
  }
}

extension Lookup {
  /// The profile that a name means for a line: its own driver of that name, else one that the model has for all lines,
  /// else a word of the language's own. Nil where there is none.
  public func profile(_ name: Name, of node: Int) -> PhasingProfile? {
    if case .driver(let own)? = names.member(named: name.text, of: .node(node)) { return .driver(own) }
    for case .driver(let shared) in names.entities(named: name.text) { return .driver(shared) }
    return name.isQuoted ? nil : PhasingProfile(KeywordTable.standard.role(of: name.text, at: .thing))
  }
}

/// The profile that a line's loaded budget lies by from the start.
public struct LinePhasing: Sendable {
  /// Its name, where the model says so.
  public let name: Name
  let weights: PhasingWeights
}
