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
    public let name: String
    public let figure: Figure
    /// What it stands for where it is no figure: the items that it names.
    public var text: String?
    public let sources: [Source]
    /// What it is computed by, as the model writes it.
    public let formula: String?
    /// The lines that were typed and that changed it.
    public let typed: [String]
  }

  /// A part of a deviation: a unit below, or a printed cause.
  public struct Part: Sendable {
    public let name: String
    /// In öre; nil where it is not known.
    public let amount: Double?
    public let sources: [Source]
    /// Whether it follows from the others.
    public let isResidual: Bool
    public let isOneOff: Bool
  }

  public struct Posting: Sendable {
    public let name: String
    public let series: Int
    public let node: String
    /// In öre in the year.
    public let amount: Double
    public let year: Int
    public let isWithin: Bool
    public let replaces: String?
    public let isOn: Bool
  }

  public enum Head: Sendable {
    /// A line of the tree with its budget, forecast and deviation.
    case line(budget: Figure, forecast: Figure, deviation: Figure)
    /// A thing of a kind, with its figure where it has one.
    case value(Figure?)
  }

  public let name: String
  /// What kind of thing it is, as the model calls it: `Driftsäskande`.
  public internal(set) var kind: String?
  public let year: Int
  public let head: Head
  public internal(set) var formula: String?
  /// Where the thing itself was declared or loaded.
  public internal(set) var origin: Source?
  public internal(set) var entries: [Entry] = []
  public internal(set) var parts: [Part] = []
  public internal(set) var causes: [Part] = []
  public internal(set) var postings: [Posting] = []
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
