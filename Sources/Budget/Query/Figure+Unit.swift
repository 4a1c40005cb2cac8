import Language
import Quantities

extension Figure {
  /// The figure in a unit that was asked for: another scale of its own, one that the model says is the same, or, of what
  /// holds money, the money alone (`mnkr` for what is `tkr/år`). Nil where it has nothing to do with the figure.
  public func shown(in asked: Unit, _ units: UnitTable) -> Figure? {
    guard case .quantity(let dimension) = type else { return nil }
    let present = display ?? dimension
    if let factor = units.factor(from: dimension, to: asked) {
      return Figure(
        value: value * factor, state: state, type: .quantity(asked.base), display: asked, unknowns: unknowns,
        origin: factor == 1 ? origin : Origin.sum([(self, factor)]))
    }
    guard asked.isSameDimension(as: .kr), let money = UnitWords.money(in: present) else { return nil }
    return Figure(
      value: value, state: state, type: type, display: present * asked / money, unknowns: unknowns, origin: origin)
  }
}
