import Budget
import Graph
import Ingest
import Language
import Quantities
import Scenarios

/// What `check` found in a model and the scenario it is run in. Nothing is mended.
public struct Check: Sendable {
  /// One finding: what does not fit, and where.
  public struct Finding: Sendable {
    /// What does not fit.
    public enum Kind: Sendable, Hashable {
      /// A printed sum is not the sum of its parts; `what` is the column.
      case sum(what: String)
      /// A printed deviation is not budget minus forecast, or minus the outcome.
      case deviation(isToDate: Bool)
      /// So many printed deviations of a column are of months that the budget, or what it is compared with, has no amounts
      /// of: nothing is compared.
      case uncompared(count: Int, months: ClosedRange<Int>, lacks: [Lack])
      /// A printed difference from the month before is not what the accumulated figures give.
      case change
      /// A printed amount of several months is not the sum of theirs.
      case accumulated
      /// All deviations of a column have the other sign: they are outcome or forecast less budget.
      case reversed(count: Int)
      /// More days of care than the persons of a month can have.
      case days(persons: Double, limit: Double)
      /// A figure of another file is not the line's own; `what` is its column.
      case snapshot(what: String)
      /// A printed total of a table is not the sum of its rows; the figures are in the rows' unit.
      case count(what: String)
      /// The shares of a group, or of a row, do not add up to 100 %; `what` is the column. The figures are per cents.
      case shares(what: String)
      /// A printed per cent is not its amount over its base; `what` is its column and `of` that of the base.
      case percent(what: String, of: String)
      /// A printed per cent of a base that is 0.
      case noBase(what: String)
      /// A cell that is no number in a column of numbers.
      case notNumber(what: String)
      /// A number in another unit than its column's.
      case cellUnit(what: String, found: String, expected: String)
      /// A date of one column that comes before that of another.
      case dateOrder(earlier: String, later: String)
      /// A date that no calendar has.
      case badDate(String)
      /// A value that nothing can have; the bound is the computed figure.
      case impossible(Impossible)
      /// A row that nothing but its figures tells from an earlier one.
      case repeatedRow
      /// A part of something counted that is more than it.
      case subset(what: String)
      /// Amounts of one year or month, from a column that says another.
      case otherTime(said: String, loaded: String)
      /// So many sums of a file differ from their parts by what rounding explains.
      case rounding(count: Int)
      /// A margin's total is not that of the organisation; `what` is the series' column.
      case total(what: String)
      /// The causes of a unit do not add up to its deviation.
      case causes
      /// One cause has no printed amount, and takes what remains.
      case residual(cause: String)
      /// A declared control, or a component's check of an item, that does not hold.
      case rule(text: Label)
      /// A rule that rests on unknowns.
      case undecided(text: Label, unknowns: [String])
      /// A request stands on one unit and the cost it asks for on another.
      case otherUnit(request: String, unit: String, bearer: String, bearerUnit: String)
      /// Both claim the same money and are in force.
      case sameMoney(String, String)
      /// Both claim the money of a third, and are in force.
      case sameSource(String, String, source: String)
      /// A lever is outside its range.
      case outside(lever: String)
    }

    /// What a deviation has not beside it.
    public struct Lack: Sendable, Hashable {
      /// The index of the series: the budget, or the outcome where there is no forecast either.
      public let series: Int
      /// The months that columns of it would be of.
      public let columns: [ClosedRange<Int>]
    }

    /// Why a value cannot be.
    public enum Impossible: Sendable, Hashable {
      /// Fewer than none of what is counted.
      case negative
      /// A degree of employment below 0 or over 1.
      case degree
      /// More days than there are.
      case days
      /// A share below 0 or over 100 %.
      case share
    }

    /// What does not fit.
    public let kind: Kind
    /// The row, line or item that it is about; empty for a rule of the whole model.
    public let subject: String
    /// The year that it was found in, where it is one of several.
    public let year: Int?
    /// Where the printed figure stands.
    public let place: Cell?
    /// The other place: where the compared figure, or the first part, stands.
    public let other: Cell?
    /// In öre.
    public let computed: Double?
    /// What the file says, in öre.
    public let printed: Double?
    /// How far apart the two may be, in öre.
    public let tolerance: Double
    /// What a rule compared, where that is what does not hold.
    public let comparisons: [Comparison]
    /// Whether figures of the files contradict each other.
    public var isSum: Bool {
      switch kind {
      case .sum, .deviation, .total, .causes, .change, .accumulated, .snapshot, .count, .shares, .percent: true
      default: false
      }
    }
    /// Whether its figures are money; those of a table's totals are in units of their own.
    public var isMoney: Bool {
      switch kind {
      case .count, .shares, .percent: false
      default: true
      }
    }
    /// Worth saying, though nothing is wrong.
    public var isNote: Bool {
      switch kind {
      case .residual, .rounding, .uncompared: true
      default: false
      }
    }
    /// Whether the printed figure has the digits of the computed one in another order, as when two were exchanged: a hint,
    /// no more.
    public var looksExchanged: Bool {
      guard isSum, let computed, let printed, computed != printed else { return false }
      func digits(_ value: Double) -> [Character]? { Int64(exactly: abs(value).rounded()).map { Array("\($0)") } }
      guard let a = digits(computed), let b = digits(printed) else { return false }
      guard a.count == b.count, (computed < 0) == (printed < 0), a.sorted() == b.sorted() else { return false }
      return zip(a, b).count { $0 != $1 } == 2
    }
    /// Computed minus printed, in öre.
    public var difference: Double { (computed ?? 0) - (printed ?? 0) }
  }

  /// Two figures that a rule compares.
  public struct Comparison: Sendable, Hashable {
    /// What the left side is, as people read it in each tongue.
    public let subject: [Tongue: String]
    /// The left side.
    public let actual: Figure
    /// How the left side should stand to the right one.
    public let comparison: BinaryOperator
    /// The right side.
    public let expected: Figure
    /// How far apart the two may be, where that is said.
    public let tolerance: Figure?
  }

  /// The fewest cells that would make all failing checks of their file hold.
  public struct Proposal: Sendable {
    /// A cell that would be another.
    public struct Change: Sendable {
      /// Where it stands.
      public let cell: Cell
      /// The row that it stands in.
      public let subject: String
      /// What it holds, in öre, or in a table's own unit.
      public let old: Double
      /// What it would hold.
      public let new: Double
    }

    /// One cell, or two or three that would be others together.
    public let changes: [Change]
    /// Whether the figures are money.
    public var isMoney = true
    /// Whether the whole file holds with it, and not only the check that it mends.
    public var isWhole = true
  }

  /// A file, a line or an item that it was limited to.
  public let limit: String?
  /// Whether all is asked for, however much that is.
  public var isWhole = false
  /// What does not fit, in the order of the checks.
  public let findings: [Finding]
  /// What is said beside the findings.
  public let notes: [Finding]
  /// At most one a file.
  public let proposals: [Proposal]
  /// Files whose failing checks no few cells explain, with how many cells each could.
  public let unexplained: [(file: String, candidates: Int)]

  /// Runs the checks, all or those that touch a file, a line or an item.
  public static func make(_ workspace: Workspace, limitedTo limit: String? = nil) throws(Diagnostic) -> Check {
    var run = CheckRun(workspace)
    run.organisation()
    run.margins()
    run.snapshots()
    run.tables()
    run.tableRules()
    run.times()
    run.causes()
    run.sayRoundings()
    try run.rules()
    run.items()
    run.examples()
    let all = run.findings.filter { limit.map($0.touches) ?? true }
    return Check(
      limit: limit, findings: all.filter { !$0.isNote }, notes: all.filter(\.isNote),
      proposals: run.proposals.filter { proposal in
        limit.map { limit in proposal.changes.contains { Finding.matches(limit, [$0.cell.file, $0.subject]) } } ?? true
      },
      unexplained: run.unexplained.filter { entry in limit.map { Finding.matches($0, [entry.file]) } ?? true })
  }
}

extension Check.Comparison {
  /// The two sides of a control, where both are figures.
  init?(_ answer: ExpectationAnswer) {
    guard case .figure(let actual) = answer.actual, case .figure(let expected) = answer.expected else { return nil }
    self.init(
      subject: Dictionary(uniqueKeysWithValues: Tongue.allCases.map { ($0, answer.subject) }), actual: actual,
      comparison: answer.comparison, expected: expected, tolerance: answer.toleranceFigure)
  }
}

extension Check.Finding {
  /// Whether the finding is about a file or a thing of this name.
  func touches(_ name: String) -> Bool {
    var names = [subject, place?.file ?? "", other?.file ?? ""]
    switch kind {
    case .otherUnit(let a, let b, let c, let d): names += [a, b, c, d]
    case .sameMoney(let a, let b): names += [a, b]
    case .sameSource(let a, let b, let source): names += [a, b, source]
    default: break
    }
    return Check.Finding.matches(name, names)
  }

  static func matches(_ name: String, _ names: [String]) -> Bool {
    let wanted = NameTable.fold(name)
    return names.contains {
      let folded = NameTable.fold($0)
      // A file by its last name, and an item with what is inside it and with its parts.
      return !folded.isEmpty
        && (folded == wanted || folded.hasSuffix("/" + wanted) || folded.hasPrefix(wanted + ".")
          || folded.hasPrefix(wanted + "["))
    }
  }
}
