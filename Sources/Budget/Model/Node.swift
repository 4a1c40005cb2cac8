import Graph
import Language

/// A node of the organisation's tree: the committee at the root, areas, units.
public struct Node: Sendable {
  /// Its name as loaded.
  public let name: String
  /// The code of the area or centre, as loaded; empty where none is.
  public var code = ""
  /// The index of the node above; nil at the root.
  public internal(set) var parent: Int?
  /// The indexes of the nodes just below, in the file's order.
  public internal(set) var children: [Int] = []
  /// How deep below the root: 0, 1 (area), 2 (unit).
  public internal(set) var depth = 0
  /// Whether nothing lies below it.
  public var isLeaf: Bool { children.isEmpty }
  /// Whether it is part of another row's amount ("varav"): it is shown, and no sum counts it.
  public internal(set) var isMemo = false
  /// Whether the row is one of revenue, which lowers the net cost of what is above it.
  public internal(set) var isRevenue = false
  /// The nodes whose amounts a total by type adds up (`Totalt;Intäkter`); empty for everything else.
  public internal(set) var adds: [Int] = []
  /// Where the row stands in its file.
  public internal(set) var cell: Cell?
  /// What was loaded per series and year, in öre, with its place.
  public internal(set) var loaded: [LoadedAmount] = []
  /// What an amount of a year is laid over its months by on the node's own line, as parts of any size: even ones where
  /// nothing says otherwise. Shape: a number per period.
  public internal(set) var phasing: RowID?
  /// The line of the node itself, per series: loaded, carried and posted. Shape: one amount per period, in öre.
  public internal(set) var own: [Int: RowID] = [:]
  /// What was loaded of the node's own line as deviation alone; nil where nothing was. Shape: öre per period.
  public internal(set) var loadedDeviation: RowID?
  /// What was loaded as deviation of the months so far, where another is loaded of the year.
  var loadedDeviationToDate: RowID?
  /// The same with the open months that a forecast method fills; nil where none can.
  public internal(set) var forecastDeviation: RowID?
  /// The node with everything below it, per series.
  public internal(set) var total: [Int: RowID] = [:]
  /// Budget minus forecast, with everything below, and with what was loaded as deviation alone.
  public internal(set) var deviation: RowID?
  /// Budget minus outcome of the months that have one, with everything below; nil where no outcome is loaded.
  public internal(set) var deviationToDate: RowID?

  init(name: String) { self.name = name }
}

/// An amount of a year as a file gives it.
public struct LoadedAmount: Sendable {
  /// The index of the series in the model; ``deviation`` and ``change`` are none of them.
  public let series: Int
  /// The calendar year that it is of.
  public let year: Int
  /// The months of the year that it is for; 1...12 for all of it.
  public let months: ClosedRange<Int>
  /// Whole öre; nil where the cell is unknown.
  public private(set) var amount: Double?
  /// Where it stands.
  public let cell: Cell
  /// Whether it is a printed figure that is only checked: a subtotal, a deviation beside its budget, a change.
  public let isControl: Bool
  /// Whether it is printed nowhere and follows from a deviation and what stands beside it.
  public var isDerived = false
  /// Whether other columns have each of its months: it is checked against them.
  public var isOfMonths = false
  /// Whether it is a deviation so far that no column has the budget or the outcome of: all that is known of those months.
  public var isToDate = false

  /// A deviation, plus is surplus: a control value beside a budget or what it is compared with, else the line's own
  /// amount.
  public static let deviation = -1
  /// What changed since the month before, which is the month's own result: a control value.
  public static let change = -2

  /// Makes a cost of what is printed as a result.
  mutating func turn() { amount = amount.map { 0 - $0 } }
}

/// A printed cause of a deviation.
public struct Cause: Sendable {
  /// Its id in the file, `D1`.
  public let id: String
  /// What it is, in the file's words.
  public let label: String
  /// The index of the line whose deviation it explains.
  public let node: Int
  /// In öre, plus is surplus; nil where it is not printed.
  public var amount: Double?
  /// Whether the amount follows from the others of its unit.
  public var isResidual = false
  /// Whether it does not return: a carry without one-offs leaves it out.
  public let isOneOff: Bool
  /// Where it stands.
  public let cell: Cell
  /// The texts of the row by column name.
  public let texts: [String: String]
}

/// A one-dimensional margin of the same total: cost types, areas. Checked, never added.
public struct Margin: Sendable {
  /// The name of its file.
  public let file: String
  /// What messages call it.
  public let label: String
  /// Its rows.
  public let table: LoadedTable
  /// Column names per series, in the file.
  public let columns: [(series: Int, year: Int, column: String)]
  /// The column of printed deviations.
  public let deviationColumn: String?
  /// The column of the rows' keys.
  public let keyColumn: String
  /// The column that says in words what each row is, if there is one.
  public let nameColumn: String?
  /// Lines that are details, and the line of the total, as row indexes.
  public let details: [Int]
  /// The index of the printed total's row, if there is one.
  public let totalRow: Int?
  /// Öre per unit of its numbers: 100 000 where they are tkr.
  public let unitScale: Double
}
