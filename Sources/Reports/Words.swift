import Budget
import Quantities

/// How amounts and directions are worded in a tongue; one place for the sentences' small parts.
///
/// A deviation or difference carries its sign, an amount does not; the direction is always also said in words.
public struct Words: Sendable {
  /// The reader's language.
  public let tongue: Tongue
  /// The unit that money is shown in.
  public let money: Unit
  /// Whether nothing says what money is counted in: amounts are then shown in the units that they have.
  public var isMoneyUnsaid = false
  /// Whether it is Swedish.
  public var sv: Bool { tongue == .swedish }

  /// Words in a tongue, with the unit that money is shown in.
  public init(_ tongue: Tongue, money: Unit) {
    self.tongue = tongue
    self.money = money
    moneyName = UnitWords.text(money)
  }

  private static let standard = UnitTable()
  /// The units that are inflected: those of every model.
  var units: UnitTable { Words.standard }

  /// `tkr`.
  public let moneyName: String

  /// Amounts in mnkr have decimals, as many as they need up to two: whole ones would hide most of what moves.
  private var leastDecimals: Int { money.scale >= Unit.tkr.scale * 1000 ? 2 : 0 }

  /// An amount in the money unit, from öre: `12 450`, `682,5` with one decimal.
  public func amount(_ ore: Double, decimals: Int = 0) -> String {
    NumberText.string(ore / money.scale, decimals: max(decimals, leastDecimals), in: tongue)
  }

  /// A deviation or a difference: `+300`, `−12 450`, `0`.
  public func signed(_ ore: Double, decimals: Int = 0) -> String {
    NumberText.string(ore / money.scale, decimals: max(decimals, leastDecimals), plus: true, in: tongue)
  }

  /// `−5,3 %`.
  public func percent(_ share: Double, decimals: Int = 1, plus: Bool = false) -> String {
    NumberText.string(share * 100, decimals: decimals, plus: plus, in: tongue) + " %"
  }

  /// Decimals that amounts on one screen need so that they add up: 0, or 1 where whole units would not.
  public func decimals(for amounts: [Double]) -> Int {
    amounts.allSatisfy { abs(($0 / money.scale).rounded() * money.scale - $0) < money.scale * 0.0005 } ? 0 : 1
  }
}

/// Something that can be shown.
public protocol Presentable: Sendable {
  func screen(_ words: Words) -> Screen
}
