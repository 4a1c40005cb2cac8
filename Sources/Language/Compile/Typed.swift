import Graph
import Quantities

/// What an expression stands for: a quantity, a date, one of some choices, a switch, or a text.
public enum ValueType: Sendable, Hashable {
  case quantity(Unit)
  /// Held as months since year 0 with the elapsed share of the month.
  case date
  /// A last day: held as the first moment after it, as a date is.
  case end
  /// Held as the index of the option; the names are both spellings of each.
  case choice([[String]])
  /// 0 or 1.
  case truth

  /// Whether it is a point in time.
  public var isDate: Bool { self == .date || self == .end }
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

/// How a year of a value is taken, where its unit alone does not say: a balance is money, yet no amount of its period.
public enum Gathering: Sendable, Hashable {
  /// The periods' values added: days in a period.
  case sum
  /// The value of the year's last period: a balance, a year to date.
  case last
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
  /// How a year of it is taken; nil where its unit decides.
  public var gathering: Gathering?
  /// Whether its unit is still to be found, as it is part of a ring through lags whose unit nothing has declared.
  public var isOpen = false
  /// Whether it is made of an amount that belongs to no time, however what that was multiplied by varies; see
  /// ``isUndatedAmount``.
  public var isUndated = false

  public init(_ storage: Storage, type: ValueType, shape: Shape, display: Unit? = nil, isBare: Bool = false) {
    self.storage = storage
    self.type = type
    self.shape = shape
    self.display = display
    self.isBare = isBare
  }

  /// A value whose unit is still to be found.
  public static var open: Typed {
    var value = Typed(.row(RowID(raw: 0)), type: .quantity(.one), shape: .period)
    value.isOpen = true
    return value
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

  /// What it is in time: by its unit, unless it says otherwise. A balance is a level, which cannot be posted.
  public var kind: Kind {
    switch gathering {
    case .sum: .amount
    case .last: .level
    case nil: unit.kind
    }
  }

  /// Whether it is an amount that belongs to no time, so that each period would have all of it. 0 and what is unknown
  /// are the same in any.
  public var isUndatedAmount: Bool {
    if let members { return members.values.contains(where: \.isUndatedAmount) }
    guard kind == .amount else { return false }
    if case .constant(let number, let state) = storage, shape == .constant {
      return number != 0 && !state.isUnknown && !state.isBlank
    }
    return isUndated
  }

  /// The plain constant that it is, if it is one.
  public var plainConstant: Double? {
    if case .constant(let value, let state) = storage, state == .plain { value } else { nil }
  }
}

extension Typed {
  /// The same value, its unit found.
  func closed(as unit: Unit, display: Unit?) -> Typed {
    var value = self
    value.type = .quantity(unit)
    value.display = display
    value.isOpen = false
    return value
  }

  /// What a value that two others make has of them: it is a balance where one of them is and it is still money or
  /// another amount by its unit, and its unit is open where it cannot be told without an open one.
  mutating func inherit(_ a: Typed, _ b: Typed) {
    if unit.kind == .amount, a.gathering == .last || b.gathering == .last { gathering = .last }
    isOpen = a.isOpen || b.isOpen
    isUndated = (a.isUndatedAmount || b.isUndatedAmount) && !a.isDatedAmount && !b.isDatedAmount
  }

  /// Whether it is an amount with times of its own: what is a share of it has them too.
  private var isDatedAmount: Bool { kind == .amount && shape != .constant && !isUndatedAmount }
}
