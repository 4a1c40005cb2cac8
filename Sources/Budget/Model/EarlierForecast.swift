/// The forecast of a year as it was at a reporting month, line by line: saved in a session, or loaded from a table.
///
/// Amounts are whole öre; cost is positive, and a deviation is plus where it is a surplus. Each line has what stands on it
/// alone, without the lines below it, so that the lines add up to the whole.
public struct EarlierForecast: Sendable, Hashable {
  /// An amount that was there, known or not.
  public enum Amount: Sendable, Hashable {
    /// Whole öre.
    case known(Double)
    /// There is one, and nobody knows what it is.
    case unknown
  }

  /// What one line had; nil is nothing, which is no 0.
  public struct Line: Sendable, Hashable {
    /// The names from the whole down to the line.
    public let path: [String]
    /// Nil where the source has none: the model's own budget is then meant.
    public let budget: Amount?
    /// What the year was thought to come to.
    public let forecast: Amount?
    /// What was loaded as deviation alone.
    public let deviation: Amount?

    /// A line with what it had.
    public init(path: [String], budget: Amount?, forecast: Amount?, deviation: Amount?) {
      self.path = path
      self.budget = budget
      self.forecast = forecast
      self.deviation = deviation
    }
  }

  /// The calendar year that is forecast.
  public let year: Int
  /// The month it was reported for, 1 to 12.
  public let month: Int
  /// The file that it is from, or the scenario that it was saved in; empty where that was the base.
  public let source: String
  /// Whether it was saved in a session.
  public let isSaved: Bool
  /// In the organisation's order.
  public let lines: [Line]

  /// A forecast of a reporting month.
  public init(year: Int, month: Int, source: String, isSaved: Bool, lines: [Line]) {
    self.year = year
    self.month = month
    self.source = source
    self.isSaved = isSaved
    self.lines = lines
  }
}

extension EarlierForecast.Amount {
  /// The difference; unknown where a side is.
  public func minus(_ other: EarlierForecast.Amount) -> EarlierForecast.Amount {
    guard case .known(let a) = self, case .known(let b) = other else { return .unknown }
    return .known(a - b)
  }

  /// The sum; unknown where a side is.
  public func plus(_ other: EarlierForecast.Amount) -> EarlierForecast.Amount {
    guard case .known(let a) = self, case .known(let b) = other else { return .unknown }
    return .known(a + b)
  }
}

extension Model {
  /// The names from the whole down to a line.
  public func path(of node: Int) -> [String] { nodes.path(to: node, root: root) }
}

extension [Node] {
  /// The names from the root down to a line; what has no parent lies under the root.
  func path(to node: Int, root: Int) -> [String] {
    var names: [String] = []
    var next: Int? = node
    while let at = next {
      names.append(self[at].name)
      next = at == root ? nil : self[at].parent ?? root
    }
    return names.reversed()
  }
}
