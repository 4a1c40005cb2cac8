import Graph
import Language
import Quantities

extension EndSearch {
  /// How far within an end, as a part of the range, the figure is taken to see whether it turns there.
  private static let within = 1.0 / 64

  /// The ends of a figure on few numbers: taken at all corners; whether it turns between them is seen from each number's
  /// steps around what is stated and just within the corners that are the ends.
  mutating func endsByPoints() -> Ends {
    let middle = value(at: stated)
    let corners = corners
    let values = corners.map { value(at: $0) }
    let low = min(values.min() ?? middle, middle)
    let high = max(values.max() ?? middle, middle)
    return Ends(low: low, high: high, isUneven: isUneven(middle, corners, values, high - low), marks: marks)
  }

  private mutating func isUneven(
    _ middle: Double, _ corners: [[Double]], _ values: [Double], _ reach: Double
  ) -> Bool {
    let noise = noise(middle, reach)
    let ends = [values.firstIndex(of: values.max() ?? middle), values.firstIndex(of: values.min() ?? middle)]
    for (place, number) in numbers.enumerated() {
      let step = (number.high - number.low) * EndSearch.within
      guard step > 0 else { continue }
      let path = [
        number.low, max(number.low, number.stated - step), number.stated, min(number.high, number.stated + step),
        number.high,
      ].map { value(at: point(place, $0)) }
      if turns(path, noise) { return true }
      for end in ends.compactMap({ $0 }) {
        // Just within the corner, towards the other end.
        var inside = corners[end]
        inside[place] += inside[place] == number.high ? -step : step
        let other = end ^ (1 << place)
        if turns([values[other], value(at: inside), values[end]], noise) { return true }
      }
    }
    return false
  }

  /// Whether values go both up and down.
  private func turns(_ values: [Double], _ noise: Double) -> Bool {
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }.filter { abs($0) > noise }
    return steps.contains { $0 > 0 } && steps.contains { $0 < 0 }
  }

  /// What a step may be by rounding alone: posts are whole öre, each by itself.
  private func noise(_ middle: Double, _ reach: Double) -> Double {
    let rounding = origin.terms.reduce(0) { $0 + ($1.reading.value.unit.holdsMoney ? 4 * abs($1.weight) : 0) }
    return 1e-4 * reach + 1e-12 * abs(middle) + rounding
  }
}
