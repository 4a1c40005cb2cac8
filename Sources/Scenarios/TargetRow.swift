import Budget
import Graph
import Language
import Quantities

extension TargetRow {
  /// What an unknown that is typed here is called.
  func unknownName(_ model: Model) -> String {
    switch subject {
    case .line(let node, _): model.nodes[node].name
    case .input(let item, let input): model.inputName(item, input)
    case .lever(let lever): model.levers[lever].path
    case .driver(let driver): model.drivers[driver].path
    case .member(let entity, let index): model.path(of: entity) + "[" + model.memberName(of: entity, index) + "]"
    }
  }
}

extension TargetRow.Subject {
  /// What the value is of: all of a driver or an input for one of its members.
  public var whole: TargetRow.Subject {
    switch self {
    case .member(.driver(let driver), _): .driver(driver)
    case .member(.input(let item, let input), _): .input(item: item, input)
    default: self
    }
  }

  /// Where its value is found; nil for a line.
  public var meaning: Meaning? {
    switch self {
    case .line: nil
    case .input(let item, let input): .entity(.input(item: item, input))
    case .lever(let lever): .entity(.lever(lever))
    case .driver(let driver): .entity(.driver(driver))
    case .member(let entity, let index): .member(entity, index)
    }
  }
}

extension Editor.Touch {
  /// The same, where one member's value is that of all of its driver or input.
  public var whole: Editor.Touch { if case .row(let subject) = self { .row(subject.whole) } else { self } }
}

/// A row that an edit acts on.
public struct TargetRow: Sendable {
  /// The row that gets a new definition.
  public let row: RowID
  /// What may be given.
  public let type: ValueType
  /// The unit it is shown in.
  public let display: Unit
  /// What it is in time: decides what an undated amount means.
  public let kind: Kind
  /// What answers call it.
  public let name: String
  /// What it is a value of.
  public let subject: Subject

  /// What the row belongs to, for the answer.
  public enum Subject: Sendable, Hashable {
    case line(node: Int, series: Int)
    case input(item: Int, Int)
    case lever(Int)
    case driver(Int)
    /// One member's value of a driver or an input, by its place among them.
    case member(Entity, Int)
  }

  /// The dimensions of what it is a value of, and its member of each; empty for a single value.
  public var axes: [Int] = []
  public var members: [Int] = []
}

extension Model {
  /// The word for a series where people edit a line: `kostnad` is the forecast.
  public func editedSeries(named name: String) -> Int? {
    let folded = NameTable.fold(name)
    if ["cost", "kostnad", "kostnaden", "nettokostnad", "net cost", "planned cost", "beräknad kostnad"].contains(folded)
    {
      return SeriesName.forecast
    }
    if ["frame", "ram", "ramen", "budgetram", "budgeten"].contains(folded) { return SeriesName.budget }
    return series(named: folded)
  }
}
