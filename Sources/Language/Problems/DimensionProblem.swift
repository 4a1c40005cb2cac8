import Quantities

/// What can be wrong with dimensions, their members and the values over them.
public enum DimensionProblem: Problem, Hashable {
  /// A single value is wanted and the text has these dimensions left.
  case remains(text: String, dimensions: [String], example: String)
  case unknownMember(String, dimensions: [String], suggestions: [String], members: [String])
  case ambiguousMember(String, dimensions: [String])
  case unknownDimension(String, possible: [String])
  /// A member of a value that has no dimension.
  case noDimension(String)
  /// What is declared over some dimensions is given a value with one more.
  case extraDimension(target: String, dimension: String, text: String)
  case nothingToSum(text: String, dimension: String)
  case tooManyMembers(Int, dimensions: [String])
  /// A member that a declaration cannot have.
  case badMember(String, Fault)

  /// Why a member cannot be declared.
  public enum Fault: Sendable, Hashable {
    case twice
    /// It shares numbers with another.
    case overlaps(String)
    /// It would be read as a date in brackets and braces.
    case date
    /// Its last number is less than its first.
    case backwards
  }

  public var code: String {
    switch self {
    case .remains: "E0251"
    case .unknownMember: "E0252"
    case .ambiguousMember: "E0253"
    case .unknownDimension: "E0254"
    case .noDimension: "E0255"
    case .extraDimension: "E0256"
    case .nothingToSum: "E0257"
    case .tooManyMembers: "E0258"
    case .badMember: "E0259"
    }
  }
}
