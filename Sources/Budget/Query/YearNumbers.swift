import Graph
import Language
import Quantities

/// Numbers of years of which nothing is said but that some are not there.
struct YearNumbers: Sendable {
  /// One per year, in base units; 0 where there is none.
  var values: [Double]
  /// Per year how it is not there, plain where it is; empty where all are.
  var blanks: [State]
  let type: ValueType
  let display: Unit?

  func figure(_ place: Int, _ year: Int) -> YearFigure {
    let state = blanks.isEmpty ? .plain : blanks[place]
    let figure = Figure(value: values[place], state: state, type: type, display: display, unknowns: [])
    return YearFigure(year: year, figure: figure, probe: values[place])
  }

  /// Numbers added with weights, year by year. What is not there is left out, and stays so where all are.
  ///
  /// - Returns: nil for no numbers, and where some are not numbers only or of other years.
  static func sum(_ parts: [(numbers: YearNumbers?, weight: Double)]) -> YearNumbers? {
    guard case (var total?, let weight)? = parts.first else { return nil }
    for place in total.values.indices { total.values[place] *= weight }
    var display = total.display
    for (numbers, weight) in parts.dropFirst() {
      guard let numbers, numbers.values.count == total.values.count else { return nil }
      for (place, value) in numbers.values.enumerated() { total.values[place] += weight * value }
      if numbers.blanks.isEmpty {
        total.blanks = []
      } else if !total.blanks.isEmpty {
        for (place, blank) in numbers.blanks.enumerated() where blank.isPlain { total.blanks[place] = .plain }
      }
      display = display ?? numbers.display
    }
    return YearNumbers(values: total.values, blanks: total.blanks, type: total.type, display: display)
  }

  /// What they come to from the first of some places through each of them, each with its weight.
  func runningTotals(_ places: Range<Int>, _ weights: [Double]?) -> YearNumbers {
    var total = 0.0
    var isThere = false
    var result = YearNumbers(values: [], blanks: [], type: type, display: display)
    result.values.reserveCapacity(places.count)
    for (number, place) in places.enumerated() {
      total += (weights?[number] ?? 1) * values[place]
      result.values.append(total)
      guard !blanks.isEmpty else { continue }
      isThere = isThere || blanks[place].isPlain
      result.blanks.append(isThere ? .plain : blanks[places.lowerBound])
    }
    return result
  }
}
