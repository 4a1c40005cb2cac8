import Graph
import Language
import Quantities

/// A named value of the model (`driver`).
public struct Driver: Sendable {
  /// Its name in full, with the owner: `Hemtjänst.åa`.
  public let path: String
  public let names: [String]
  public let label: String?
  public let expression: Expression
  public let unit: UnitText?
  public let span: Span
  public internal(set) var value: Typed?
}

/// A control with a range and a step, which binds what belongs together.
public struct Lever: Sendable {
  /// Its name in full, with the owner: `Hemtjänst.åa`.
  public let path: String
  public let names: [String]
  public let label: String?
  public let start: Expression?
  public let range: LeverRange?
  public let body: [Change]
  public let span: Span
  public internal(set) var value: Typed?
  /// 1 in the periods where an edit has set the lever.
  public internal(set) var flag: RowID?
  /// Its least and greatest value in base units, where the range is numbers or dates.
  public internal(set) var bounds: ClosedRange<Double>?
  public internal(set) var step: Double?
}

/// A named expression over the year's figures.
public struct Measure: Sendable {
  public let names: [String]
  public let label: String?
  public let expression: Expression
  public let span: Span

  public var displayName: String { label ?? names[0] }
}

/// A choice between options that exclude each other; the first holds until another is chosen.
public struct Alternatives: Sendable {
  public struct Option: Sendable {
    public let name: String
    public let label: String?
    public let changes: [Change]
    public let span: Span
    public var displayName: String { label ?? name }
  }
  public let name: String
  public let label: String?
  public let options: [Option]
  public let span: Span
  public var displayName: String { label ?? name }
}

/// A rule that `check` runs.
public struct Control: Sendable {
  public let relation: Relation
  public let label: String?
  public let span: Span
}

/// `carry forecast from 2023 until 2026 without one_off`.
public struct Carry: Sendable {
  public let series: Int
  public let from: Int
  public let until: Int
  public let withoutOneOffs: Bool
  public let span: Span
}
