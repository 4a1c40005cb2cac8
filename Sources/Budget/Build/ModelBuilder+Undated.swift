import Language
import Quantities

/// Amounts that are given without a time to inputs that are posted: each period would have all of it.
extension ModelBuilder {
  /// Reports what is wrong in a formula of an item: an amount without a time where it was given, if it was.
  func attemptFormula(of item: Int, _ body: () throws(Diagnostic) -> Void) {
    do { try body() } catch {
      let given = (error.problem as? CompileProblem)?.isUndated == true ? undatedInputs(of: item) : []
      guard !given.isEmpty else {
        _ = attempt { () throws(Diagnostic) in throw error }
        return
      }
      // Every formula that reads the amount fails by it.
      guard undatedItems.insert(item).inserted else { return }
      for input in given { report(input.problem, input.place) }
    }
  }

  /// The posted inputs of an item that were given an amount of no time, each with its place.
  ///
  /// A default made of another input is that one's fault.
  func undatedInputs(of item: Int) -> [(problem: CompileProblem, place: Place)] {
    guard let component = parts.items[item].component else { return [] }
    let definition = parts.components[component]
    let found = definition.postedInputs.sorted().flatMap {
      input -> [(problem: CompileProblem, place: Place, isGiven: Bool)] in
      guard parts.items[item].inputs.indices.contains(input), let value = parts.items[item].inputs[input] else {
        return []
      }
      let name = definition.inputs[input].names.last ?? ""
      guard let kind = definition.inputs[input].part else {
        return value.isUndatedAmount
          ? [undated(name, value, parts.items[item].given[input], parts.items[item].origin)] : []
      }
      return parts.items[item].parts[kind].enumerated().compactMap { number, part in
        guard let own = value.members?.slice(number), own.isUndatedAmount else { return nil }
        return undated(part.name + "." + name, own, part.given[input], parts.items[item].origin)
      }
    }
    let isAnyGiven = found.contains { $0.isGiven }
    return found.filter { $0.isGiven || !isAnyGiven }.map { ($0.problem, $0.place) }
  }

  private func undated(
    _ name: String, _ value: Typed, _ given: Item.Given?, _ origin: Place
  ) -> (problem: CompileProblem, place: Place, isGiven: Bool) {
    let unit = UnitWords.text(value.display ?? value.unit)
    let year = max(focus, timeline.years.first ?? focus)
    switch given {
    case .expression(let expression):
      let text = expression.span.source.text(expression.span)
      return (.undatedInput(name, amount: text, year: year), .text(expression.span), true)
    case .cells(let cells):
      guard let cell = cells.first?.value.cell else { break }
      return (.undatedColumn(name, amount: cell.text + " " + unit, year: year), .cell(cell), true)
    default: break
    }
    return (.undatedInput(name, amount: "… " + unit, year: year), origin, false)
  }

  /// A rate given to an input that takes amounts with dates.
  func pointsAtDates(_ error: Diagnostic, _ expression: Expression, _ item: Int, _ input: Int) -> Diagnostic {
    guard case .wrongUnit(let found, let expected, _)? = error.problem as? CompileProblem,
      let component = parts.items[item].component,
      let unit = try? unit(named: expected), unit.isSameDimension(as: .ore),
      let given = try? self.unit(named: found), given.isSameDimension(as: unit / Unit(.year)),
      parts.components[component].postedInputs.contains(input)
    else { return error }
    let text = expression.span.source.text(expression.span)
    let name = parts.components[component].inputs[input].names.last ?? ""
    let years = timeline.years.prefix(2)
    return Diagnostic(
      CompileProblem.rateForAmounts(name, given: text, unit: expected, years: Array(years)), at: error.place)
  }
}
