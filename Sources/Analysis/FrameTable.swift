import Budget
import Graph
import Language
import Quantities
import Scenarios

/// From one year's frame to the next ones, cause by cause. The rows of a year add up to the difference between its frame
/// and that of the year before, to the öre; what is unknown is said of its row and of the frame.
public struct FrameTable: Sendable {
  /// One cause.
  public struct Row: Sendable {
    /// What it is.
    public let cause: FrameCause
    /// The change against the year before, one per year; plus is a larger frame.
    public internal(set) var changes: [Figure]
    /// What it is made of: ids of requests, names of posts, lines that were typed.
    public internal(set) var parts: [String] = []

    /// Whether there is nothing in it in any year.
    public var isEmpty: Bool { changes.allSatisfy { $0.isKnown && abs($0.value) < 0.5 } }
  }

  /// What a scenario, or the base, has left to finance.
  public struct Remaining: Sendable {
    /// The scenario's name; nil is the base.
    public let scenario: String?
    /// Whether it is the one that the table is of.
    public let isShown: Bool
    /// Cost minus frame, one per year; nil where one of them is not loaded.
    public let amounts: [Figure?]
  }

  /// What it is the frame of.
  public let line: String
  /// Whether that is everything.
  public let isWhole: Bool
  /// The scenario that it is in; nil is the base.
  public let scenario: String?
  /// The years whose frames are reached, in order.
  public let years: [Int]
  /// The frame of the year before each.
  public let previous: [Figure]
  /// In the order that they are shown, those with nothing in them left out.
  public let rows: [Row]
  /// The frame of each year.
  public let frames: [Figure]
  /// The planned cost; nil where none is loaded or carried.
  public let costs: [Figure?]
  /// Cost minus frame: what is left to finance. Below zero, so much of the frame is not used.
  public let remaining: [Figure?]
  /// What general demands take of the frame and no adopted measure answers for, in öre; nil where there is no demand.
  public let unallocated: [Double]?
  /// The base and every scenario with edits, where there is any.
  public let scenarios: [Remaining]
  /// What is not in it.
  public let leftOut: FrameLeftOut
  /// The rules by which later years have their amounts.
  public let carried: [Carry]
  /// Years that were asked for and have no budget at all.
  public let missingYears: [Int]
  /// Whether edits have indexed the frame and not the cost, so that less seems left to finance than is.
  public let isCostBehind: Bool
  /// Lines with a budget the year before and none in the year.
  public let missingLines: [String]
}

/// What a frame table does not hold.
public struct FrameLeftOut: Sendable {
  /// Requests that are not decided, and what they ask for in the first year, in öre.
  public internal(set) var requests: (ids: [String], amount: Double, isKnown: Bool) = ([], 0, true)
  /// Savings proposals that are not decided, and what they are worth in the first year, in öre.
  public internal(set) var savings: (ids: [String], amount: Double, isKnown: Bool) = ([], 0, true)
  /// Adopted proposals that lower the cost and not the frame, and by how much in each year, in öre.
  public internal(set) var costOnly: (ids: [String], amounts: [Double]) = ([], [])
  /// Investments whose capital cost the frame does not hold.
  public internal(set) var investments: [String] = []
  /// What the model says that its figures leave out.
  public internal(set) var texts: [String] = []
  /// Whether nothing is indexed, and the model does not say what it leaves out.
  public internal(set) var lacksIndexation = false
}

extension Figure {
  /// Two changes added up: unknowns of both, and evaluated together where they are uncertain.
  func plus(_ other: Figure) -> Figure {
    if isBlank || state.isPlain && value == 0 && origin == nil { return other }
    if other.isBlank || other.state.isPlain && other.value == 0 && other.origin == nil { return self }
    return Figure(
      value: value + other.value, state: state.union(other.state), type: type, display: display ?? other.display,
      unknowns: Array(Set(unknowns + other.unknowns)).sorted(), origin: Origin.sum([(self, 1), (other, 1)]))
  }
}
