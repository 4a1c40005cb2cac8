import Graph
import Language
import Quantities

extension YearFigure {
  /// Nothing, of a type.
  public static func zero(_ year: Int, _ type: ValueType, _ display: Unit?) -> YearFigure {
    YearFigure(
      year: year, figure: Figure(value: 0, state: .plain, type: type, display: display, unknowns: []), probe: 0)
  }

  /// The same number as another kind of quantity: what a rate per year comes to in the year.
  public func retyped(_ type: ValueType, _ display: Unit?) -> YearFigure {
    YearFigure(
      year: year,
      figure: Figure(
        value: figure.value, state: figure.state, type: type, display: display, unknowns: figure.unknowns,
        origin: figure.origin), probe: probe)
  }

  /// Figures added with weights, evaluated together: what is unknown on both sides cancels, and what is uncertain has one
  /// value in all of them. Blanks are left out; where all are blank, so is the sum.
  ///
  /// - Parameter rounding: what the rounding of posts may leave of something unknown that stands on both sides.
  /// - Returns: nil for no figures. It has the first one's type and year.
  public static func sum(_ parts: [(part: YearFigure, weight: Double)], rounding: Double = 0) -> YearFigure? {
    guard let first = parts.first?.part else { return nil }
    var value = 0.0
    var probe = 0.0
    var size = 0.0
    var isPlain = true
    for (part, weight) in parts {
      if !part.figure.state.isPlain { isPlain = false }
      if part.figure.isBlank { continue }
      value += weight * part.figure.value
      probe += weight * part.probe
      size += abs(weight * part.figure.value) + abs(weight * part.probe) * 0.1
    }
    let type = first.figure.type
    let display = parts.lazy.compactMap(\.part.figure.display).first
    guard !isPlain else {
      let figure = Figure(value: value, state: .plain, type: type, display: display, unknowns: [])
      return YearFigure(year: first.year, figure: figure, probe: value)
    }
    let present = parts.filter { !$0.part.figure.isBlank }
    guard let some = present.first else { return first }
    var state = some.part.figure.state
    var names: Set<String> = []
    for (part, _) in present {
      state = state.union(part.figure.state)
      names.formUnion(part.figure.unknowns)
    }
    let isKnown = !state.isError && abs(probe - value) <= rounding + 1e-9 * max(1, abs(value)) + 1e-12 * size
    guard isKnown else {
      let figure = Figure(value: value, state: state, type: type, display: display, unknowns: names.sorted())
      return YearFigure(year: first.year, figure: figure, probe: probe)
    }
    let figure = Figure(
      value: value, state: State(marks(present)), type: type, display: display, unknowns: [],
      origin: Origin.sum(present.map { ($0.part.figure, $0.weight) }))
    return YearFigure(year: first.year, figure: figure, probe: value)
  }

  /// What is said of the parts: a bound turns with the sign, and a mark on both sides is of what they share.
  private static func marks(_ parts: [(part: YearFigure, weight: Double)]) -> State.Flags {
    let all: State.Flags = [.approximate, .atLeast, .atMost]
    var added: State.Flags = []
    var taken: State.Flags = []
    for (part, weight) in parts {
      let flags = part.figure.state.flags.intersection(all)
      if weight < 0 { taken.formUnion(flags) } else { added.formUnion(flags) }
    }
    return added.subtracting(taken).union(taken.subtracting(added).turned)
  }
}
