import Glibc
import Graph

/// How times grow with size, shape by shape: an exponent of 1 is linear. Exponents are those of the least times, which
/// other work on the machine disturbs least.
struct ShapeCases: CaseGroup {
  static let name = "shapes"

  func run(_ setting: Setting, _ report: (Figure) -> Void) throws {
    let sizes = setting.isQuick ? [1000, 10_000] : [1000, 10_000, 100_000]
    for shape in Shape.allCases {
      var changes: [(Int, Double)] = []
      var builds: [(Int, Double)] = []
      for size in sizes {
        let build = try setting.fewer.time { times in for _ in 0..<times { _ = try shape.build(size) } }
        builds.append((size, build.minimum))
        report(Figure(Self.name, size, "\(shape.rawValue): build", build))
        let change = try self.change(shape, size, setting)
        changes.append((size, change.minimum ?? change.value))
        report(change)
      }
      let last = sizes.last ?? 0
      report(Figure(Self.name, last, "\(shape.rawValue): growth of build", .exponent, exponent(builds)))
      report(Figure(Self.name, last, "\(shape.rawValue): growth of change", .exponent, exponent(changes)))
    }
  }

  /// The input changes, and all that hangs on it follows.
  private func change(_ shape: Shape, _ size: Int, _ setting: Setting) throws -> Figure {
    let built = try shape.build(size)
    var overlay = Overlay(built.base)
    var value = 1.0
    var work = Work()
    let times = try setting.stopwatch.time { times in
      for _ in 0..<times {
        value = value < 50 ? value + 1 : 1
        overlay.set(built.input, values: [value])
        work = overlay.stabilise()
      }
    }
    let right = built.expected(value)
    let distance = abs(overlay.value(built.result, 3) - right) / right
    if !(distance < 1e-9) { throw Fault.wrong(shape.rawValue, distance) }
    var figure = Figure(Self.name, size, "\(shape.rawValue): change", times)
    figure.work = work
    return figure
  }
}

/// The slope of logarithms by least squares: how many times ten the value grows where the size grows ten times.
func exponent(_ points: [(size: Int, value: Double)]) -> Double {
  let xs = points.map { log(Double($0.size)) }
  let ys = points.map { log($0.value) }
  let count = Double(points.count)
  let meanX = xs.reduce(0, +) / count
  let meanY = ys.reduce(0, +) / count
  let products = zip(xs, ys).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
  return products / xs.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
}
