import Graph
import Language
import Quantities

/// A named value of the model (`driver`).
public struct Driver: Sendable {
  /// Its name in full, with the owner: `Hemtjänst.åa`.
  public let path: String
  /// Its spellings in the order declared.
  public let names: [String]
  /// What people call it, if the model says.
  public let label: String?
  /// The dimensions that it was declared over; empty where none was, and it has those of its expression.
  public let dimensions: [Name]
  /// What it is worth, as declared.
  public let expression: Expression
  /// The unit that it was declared in, if one was.
  public let unit: UnitText?
  /// Where it was declared.
  public let span: Span
  /// The compiled value; nil until the model is built, or where it did not compile.
  public internal(set) var value: Typed?
}

/// A control with a range and a step, which binds what belongs together.
public struct Lever: Sendable {
  /// Its name in full, with the owner: `Hemtjänst.åa`.
  public let path: String
  /// Its spellings in the order declared.
  public let names: [String]
  /// What people call it, if the model says.
  public let label: String?
  /// Where it stands before any edit; nil where the declaration does not say.
  public let start: Expression?
  /// What it may be set to, as declared.
  public let range: LeverRange?
  /// What setting it does: changes in which its own name is the value.
  public let body: [Change]
  /// Where it was declared.
  public let span: Span
  /// The compiled value; nil until the model is built, or where it did not compile.
  public internal(set) var value: Typed?
  /// 1 in the periods where an edit has set the lever.
  public internal(set) var flag: RowID?
  /// Its least and greatest value in base units, where the range is numbers or dates.
  public internal(set) var bounds: ClosedRange<Double>?
  /// The distance between values it may take, in base units; nil where all between the bounds are allowed.
  public internal(set) var step: Double?
}

/// A named expression over the year's figures.
public struct Measure: Sendable {
  /// Its spellings in the order declared.
  public let names: [String]
  /// What people call it, if the model says.
  public let label: String?
  /// The formula, compiled anew for each question.
  public let expression: Expression
  /// Where it was declared.
  public let span: Span

  /// Its label, or else its first name.
  public var displayName: String { label ?? names[0] }
}

/// A choice between options that exclude each other; the first holds until another is chosen.
public struct Alternatives: Sendable {
  /// One way to go: edits that hold while it is chosen.
  public struct Option: Sendable {
    /// Its name, as commands give it.
    public let name: String
    /// What people call it, if the model says.
    public let label: String?
    /// What choosing it does.
    public let changes: [Change]
    /// Where it was declared.
    public let span: Span
    /// Its label, or else its name.
    public var displayName: String { label ?? name }
  }
  /// The name of the choice.
  public let name: String
  /// What people call the choice, if the model says.
  public let label: String?
  /// In the order declared; the first holds from the start.
  public let options: [Option]
  /// Where it was declared.
  public let span: Span
  /// Its label, or else its name.
  public var displayName: String { label ?? name }
}

/// A rule that `check` runs.
public struct Control: Sendable {
  /// What must hold, with its tolerance.
  public let relation: Relation
  /// What a failure is called, if the model says.
  public let label: String?
  /// Where it was declared.
  public let span: Span
}

/// `carry forecast from 2023 until 2026 without one_off`.
public struct Carry: Sendable {
  /// The index of the series carried.
  public let series: Int
  /// The year whose amounts are carried.
  public let from: Int
  /// The last year that they are carried to.
  public let until: Int
  /// Whether causes marked as one-off are taken out of what is carried.
  public let withoutOneOffs: Bool
  /// Where it was declared.
  public let span: Span
}
