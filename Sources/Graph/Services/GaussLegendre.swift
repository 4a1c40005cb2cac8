import Glibc

/// Points and weights for integrals over 0...1, exact for polynomials up to degree 2 × points − 1.
struct GaussLegendre: Sendable {
  let points: [Double]
  let weights: [Double]

  /// The rules that attribution goes through until the remainder is small: 3 points, doubled, at most 64.
  static let rules = [3, 6, 12, 24, 48, 64].map { GaussLegendre($0) }

  /// By Newton's method on the Legendre polynomial, from the usual first guess.
  init(_ count: Int) {
    var points: [Double] = []
    var weights: [Double] = []
    for number in 0..<count {
      var x = cos(Double.pi * (Double(number) + 0.75) / (Double(count) + 0.5))
      var slope = 1.0
      for _ in 0..<50 {
        var before = 1.0
        var here = x
        for degree in 1..<max(count, 1) {
          let next = (Double(2 * degree + 1) * x * here - Double(degree) * before) / Double(degree + 1)
          before = here
          here = next
        }
        slope = Double(count) * (x * here - before) / (x * x - 1)
        let step = here / slope
        x -= step
        if abs(step) < 1e-16 { break }
      }
      points.append((1 - x) / 2)
      weights.append(1 / ((1 - x * x) * slope * slope))
    }
    self.points = points
    self.weights = weights
  }
}
