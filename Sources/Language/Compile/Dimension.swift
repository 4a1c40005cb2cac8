/// A way to divide values: ages, categories of staff, the parts of an investment.
///
/// A value with a dimension is one value per member. Operands align by dimension, whatever their order, and a value
/// without the dimension stands for every member alike.
///
/// ```swift
/// let ages = Dimension(names: ["ålder"], members: [DimensionMember(Member(from: "80", to: "", span: span))])
/// ages.indexes(of: Member(from: "80", to: "", span: span))   // [0]
/// ```
public struct Dimension: Sendable, Hashable {
  /// Its spellings: one for a dimension that a model declares, English and Swedish for the parts of a component.
  public let names: [String]
  /// In the order declared.
  public let members: [DimensionMember]
  /// The item whose parts are counted; nil for a dimension of the model.
  public let owner: Int?

  /// A dimension over some members.
  public init(names: [String], members: [DimensionMember], owner: Int? = nil) {
    self.names = names
    self.members = members
    self.owner = owner
  }

  /// What people call it.
  public var name: String { names.last ?? "" }

  /// Whether a spelling is one of its names, in any case.
  public func isNamed(_ text: String) -> Bool { names.contains { Dimension.fold($0) == Dimension.fold(text) } }

  static func fold(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A member of a dimension: a name, a number, or a span of numbers.
public struct DimensionMember: Sendable, Hashable {
  /// Its spellings as declared: `80..`, or a name and a label.
  public let names: [String]
  /// The least number of a span; nil for a name.
  public let low: Double?
  /// The greatest number of a span, infinite where its end is open; nil for a name.
  public let high: Double?

  /// A member as it stands in a declaration.
  public init(_ member: Member) { self.init(names: [member.text], bounds: member.bounds) }

  /// A member by its names.
  public init(names: [String], bounds: ClosedRange<Double>? = nil) {
    self.names = names
    low = bounds?.lowerBound
    high = bounds?.upperBound
  }

  /// What people call it.
  public var name: String { names.last ?? "" }
}

extension Member {
  /// As it is written, without quotes: `0..64`, `80..`, `natt`.
  public var text: String { to.map { from + ".." + $0 } ?? from }

  /// The numbers that it spans; nil where its ends are no numbers.
  public var bounds: ClosedRange<Double>? {
    func number(_ text: String) -> Double? { Double(text.replacing(",", with: ".")) }
    guard let low = number(from) else { return nil }
    guard let to else { return low...low }
    if to.isEmpty { return low...Double.infinity }
    guard let high = number(to), low <= high else { return nil }
    return low...high
  }
}

extension Dimension {
  /// The members that a typed member stands for: the one of that name, or those that a span holds whole.
  ///
  /// Empty where it is none of them, as `85` is not `80..`: what holds for a group does not hold for each in it.
  public func indexes(of wanted: Member) -> [Int] {
    let text = Dimension.fold(wanted.text)
    if let index = members.firstIndex(where: { $0.names.contains { Dimension.fold($0) == text } }) { return [index] }
    guard let to = wanted.to else { return [] }
    if let bounds = wanted.bounds { return whole(bounds) }
    guard let first = indexes(of: Member(from: wanted.from, span: wanted.span)).first,
      let last = to.isEmpty ? members.count - 1 : indexes(of: Member(from: to, span: wanted.span)).first, first <= last
    else { return [] }
    return Array(first...last)
  }

  /// The members that lie within some numbers, where none lies across an end of them.
  private func whole(_ bounds: ClosedRange<Double>) -> [Int] {
    var inside: [Int] = []
    for (index, member) in members.enumerated() {
      guard let low = member.low, let high = member.high else { continue }
      if low >= bounds.lowerBound && high <= bounds.upperBound {
        inside.append(index)
      } else if low <= bounds.upperBound && high >= bounds.lowerBound {
        return []
      }
    }
    return inside
  }

  /// Spellings to offer for a member that is none: the span that holds its number, else those that are near.
  func suggestions(for wanted: Member) -> [String] {
    if let bounds = wanted.bounds {
      let touched = members.filter { member in
        guard let low = member.low, let high = member.high else { return false }
        return low <= bounds.upperBound && high >= bounds.lowerBound
      }
      if !touched.isEmpty { return touched.prefix(3).map(\.name) }
    }
    return Suggestion.nearest(to: wanted.text, in: members.flatMap(\.names))
  }
}
