import Graph
import Language
import Quantities

/// The figures of a value in the model's years, one after the other. Where all are plain they are kept as numbers, so that
/// rows are added without making a figure of every year.
public struct YearRow: Sendable, RandomAccessCollection {
  private enum Content {
    case plain([Double], ValueType, Unit?)
    case figures([YearFigure])
  }

  /// The calendar years, in order and without gaps.
  public let years: [Int]
  private let content: Content

  /// Plain numbers in base units, one per year.
  public init(_ years: [Int], plain values: [Double], _ type: ValueType, _ display: Unit?) {
    self.years = years
    content = .plain(values, type, display)
  }

  /// Figures, one per year.
  public init(_ figures: [YearFigure]) {
    years = figures.map(\.year)
    content = .figures(figures)
  }

  /// Nothing in every year.
  public static func zero(_ years: [Int], _ type: ValueType, _ display: Unit?) -> YearRow {
    YearRow(years, plain: [Double](repeating: 0, count: years.count), type, display)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { years.count }

  public subscript(place: Int) -> YearFigure {
    switch content {
    case .plain(let values, let type, let display):
      let value = values[place]
      let figure = Figure(value: value, state: .plain, type: type, display: display, unknowns: [])
      return YearFigure(year: years[place], figure: figure, probe: value)
    case .figures(let figures): return figures[place]
    }
  }

  /// The figure of a calendar year; nil outside the model's years.
  public func figure(of year: Int) -> Figure? { place(of: year).map { self[$0].figure } }

  private func place(of year: Int) -> Int? {
    guard let first = years.first, years.indices.contains(year - first) else { return nil }
    return year - first
  }

  /// The numbers, where all are plain.
  public var plain: [Double]? { if case .plain(let values, _, _) = content { values } else { nil } }

  /// The numbers, whatever is said of them.
  public var values: [Double] { plain ?? map(\.figure.value) }

  /// Whether anything is there, or might be, in some year.
  public var isThere: Bool { plain.map { $0.contains { $0 != 0 } } ?? contains { $0.isThere } }

  /// The same numbers as another kind of quantity: what a rate per year comes to in the year.
  public func retyped(_ type: ValueType, _ display: Unit?) -> YearRow {
    switch content {
    case .plain(let values, _, _): YearRow(years, plain: values, type, display)
    case .figures(let figures): YearRow(figures.map { $0.retyped(type, display) })
    }
  }

  /// Rows added with weights, year by year; see ``YearFigure/sum(_:)``.
  public static func sum(_ rows: [(row: YearRow, weight: Double)]) -> YearRow? {
    guard let first = rows.first?.row else { return nil }
    if rows.count == 1, rows[0].weight == 1 { return first }
    guard case .plain(var total, let type, let display) = first.content,
      rows.allSatisfy({ $0.row.plain?.count == total.count })
    else {
      return YearRow(first.indices.compactMap { place in YearFigure.sum(rows.map { ($0.row[place], $0.weight) }) })
    }
    for place in total.indices { total[place] *= rows[0].weight }
    var shown = display
    for (row, weight) in rows.dropFirst() {
      guard case .plain(let values, _, let unit) = row.content else { continue }
      for (place, value) in values.enumerated() { total[place] += weight * value }
      shown = shown ?? unit
    }
    return YearRow(first.years, plain: total, type, shown)
  }

  /// The figures of some years added, each with its weight; nil where none of the years is there.
  public func total(_ years: ClosedRange<Int>, weights: [Double]? = nil) -> YearFigure? {
    let places = indices.filter { years.contains(self.years[$0]) }
    guard case .plain(let values, let type, let display) = content, let first = places.first else {
      return YearFigure.sum(places.enumerated().map { (self[$1], weights?[$0] ?? 1) })
    }
    var total = 0.0
    for (number, place) in places.enumerated() { total += (weights?[number] ?? 1) * values[place] }
    let figure = Figure(value: total, state: .plain, type: type, display: display, unknowns: [])
    return YearFigure(year: self.years[first], figure: figure, probe: total)
  }

  /// What the figures come to from the first of some years through each of them, each with its weight.
  public func runningTotals(_ years: ClosedRange<Int>, weights: [Double]? = nil) -> YearRow {
    let places = indices.filter { years.contains(self.years[$0]) }
    if case .plain(let values, let type, let display) = content {
      var total = 0.0
      let totals = places.enumerated().map { number, place in
        total += (weights?[number] ?? 1) * values[place]
        return total
      }
      return YearRow(places.map { self.years[$0] }, plain: totals, type, display)
    }
    var total: YearFigure?
    var totals: [YearFigure] = []
    for (number, place) in places.enumerated() {
      total = YearFigure.sum((total.map { [($0, 1)] } ?? []) + [(self[place], weights?[number] ?? 1)])
      if let total { totals.append(YearFigure(year: self.years[place], figure: total.figure, probe: total.probe)) }
    }
    return YearRow(totals)
  }
}

extension YearFigure {
  fileprivate var isThere: Bool { figure.value != 0 || !figure.isKnown }
}
