import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// The amounts of the organisation's rows, a column per series and time.
  func loadSeries(
    _ block: LoadBlock, _ table: DataTable, _ rows: [(row: DataTable.Row, node: Int)], _ unit: Unit
  ) {
    // Net cost negative in the file is turned here, once: cost is positive inside. A deviation is plus for a surplus.
    let sign = block.first(.sign)?.sign ?? 1
    let deviationSign = block.first(.deviationSign)?.isReversed ?? false ? -1.0 : 1
    let columns = SeriesColumn.all(block, table, parts)
    let revenues = revenueNodes(block, table, rows, columns)
    for node in revenues { parts.nodes[node].isRevenue = true }
    let revenueColumns = Set(block.first(.revenue)?.quotedList?.map(NameTable.fold) ?? [])
    let blank = block.first(.blank).map { LoadedTable.Blank(word: $0.word) }
    let isBlankUnknown = blank?.isUnknown ?? false
    var empty: [EmptyCells] = []
    for column in columns {
      let indexes = column.names.compactMap { self.column($0, table, column.property) }
      guard indexes.count == column.names.count else { continue }
      guard !timeline.indexes(of: column.span.year).isEmpty else {
        let years = timeline.years
        report(
          BudgetProblem.yearOutside(column.span.year, years: (years.first ?? 0)...(years.last ?? 0)),
          .text(column.property.target.span))
        continue
      }
      let own = indexes.map { unitOfColumn($0, block, table) ?? unit }
      let areRevenues = indexes.map { revenueColumns.contains(NameTable.fold(table.columns[$0])) }
      let isSum = column.series >= 0 && column.span.isSum(of: columns.filter { $0.series == column.series }.map(\.span))
      for (row, node) in rows {
        // Several columns add up: revenue and costs.
        let values = indexes.indices.map { place in
          attempt { () throws(Diagnostic) -> LoadedValue in
            try self.loadedValue(table.cell(row, indexes[place]), unit: own[place], cause: parts.nodes[node].name)
          }
        }
        let isLost = isBlankUnknown && parts.nodes[node].isLeaf && column.series != LoadedAmount.change
        guard let first = values.compactMap({ $0 }).first(where: { isLost || !$0.isBlank }),
          values.allSatisfy({ $0 != nil })
        else { continue }
        var amount: Double? = 0
        for (value, isRevenue) in zip(values, areRevenues) {
          guard let value, !value.isBlank || isLost else { continue }
          let turned =
            column.series >= 0 ? sign * (revenues.contains(node) || isRevenue ? -1 : 1) : deviationSign
          amount = value.isBlank || value.state.isUnknown ? nil : amount.map { $0 + value.number * turned }
        }
        parts.nodes[node].loaded.append(
          LoadedAmount(
            series: column.series, year: column.span.year, months: column.span.months, amount: amount,
            cell: first.cell,
            isControl: column.series == LoadedAmount.change || isSum, isOfMonths: isSum))
      }
      if column.series != LoadedAmount.change {
        empty += indexes.map { index in
          EmptyCells(
            column: table.columns[index], series: column.series, span: column.span,
            cells: emptyCells(index, table, rows))
        }
      }
    }
    let unsaid = settleForecasts(empty, blank)
    checkTogether(columns, unsaid)
    checkEmpty(unsaid)
    if let time = block.timeName.flatMap({ table.columnIndex(named: $0) }) {
      loadPostings(block, table, rows, unit, time: time, sign: sign, revenues, blank)
    }
    settleControls()
    turnNetRows()
    settleDeviations(columns)
  }
}

extension ModelBuilder {
  /// The unit that the block says of one column, where it differs from that of the others.
  func unitOfColumn(_ column: Int, _ block: LoadBlock, _ table: DataTable) -> Unit? {
    guard
      let property = block.properties.first(where: {
        isColumnUnit($0, table) && table.columnIndex(named: $0.target.text) == column
      })
    else { return nil }
    return attempt { () throws(Diagnostic) -> Unit? in try property.amountUnit(self.parts.units) } ?? nil
  }

  /// The rows that are revenue, whose amounts are turned: those whose last key, or type, is one of the words. The words may
  /// name columns of amounts instead.
  private func revenueNodes(
    _ block: LoadBlock, _ table: DataTable, _ rows: [(row: DataTable.Row, node: Int)], _ columns: [SeriesColumn]
  ) -> Set<Int> {
    guard let property = block.first(.revenue), let words = property.quotedList?.map(NameTable.fold) else { return [] }
    let type = block.text(.rowType).flatMap { table.columnIndex(named: $0) }
    let key = block.keys.last.flatMap { table.columnIndex(named: $0) }
    guard let column = type ?? key else { return [] }
    let found = rows.filter { words.contains(NameTable.fold($0.row.cells[column])) }
    let named = Set(columns.flatMap(\.names).map(NameTable.fold))
    if found.isEmpty, !rows.isEmpty, !words.allSatisfy(named.contains) {
      let names = rows.map { $0.row.cells[column] }
      report(
        BudgetProblem.noTotal(
          property.quotedList?.first ?? "", column: table.columns[column], property: property.target.text,
          suggestions: Suggestion.nearest(to: words[0], in: names)), .text(property.span))
    }
    return Set(found.map(\.node))
  }
}

/// A property of a load block that names a column of amounts.
struct SeriesColumn {
  let property: Property
  /// The columns, which add up.
  let names: [String]
  let series: Int
  let span: LoadSpan

  /// The columns of amounts that a block names. A name that stands over columns of months or years (`budget = "Budget"`)
  /// means each of them.
  static func all(_ block: LoadBlock, _ table: DataTable, _ parts: ModelParts) -> [SeriesColumn] {
    block.properties.flatMap { property -> [SeriesColumn] in
      guard let series = series(property, parts), let names = property.quotedList else { return [] }
      let spans = block.timed(property, table)
      if !spans.isEmpty {
        return spans.map {
          SeriesColumn(property: property, names: [table.columns[$0.column]], series: series, span: $0.span)
        }
      }
      return property.loadSpan.map { [SeriesColumn(property: property, names: names, series: series, span: $0)] } ?? []
    }
  }

  private static func series(_ property: Property, _ parts: ModelParts) -> Int? {
    switch LoadRole(named: property.target.text) {
    case .deviation: LoadedAmount.deviation
    case .change: LoadedAmount.change
    default: parts.series(named: property.target.text)
    }
  }
}

extension LoadBlock {
  /// The columns of months or years that a property names by what stands over them, with their times: those of the year in
  /// its brackets, where there is one. Months of an accumulated amount begin with January.
  ///
  /// - Parameter anyYear: the year of months without one, where neither the property nor the block says it.
  func timed(_ property: Property, _ table: DataTable, anyYear: Int? = nil) -> [(column: Int, span: LoadSpan)] {
    guard first(.time) == nil, let group = property.quoted, property.index.isEmpty || property.year != nil else {
      return []
    }
    let isAccumulated = group.split(whereSeparator: \.isWhitespace).contains {
      ["ack", "accum", "cumul"].contains(where: NameTable.fold(String($0)).hasPrefix)
    }
    return table.timed(under: group, ownYear: property.year ?? first(.year)?.bareYear ?? anyYear).compactMap {
      column, head in
      if let year = property.year, head.year != year { return nil }
      let months = head.month.map { isAccumulated ? 1...$0 : $0...$0 } ?? 1...12
      return (column, LoadSpan(year: head.year, months: months))
    }
  }
}
