import Graph
import Language

/// A named list of edits over a parent; it never copies the model.
public struct Scenario: Sendable {
  /// An edit as it was carried out, with the line that was typed.
  public struct Step: Sendable {
    /// What was done.
    public let edit: Edit
    /// The line that was typed.
    public let text: String
    /// The year in focus when it was carried out, which decides what a month without a year means.
    public let focus: Int
  }

  /// As commands give it; unique, whatever the case.
  public internal(set) var name: String
  /// The scenario below; nil is the base.
  public internal(set) var parent: Int?
  /// Its own edits in order, without those of its parents.
  public internal(set) var steps: [Step] = []
  /// Lines for the minutes.
  public internal(set) var notes: [String] = []
  /// Why it must not change; nil where it may.
  public internal(set) var lock: String?
  /// Items that must not change, with the reason; those of the scenarios below hold too.
  var itemLocks: [Int: String] = [:]
  /// Items that are open here, whatever the scenarios below say.
  var openItems: Set<Int> = []
  /// The model with the edits in force.
  public internal(set) var state: Overlay
}

/// Something that was tried with `what if`, with its answer's first line.
public struct Trial: Sendable {
  /// What was tried.
  public let edit: Edit
  /// The line that was typed.
  public let text: String
  /// The first line of the answer it got.
  public var headline: String

  /// A trial with its answer's first line.
  public init(edit: Edit, text: String, headline: String) {
    self.edit = edit
    self.text = text
    self.headline = headline
  }
}

/// What an edit did: the states around it, and what it acted on.
public struct Outcome: Sendable {
  /// What was carried out.
  public let edit: Edit
  /// The line that was typed.
  public let text: String
  /// The state without the edit.
  public let before: Overlay
  /// The state with it.
  public let after: Overlay
  /// The same edit in force all of the year in which it begins; nil where no date makes a difference.
  public let wholeYears: Overlay?
  /// What the edit acted on, in order.
  public let touched: [Editor.Touch]
  /// What should be said beside the answer.
  public let remarks: [Diagnostic]
  /// What it cost in rows, for `--verbose` and tests.
  public let work: Work
}
