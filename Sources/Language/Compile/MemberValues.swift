import Quantities

/// One value per combination of the members of some dimensions, the last dimension running fastest.
///
/// Shape: as many values as the product of the dimensions' sizes.
public struct MemberValues: Sendable {
  /// The dimensions, as indexes in the resolver's list.
  public let axes: [Int]
  /// How many members each of them has.
  public let sizes: [Int]
  /// The values, each of them single.
  public internal(set) var values: [Typed]

  /// The most values that one name may stand for.
  public static let limit = 10_000

  /// Values over some dimensions; as many as the product of the sizes.
  public init(axes: [Int], sizes: [Int], values: [Typed]) {
    self.axes = axes
    self.sizes = sizes
    self.values = values
  }

  /// The members of the value at an index, one per dimension.
  public func members(at index: Int) -> [Int] {
    var rest = index
    var result = [Int](repeating: 0, count: sizes.count)
    for axis in sizes.indices.reversed() {
      result[axis] = rest % sizes[axis]
      rest /= sizes[axis]
    }
    return result
  }

  /// The index of the value of some members, one per dimension.
  public func index(of members: [Int]) -> Int { zip(members, sizes).reduce(0) { $0 * $1.1 + $1.0 } }

  /// The values of one member of the first dimension: a single one where there is no other.
  public func slice(_ member: Int) -> Typed? {
    let size = sizes.dropFirst().reduce(1, *)
    let range = member * size..<(member + 1) * size
    guard range.lowerBound >= 0, range.upperBound <= values.count else { return nil }
    if axes.count == 1 { return values[member] }
    return Typed(
      MemberValues(axes: Array(axes.dropFirst()), sizes: Array(sizes.dropFirst()), values: Array(values[range])))
  }

  /// The same dimensions over other values.
  public func map(_ transform: (Typed) -> Typed) -> MemberValues {
    MemberValues(axes: axes, sizes: sizes, values: values.map(transform))
  }
}

/// The members that an expression is compiled for: one of each dimension that is fixed.
struct Coordinate {
  private var fixed: [(axis: Int, member: Int)] = []

  var axes: [Int] { fixed.map(\.axis) }

  subscript(axis: Int) -> Int? { fixed.first { $0.axis == axis }?.member }

  /// With some dimensions fixed, over what was fixed before.
  func fixing(_ axes: [Int], _ members: [Int]) -> Coordinate {
    var result = self
    result.fixed.removeAll { axes.contains($0.axis) }
    result.fixed += zip(axes, members).map { ($0, $1) }
    return result
  }
}

/// Counts what one expression compiles for its members, so that sums within sums end.
final class MemberWork {
  private var count = 0
  static let limit = 200_000

  /// Whether another value may be compiled.
  func mayGoOn() -> Bool {
    count += 1
    return count <= MemberWork.limit
  }
}

extension Typed {
  /// The values by member; nil where it is a single value.
  public var members: MemberValues? { if case .members(let values) = storage { values } else { nil } }

  /// A value by member, of values that are of one type.
  public init(_ members: MemberValues) {
    let first = members.values.first
    self.init(
      .members(members), type: first?.type ?? .quantity(.one),
      shape: members.values.reduce(.constant) { max($0, $1.shape) }, display: first?.display,
      isBare: first?.isBare ?? true)
    gathering = first?.gathering
    isOpen = first?.isOpen ?? false
  }
}
