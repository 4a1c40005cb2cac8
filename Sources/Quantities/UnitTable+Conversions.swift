extension UnitTable {
  /// What a model says that one of a unit is: `quantity åa = 2 000 tim/år`.
  public struct Conversion: Sendable, Hashable {
    /// The unit that is described.
    public let base: Unit.Base
    /// What one of it is, by unit.
    public let unit: Unit
    /// How many of the unit.
    public let count: Double

    /// One of `base` in base units of `unit`.
    var size: Double { count * unit.scale }

    /// A unit in which the described one is replaced, in its power.
    func replacing(in other: Unit) -> (unit: Unit, factor: Double)? {
      let power = other.power(of: base)
      guard power != 0 else { return nil }
      var result = other
      var factor = 1.0
      for _ in 0..<abs(power) {
        result = power > 0 ? result / Unit(base) * unit : result * Unit(base) / unit
        factor = power > 0 ? factor * size : factor / size
      }
      return (result, factor)
    }
  }

  /// Adds what one of a unit is; what was said of it before no longer holds.
  public mutating func convert(_ base: Unit.Base, to count: Double, _ unit: Unit) {
    conversions.removeAll { $0.base == base }
    conversions.append(Conversion(base: base, unit: unit, count: count))
  }

  /// By how much a number in base units of one unit is multiplied to be in base units of another: 1 where they measure
  /// the same, what the model's quantities say where they do not; nil where nothing is said.
  public func factor(from: Unit, to: Unit) -> Double? {
    if from.isSameDimension(as: to) { return 1 }
    if conversions.isEmpty { return nil }
    let (a, fromFactor) = spelledOut(from)
    let (b, toFactor) = spelledOut(to)
    return a.isSameDimension(as: b) ? fromFactor / toFactor : nil
  }

  /// A unit without those that the model describes by others.
  private func spelledOut(_ unit: Unit) -> (Unit, Double) {
    var unit = unit
    var factor = 1.0
    // Each replacement takes one described unit away, and brings in such as were described before it.
    for _ in 0..<conversions.count {
      for conversion in conversions {
        guard let (next, size) = conversion.replacing(in: unit) else { continue }
        unit = next
        factor *= size
      }
    }
    return (unit.base, factor)
  }

  /// What units that cancel by the model's conversions become: hours a year times a price per full-time equivalent is
  /// money. Nil where nothing cancels.
  ///
  /// - Parameter display: a unit of the same dimension, which is changed alike.
  public func cancelled(_ unit: Unit, display: Unit?) -> (unit: Unit, factor: Double, display: Unit?)? {
    for conversion in conversions {
      guard let (next, size) = conversion.replacing(in: unit), next.length < unit.length else { continue }
      let shown = display.flatMap { conversion.replacing(in: $0)?.unit }
      let further = cancelled(next.base, display: shown)
      return (further?.unit ?? next.base, size * (further?.factor ?? 1), further == nil ? shown : further?.display)
    }
    return nil
  }

  /// The unit that a conversion is missing for, with what it should be said in: nil where the units differ by more.
  public func missingConversion(from: Unit, to: Unit) -> (name: String, unit: String)? {
    let ratio = from.base / to.base
    for factor in ratio.factors where abs(factor.power) == 1 && isDescribable(factor.base) {
      let base = Unit(factor.base)
      let rest = factor.power == 1 ? base / ratio : ratio * base
      guard !rest.isDimensionless, rest.factors.contains(where: { $0.base == .hour || $0.base == .person }) else {
        continue
      }
      return (factor.base.name, UnitWords.text(rest))
    }
    return nil
  }

  /// The unit of a name, where a model may say what one of it is; nil of money, time and whatever else has a meaning.
  public func describable(_ name: String) -> Unit.Base? {
    guard let unit = entry(named: name)?.unit, unit.scale == 1, unit.factors.count == 1,
      let factor = unit.factors.first, factor.power == 1, isDescribable(factor.base)
    else { return nil }
    return factor.base
  }

  /// Whether a model may say what one of a unit is: of full-time equivalents, and of what it has declared itself.
  private func isDescribable(_ base: Unit.Base) -> Bool {
    base == .fte || !UnitTable.standard.contains { $0.unit.factors.contains { $0.base == base } }
  }
}

extension Unit {
  /// How many words it takes.
  fileprivate var length: Int { factors.reduce(0) { $0 + abs($1.power) } }
}
