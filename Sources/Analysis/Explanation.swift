import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Where a figure comes from: what it is made of, down to file and row or the line that was typed.
public struct Explanation: Sendable {
  /// Where a value stands.
  public enum Source: Sendable, Hashable {
    /// `placeringar.csv rad 3, Belopp`.
    case cell(Cell)
    /// A line of a model file or the library.
    case line(file: String, number: Int)
    /// Nothing was given: the component's default.
    case standard
  }

  /// One figure that another rests on.
  public struct Entry: Sendable {
    /// The name of the value.
    public let name: String
    /// What it is in the year.
    public let figure: Figure
    /// What it stands for where it is no figure: the items that it names.
    public var text: String?
    /// Where it stands.
    public let sources: [Source]
    /// What it is computed by, as the model writes it.
    public let formula: String?
    /// The lines that were typed and that changed it.
    public let typed: [String]
  }

  /// A part of a deviation: a unit below, or a printed cause.
  public struct Part: Sendable {
    /// The unit, or the cause with its id.
    public let name: String
    /// In öre; nil where it is not known.
    public let amount: Double?
    /// Where it stands.
    public let sources: [Source]
    /// Whether it follows from the others.
    public let isResidual: Bool
    /// Whether it does not return.
    public let isOneOff: Bool
  }

  /// What an item posts on a line.
  public struct Posting: Sendable {
    /// The item.
    public let name: String
    /// The index of the series.
    public let series: Int
    /// The line.
    public let node: String
    /// In the year.
    public let amount: Figure
    /// The year of the amount: a later one, where nothing is posted in the one asked for.
    public let year: Int
    /// Whether it is part of the line's loaded amount, and not on top of it.
    public let isWithin: Bool
    /// The id of the cause that it stands in the place of.
    public let replaces: String?
    /// Whether it is in force.
    public let isOn: Bool
  }

  /// What the first line says.
  public enum Head: Sendable {
    /// A line of the tree with its budget, forecast and deviation.
    case line(budget: Figure, forecast: Figure, deviation: Figure)
    /// A thing of a kind, with its figure where it has one.
    case value(Figure?)
  }

  /// What is explained.
  public let name: String
  /// What kind of thing it is, as the model calls it: `Driftsäskande`.
  public internal(set) var kind: String?
  /// The year that figures are of.
  public let year: Int
  /// The months that the figures are of, where a deviation was loaded alone for some of the year.
  public internal(set) var months: ClosedRange<Int>?
  /// The figures of the first line.
  public let head: Head
  /// What it is computed by, as the model writes it.
  public internal(set) var formula: String?
  /// Where the thing itself was declared or loaded.
  public internal(set) var origin: Source?
  /// What the formula rests on.
  public internal(set) var entries: [Entry] = []
  /// Units below with their deviations, the greatest first.
  public internal(set) var parts: [Part] = []
  /// Printed causes of the deviation.
  public internal(set) var causes: [Part] = []
  /// What items post here, or what the item posts.
  public internal(set) var postings: [Posting] = []
  /// What the amounts of the year are laid over its months by, where something says so.
  public internal(set) var phasing: String?
  /// The year by the methods that are chosen for the line and those below it.
  public internal(set) var forecast: ChosenForecast?
  /// Texts that the model or the files say: the reason, the consequence.
  public internal(set) var texts: [String] = []
  /// The lines that were typed and that changed it.
  public internal(set) var typed: [String] = []
  public internal(set) var isOff = false
  /// The year whose figures are carried to the one shown.
  public internal(set) var carriedFrom: Int?
  public internal(set) var assumes: [String] = []
  public internal(set) var unknown: [String] = []
  public internal(set) var warns: [String] = []
  public let baseYear: Int

  init(_ name: String, _ head: Head, _ evaluation: Evaluation, year: Int) {
    self.name = name
    self.head = head
    self.year = year
    baseYear = evaluation.model.focus
  }
}
