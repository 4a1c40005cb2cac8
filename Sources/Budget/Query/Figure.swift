import Graph
import Language
import Quantities

/// A figure as it is shown: the known part, what is said of it, its unit and what it stands for in time.
public struct Figure: Sendable, Hashable {
  /// In base units (öre for money).
  public let value: Double
  /// What is to be said of it: unknown, approximate, blank, an error.
  public let state: State
  /// Its unit and what it is: a number, a date, a truth, a choice.
  public let type: ValueType
  /// The unit that it is shown in; nil where its type decides.
  public let display: Unit?
  /// Names of what is unknown in it.
  public let unknowns: [String]
  /// What the value is made of, where it rests on uncertain numbers.
  public let origin: Origin?
  /// Whether figures of several years add up to something: those of a balance do not, nor those of what is the same at
  /// all times.
  public internal(set) var addsUp: Bool

  /// A figure of parts already known.
  public init(
    value: Double, state: State, type: ValueType, display: Unit?, unknowns: [String], origin: Origin? = nil
  ) {
    self.origin = origin
    self.value = value
    self.state = state
    self.type = type
    self.display = display
    self.unknowns = unknowns
    addsUp = if case .quantity(let unit) = type { unit.kind == .amount } else { false }
  }

  /// Whether the value is all of it.
  public var isKnown: Bool { !state.isUnknown && !state.isError }
  /// Whether there is nothing there, which is not zero.
  public var isBlank: Bool { state.isBlank }

  /// How far the value reaches, where it rests on numbers with ends. Computed when first asked for.
  public var ends: Ends? { origin?.ends }

  /// The number in the unit it is shown in.
  public func number(in unit: Unit) -> Double { value / unit.scale }
}

extension Query {
  /// The figure of an expression over whole years (or months, where the span says months).
  ///
  /// Amounts are added over the span; rates and levels are averaged over it by length.
  public func figure(_ expression: Expression, over window: Window, resolution: Resolution = .year) throws(Diagnostic)
    -> Figure
  {
    let compiler = ExpressionCompiler(self, resolution: resolution, owner: "")
    let value = try compiler.compile(expression)
    return figure(value, over: window)
  }

  /// The figure of a compiled value over a window of time. Settles the layer.
  public func figure(_ value: Typed, over window: Window) -> Figure {
    switch value.storage {
    case .constant(let number, let state):
      let causes = state.uncertainCauses
      // Several numbers that were added up while they were read are only about right.
      let own = causes.first.flatMap { causes.count == 1 && uncertain[$0]?.stated == number ? $0 : nil }
      let origin = own.map {
        Origin(cause: $0, marks: state.flags.intersection([.atLeast, .atMost]), numbers: uncertain)
      }
      var figure = Figure(
        value: number, state: state, type: value.type, display: value.display,
        unknowns: state.unknownCauses.map(causeName), origin: origin)
      figure.addsUp = false
      return figure
    case .row(let row):
      settle()
      var figure = figure(Cells(row, layer), value, over: window)
      figure.addsUp = value.kind == .amount && value.shape != .constant
      return figure
    case .members:
      // There is no single figure of it: whoever wants one asks for a member or a sum.
      return Figure(
        value: 0, state: .blankNotApplicable, type: value.type, display: value.display, unknowns: [])
    }
  }

  /// The cells of a row that were read at once; all are plain where there are no states.
  struct Cells {
    let row: RowID
    let values: [Double]
    let states: [State]?

    init(_ row: RowID, _ layer: Overlay) {
      self.row = row
      values = layer.values(row)
      states = layer.states(row)
    }

    func state(_ period: Int) -> State { states?[period] ?? .plain }
  }

  func figure(_ cells: Cells, _ value: Typed, over window: Window) -> Figure {
    let figure = Query.figure(cells, value, over: window, timeline)
    guard !figure.state.isPlain else { return figure }
    return Figure(
      value: figure.value, state: figure.state, type: figure.type, display: figure.display,
      unknowns: figure.state.unknownCauses.map(causeName),
      origin: figure.state.isUncertain
        ? Origin(
          Reading(
            question: question, layer: layer, captures: captures, row: cells.row, value: value, window: window,
            timeline: timeline),
          causes: figure.state.uncertainCauses, numbers: uncertain) : nil)
  }

  /// The figure of cells without the names of what is unknown in it.
  static func figure(_ cells: Cells, _ value: Typed, over window: Window, _ timeline: Timeline) -> Figure {
    if cells.states == nil, value.shape == .constant, !value.isChosen, let number = window.single(cells, timeline) {
      return Figure(value: number, state: .plain, type: value.type, display: value.display, unknowns: [])
    }
    if value.gathering == .last, value.shape == .period { return closing(cells, value, over: window, timeline) }
    let kind = value.kind
    let isAmount = kind == .amount && value.shape != .constant
    var total = 0.0
    var length = 0.0
    var state = State.plain
    var blanks: State?
    var seenYear: Int?
    // A rate per year is its integral over the whole span, periods without a value included; a level is the mean of
    // the days that have one.
    let isYearlyRate = kind == .rate && value.unit.power(of: .year) < 0 && value.shape == .period
    var span = 0.0
    // A value that holds for all time may have been edited from a date: it is one value only where its periods agree.
    var single: Double?
    var isSingle = value.shape == .constant
    let periods = window.periods(timeline)
    let countsDays = value.shape == .period && (kind == .level || value.unit.power(of: .day) < 0)
    for period in periods {
      let weight = window.weight(timeline.periods[period])
      if weight <= 0 { continue }
      if value.shape == .year {
        if seenYear == timeline.periods[period].year { continue }
        seenYear = timeline.periods[period].year
      }
      let cell = cells.state(period)
      span += weight * Double(timeline.periods[period].months)
      if cell.isBlank {
        blanks = cell
        continue
      }
      if !cell.isPlain { state = state.union(cell) }
      let number = cells.values[period]
      if isAmount {
        total += value.shape == .year ? number : number * weight
      } else {
        // A value of all time that was edited from a month goes with the rates it is multiplied by: by months.
        let extent = countsDays ? timeline.periods[period].days : timeline.periods[period].months
        let size = value.shape == .year ? 1 : weight * Double(extent)
        total += number * size
        length += size
      }
      if value.shape == .constant, value.isChosen { break }
      isSingle = isSingle && single ?? number == number
      single = single ?? number
    }
    if !isAmount && length > 0 { total /= isYearlyRate ? span : length }
    if isSingle, let single, !value.isChosen { total = single }
    if let blanks, length == 0, total == 0, state.isPlain,
      !isAmount || periods.allSatisfy({ window.weight(timeline.periods[$0]) == 0 || cells.state($0).isBlank })
    {
      state = blanks
    }
    return Figure(value: total, state: state, type: value.type, display: value.display, unknowns: [])
  }
}

extension Query {
  /// What a balance is at the end of a window.
  private static func closing(
    _ cells: Cells, _ value: Typed, over window: Window, _ timeline: Timeline
  ) -> Figure {
    let last = window.periods(timeline).last { window.weight(timeline.periods[$0]) > 0 }
    let state = last.map { cells.state($0) } ?? .blankNotApplicable
    return Figure(
      value: last.map { cells.values[$0] } ?? 0, state: state, type: value.type, display: value.display,
      unknowns: [])
  }
}

extension Window {
  /// The number that all periods in the window have; nil where they differ, or where there are none.
  fileprivate func single(_ cells: Query.Cells, _ timeline: Timeline) -> Double? {
    let inside = periods(timeline)
    guard let first = inside.first, weight(timeline.periods[first]) > 0 else { return nil }
    for period in inside where cells.values[period] != cells.values[first] { return nil }
    return cells.values[first]
  }
}

extension Typed {
  /// A date, an option or a switch has no mean over time.
  fileprivate var isChosen: Bool {
    if case .quantity = type { false } else { true }
  }
}
