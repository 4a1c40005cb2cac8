import Budget
import Language
import Testing

/// Random expressions over random dimensions, against the plain loops that they stand for.
@Suite struct DimensionOracleTests {
  /// A value over some dimensions, as a table from members to a number.
  private struct Cube {
    var axes: [Int]
    var values: [[Int]: Double]

    func value(at members: [Int: Int]) -> Double { values[axes.map { members[$0] ?? 0 }] ?? 0 }
  }

  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var x = state
      x ^= x >> 33
      x = x &* 0xFF51_AFD7_ED55_8CCD
      return x ^ (x >> 33)
    }
  }

  private struct World {
    var random: Generator
    var sizes: [Int] = []
    var drivers: [Cube] = []
    var text = "period 2023..2024 by year\n"

    init(seed: UInt64) {
      random = Generator(state: seed)
      sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 1...4, using: &random) }
      for (axis, size) in sizes.enumerated() {
        text += "dimension d\(axis) = " + (0..<size).map { "d\(axis)m\($0)" }.joined(separator: "; ") + "\n"
      }
      for index in 0..<4 { addDriver(index) }
    }

    func places(_ axes: [Int]) -> [[Int]] {
      axes.reduce([[]]) { found, axis in found.flatMap { place in (0..<sizes[axis]).map { place + [$0] } } }
    }

    mutating func addDriver(_ index: Int) {
      let axes = sizes.indices.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
      var cube = Cube(axes: axes, values: [:])
      func braces(_ place: [Int]) -> String {
        guard place.count < axes.count else {
          let value = Int.random(in: 1...9, using: &random)
          cube.values[place] = Double(value)
          return "\(value)"
        }
        let axis = axes[place.count]
        return "{" + (0..<sizes[axis]).map { "d\(axis)m\($0) = " + braces(place + [$0]) }.joined(separator: "; ") + "}"
      }
      let value = braces([])
      let names = axes.isEmpty ? "" : "[" + axes.map { "d\($0)" }.joined(separator: "; ") + "]"
      text += "driver v\(index)\(names) = \(value)\n"
      drivers.append(cube)
    }

    /// An expression with what it stands for.
    mutating func expression(_ depth: Int) -> (text: String, cube: Cube) {
      switch depth == 0 ? 0 : Int.random(in: 0...5, using: &random) {
      case 0:
        let index = Int.random(in: drivers.indices, using: &random)
        return ("v\(index)", drivers[index])
      case 1, 2: return combined("+", expression(depth - 1), expression(depth - 1)) { $0 + $1 }
      case 3: return combined("×", expression(depth - 1), expression(depth - 1)) { $0 * $1 }
      case 4:
        let (text, cube) = expression(depth - 1)
        guard let axis = cube.axes.randomElement(using: &random), Bool.random(using: &random) else {
          return ("sum(\(text))", summed(cube, cube.axes))
        }
        return ("sum(\(text); d\(axis))", summed(cube, [axis]))
      default:
        let index = Int.random(in: drivers.indices, using: &random)
        let cube = drivers[index]
        guard let axis = cube.axes.randomElement(using: &random) else { return ("v\(index)", cube) }
        let member = Int.random(in: 0..<sizes[axis], using: &random)
        let axes = cube.axes.filter { $0 != axis }
        var rest = Cube(axes: axes, values: [:])
        for place in places(axes) {
          var members = Dictionary(uniqueKeysWithValues: zip(axes, place))
          members[axis] = member
          rest.values[place] = cube.value(at: members)
        }
        return ("v\(index)[d\(axis) = d\(axis)m\(member)]", rest)
      }
    }

    private func combined(
      _ sign: String, _ a: (text: String, cube: Cube), _ b: (text: String, cube: Cube),
      _ operation: (Double, Double) -> Double
    ) -> (text: String, cube: Cube) {
      var result = Cube(axes: a.cube.axes + b.cube.axes.filter { !a.cube.axes.contains($0) }, values: [:])
      for place in places(result.axes) {
        let members = Dictionary(uniqueKeysWithValues: zip(result.axes, place))
        result.values[place] = operation(a.cube.value(at: members), b.cube.value(at: members))
      }
      return ("(\(a.text) \(sign) \(b.text))", result)
    }

    private func summed(_ cube: Cube, _ removed: [Int]) -> Cube {
      var result = Cube(axes: cube.axes.filter { !removed.contains($0) }, values: [:])
      for place in places(cube.axes) {
        let key = zip(cube.axes, place).filter { !removed.contains($0.0) }.map(\.1)
        result.values[key, default: 0] += cube.values[place] ?? 0
      }
      return result
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `expressions are the loops that they stand for`(_ seed: UInt64) throws {
    var world = World(seed: seed)
    var cubes: [Cube] = []
    for index in 0..<3 {
      let (text, cube) = world.expression(3)
      world.text += "driver e\(index) = \(text)\n"
      cubes.append(cube)
    }
    let model = try SmallModel(["model.tankom": world.text]).load()
    for (index, cube) in cubes.enumerated() {
      for place in world.places(cube.axes) {
        let choice = zip(cube.axes, place).map { "d\($0) = d\($0)m\($1)" }.joined(separator: "; ")
        let found = try number("e\(index)" + (choice.isEmpty ? "" : "[\(choice)]"), model, 2023)
        #expect(
          abs(found - (cube.values[place] ?? 0)) <= 1e-9 * max(1, abs(found)),
          "seed \(seed)\n\(world.text)e\(index)[\(choice)]")
      }
    }
  }
}
