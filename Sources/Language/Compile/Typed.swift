import Graph
import Quantities

/// What an expression stands for: a quantity, a date, one of some choices, a switch, or a text.
public enum ValueType: Sendable, Hashable {
  case quantity(Unit)
  /// Held as months since year 0 with the elapsed share of the month.
  case date
  /// Held as the index of the option; the names are both spellings of each.
  case choice([[String]])
  /// 0 or 1.
  case truth
}

/// How a value lies over time.
public enum Shape: Sendable, Hashable, Comparable {
  /// One value for all time; an amount of this shape has no date yet.
  case constant
  /// One value per calendar year, repeated in each period of it.
  case year
  /// One value per period.
  case period
}

/// A compiled value: a constant that has no row yet, or a row of the graph, with its type.
///
/// Rows hold values in base units (money in öre); `unit` gives the dimension and `display` the spelling people chose.
public struct Typed: Sendable {
  public enum Storage: Sendable {
    case constant(Double, State)
    case row(RowID)
    /// One value per member of its dimensions.
    case members(MemberValues)
  }

  public var storage: Storage
  public var type: ValueType
  public var shape: Shape
  /// The unit to show it in, as it was declared or written (`tkr/år`).
  public var display: Unit?
  /// A number that was written without a unit, and may take another's.
  public var isBare: Bool

  public init(_ storage: Storage, type: ValueType, shape: Shape, display: Unit? = nil, isBare: Bool = false) {
    self.storage = storage
    self.type = type
    self.shape = shape
    self.display = display
    self.isBare = isBare
  }

  public static func constant(_ value: Double, unit: Unit, state: State = .plain) -> Typed {
    Typed(.constant(value * unit.scale, state), type: .quantity(unit.base), shape: .constant, display: unit)
  }

  public static func row(_ row: RowID, unit: Unit, shape: Shape = .period) -> Typed {
    Typed(.row(row), type: .quantity(unit.base), shape: shape, display: unit)
  }

  /// The dimension of a quantity; a bare number for the other types.
  public var unit: Unit {
    if case .quantity(let unit) = type { unit } else { .one }
  }

  public var kind: Kind { unit.kind }

  /// The plain constant that it is, if it is one.
  public var plainConstant: Double? {
    if case .constant(let value, let state) = storage, state == .plain { value } else { nil }
  }
}
