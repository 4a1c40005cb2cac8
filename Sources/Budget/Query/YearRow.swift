import Graph
import Language
import Quantities

/// The figures of a value in the model's years, one after the other. Where nothing is said of any but that it is not there,
/// they are kept as numbers, so that rows are added without making a figure of every year.
public struct YearRow: Sendable, RandomAccessCollection {
  private enum Content {
    case numbers(YearNumbers)
    case figures([YearFigure])
  }

  /// The calendar years, in order and without gaps.
  public let years: [Int]
  private let content: Content

  /// Plain numbers in base units, one per year.
  public init(_ years: [Int], plain values: [Double], _ type: ValueType, _ display: Unit?) {
    self.init(years, YearNumbers(values: values, blanks: [], type: type, display: display))
  }

  init(_ years: [Int], _ numbers: YearNumbers) {
    self.years = years
    content = .numbers(numbers)
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
    case .numbers(let numbers): numbers.figure(place, years[place])
    case .figures(let figures): figures[place]
    }
  }

  /// The figure of a calendar year; nil outside the model's years.
  public func figure(of year: Int) -> Figure? { at(year)?.figure }

  /// The same with its second evaluation.
  public func at(_ year: Int) -> YearFigure? { place(of: year).map { self[$0] } }

  private func place(of year: Int) -> Int? {
    guard let first = years.first, years.indices.contains(year - first) else { return nil }
    return year - first
  }

  /// The numbers, where nothing is said of any but that it is not there.
  var numbers: YearNumbers? { if case .numbers(let numbers) = content { numbers } else { nil } }

  /// The numbers, whatever is said of them.
  public var values: [Double] { numbers?.values ?? map(\.figure.value) }

  /// Whether anything is there, or might be, in some year.
  public var isThere: Bool { numbers.map { $0.values.contains { $0 != 0 } } ?? contains { $0.isThere } }

  /// Whether nothing is unknown in any year.
  public var isKnown: Bool { numbers != nil || allSatisfy(\.figure.isKnown) }

  /// Whether some figure rests on uncertain numbers.
  public var isUncertain: Bool { numbers == nil && contains { $0.figure.origin != nil } }

  /// The years in which anything is there, or might be.
  public var yearsThere: [Int] {
    if let numbers { return zip(years, numbers.values).filter { $1 != 0 }.map(\.0) }
    return filter(\.isThere).map(\.year)
  }

  /// The same numbers as another kind of quantity: what a rate per year comes to in the year.
  public func retyped(_ type: ValueType, _ display: Unit?) -> YearRow {
    switch content {
    case .numbers(let numbers):
      YearRow(
        years, YearNumbers(values: numbers.values, blanks: numbers.blanks, type: type, display: display))
    case .figures(let figures): YearRow(figures.map { $0.retyped(type, display) })
    }
  }

  /// Rows added with weights, year by year; see ``YearFigure/sum(_:rounding:)``.
  public static func sum(_ rows: [(row: YearRow, weight: Double)], rounding: Double = 0) -> YearRow? {
    guard let first = rows.first?.row else { return nil }
    if rows.count == 1, rows[0].weight == 1 { return first }
    if let numbers = YearNumbers.sum(rows.map { ($0.row.numbers, $0.weight) }) { return YearRow(first.years, numbers) }
    return YearRow(
      first.indices.compactMap { place in
        YearFigure.sum(rows.map { ($0.row[place], $0.weight) }, rounding: rounding)
      })
  }

  /// The figures of some years added, each with its weight; nil where none of the years is there.
  public func total(_ years: ClosedRange<Int>, weights: [Double]? = nil) -> YearFigure? {
    let places = places(in: years)
    guard let numbers, !places.isEmpty else {
      return YearFigure.sum(places.enumerated().map { (self[$1], weights?[$0] ?? 1) })
    }
    let totals = numbers.runningTotals(places, weights)
    return totals.figure(places.count - 1, self.years[places.lowerBound])
  }

  /// What the figures come to from the first of some years through each of them, each with its weight.
  public func runningTotals(_ years: ClosedRange<Int>, weights: [Double]? = nil) -> YearRow {
    let places = places(in: years)
    if let numbers { return YearRow(Array(self.years[places]), numbers.runningTotals(places, weights)) }
    var total: YearFigure?
    var totals: [YearFigure] = []
    for (number, place) in places.enumerated() {
      total = YearFigure.sum((total.map { [($0, 1)] } ?? []) + [(self[place], weights?[number] ?? 1)])
      if let total { totals.append(YearFigure(year: self.years[place], figure: total.figure, probe: total.probe)) }
    }
    return YearRow(totals)
  }

  private func places(in span: ClosedRange<Int>) -> Range<Int> {
    let lower = years.firstIndex { span.contains($0) } ?? 0
    return lower..<(years.lastIndex { span.contains($0) }.map { $0 + 1 } ?? lower)
  }
}

extension YearFigure {
  fileprivate var isThere: Bool { figure.value != 0 || !figure.isKnown }
}
