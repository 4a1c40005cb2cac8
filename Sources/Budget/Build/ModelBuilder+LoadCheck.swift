import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// Refuses properties that would be passed over without a word: what is not quoted, has no year, is said twice or
  /// is not read by this kind.
  func checkProperties(_ block: LoadBlock, _ table: DataTable) {
    let kind = NameTable.fold(block.kind.text)
    let isTable = block.isOf(.table)
    let component = component(ofKind: kind).map { parts.components[$0] }
    var seen: [String: [Property]] = [:]
    for property in block.properties {
      if isTable, table.columnIndex(named: property.target.text) != nil { continue }
      if isColumnUnit(property, table) { continue }
      let fault: LoadFault?
      if let component, let input = component.input(named: property.target.text) {
        fault = inputFault(property, component, input)
      } else if parts.series(named: property.target.text) != nil {
        fault = component == nil ? seriesFault(property, block, table) : nil
      } else if let role = LoadRole(named: property.target.text) {
        fault = roleFault(property, role, kind, block, table, isComponent: component != nil)
      } else {
        continue
      }
      let name = NameTable.fold(property.target.text)
      let earlier = seen[name] ?? []
      seen[name] = earlier + [property]
      func spans(_ property: Property) -> [LoadSpan] {
        let timed = block.timed(property, table).map(\.span)
        return timed.isEmpty ? property.loadSpan.map { [$0] } ?? [] : timed
      }
      if let fault = fault
        ?? repeated(property, earlier, block.properties.filter { NameTable.fold($0.target.text) == name }, spans)
      {
        report(BudgetProblem.loadFault(property.spelled, fault), .text(property.span))
      }
    }
  }

  private func seriesFault(_ property: Property, _ block: LoadBlock, _ table: DataTable) -> LoadFault? {
    if block.isOf(.table) { return .unused }
    // Columns that add up are read where the organisation is loaded.
    let isList = NameTable.fold(block.kind.text).hasPrefix("organisation") && block.first(.time) == nil
    if isList ? property.quotedList == nil : property.quoted == nil { return .unquoted }
    if block.first(.time) != nil { return property.index.isEmpty ? nil : .timeInColumn }
    if let fault = headFault(property, block, table) { return fault }
    if !block.timed(property, table).isEmpty { return nil }
    if property.index.isEmpty { return .noYear }
    guard let span = property.loadSpan else { return .notAYear }
    guard ModelBuilder.forecastKinds.contains(NameTable.fold(block.kind.text)) else { return nil }
    // A forecast is of the year of the one month that it was reported for.
    if timeline.indexes(of: span.year).isEmpty || span.months.count > 1 { return .notAYear }
    let series = parts.series(named: property.target.text)
    return series == nil || series == SeriesName.budget || series == SeriesName.forecast ? nil : .unused
  }

  /// Months under a name that nothing says the year of; some of them is as wrong as all.
  private func headFault(_ property: Property, _ block: LoadBlock, _ table: DataTable) -> LoadFault? {
    let dated = block.timed(property, table)
    return block.timed(property, table, anyYear: focus).count > dated.count ? .monthsWithoutYear(focus) : nil
  }

  private func roleFault(
    _ property: Property, _ role: LoadRole, _ kind: String, _ block: LoadBlock, _ table: DataTable, isComponent: Bool
  ) -> LoadFault? {
    if block.isOf(.table), !role.kinds.contains(.table) { return .unused }
    switch role {
    case .sort:
      let isUnit = property.unit != nil || property.bare.map { (try? parts.units.parse($0)) != nil } ?? false
      return isUnit ? nil : .word(["kr", "tkr", "mnkr"])
    case .sign:
      if isComponent || !(kind.hasPrefix("organisation") || ModelBuilder.lineKinds.contains(kind)) {
        return .unused
      }
      if property.sign != nil, isDeviationsAlone(block, table) { return .deviationsAlone }
      return property.sign == nil ? .word(["negativ", "positiv"]) : nil
    case .deviationSign:
      guard kind.hasPrefix("organisation") || ["reconciliation", "avstämning"].contains(kind) else { return .unused }
      return property.isReversed == nil ? .word(["omvänt", "vanligt"]) : nil
    case .revenue:
      guard kind.hasPrefix("organisation") else { return .unused }
      return property.quotedList == nil ? .unquoted : nil
    case .level where property.levelWord != nil: return kind.hasPrefix("organisation") ? nil : .unused
    case .total where kind.hasPrefix("organisation") || block.isOf(.table):
      return property.quotedList == nil ? .unquoted : nil
    case .time:
      if !kind.hasPrefix("organisation"), !block.isOf(.table) { return .unused }
      return (1...2).contains(property.quotedList?.count ?? 0) ? nil : .unquoted
    case .standing:
      guard isComponent else { return .unused }
      return property.standing == nil ? .word(["inom", "utöver"]) : nil
    case .thousands: return property.thousands == nil ? .word(["\".\"", "\",\""]) : nil
    case .noteMarks: return property.quotedList == nil ? .unquoted : nil
    case .encoding:
      return ["windows-1252", "utf-8"].contains(property.quoted?.lowercased())
        ? nil : .word(["\"windows-1252\"", "\"utf-8\""])
    case .blank:
      guard isComponent || block.isOf(.table) || kind.hasPrefix("organisation") else { return .unused }
      return ItemReader.blankWords.contains(property.word?.lowercased() ?? "")
        ? nil : .word(["ingen", "inte_än", "gäller_inte", "okänt"])
    case .covers: return isComponent ? nil : .unused
    case .memo: return isComponent ? .unused : property.quotedList == nil ? .unquoted : nil
    case .header: return property.lines == nil ? .word(["3", "3..4"]) : nil
    case .shortRow: return property.shortRows == nil ? .word(["höger", "vänster"]) : nil
    case .year: return property.bareYear == nil ? .word(["2024"]) : nil
    case .key: return property.quotedList == nil ? .unquoted : nil
    case .fill, .skip, .subtotal, .zeroAs, .unknownAs, .blankAs: return property.quotedList == nil ? .unquoted : nil
    case .shares: return property.quotedList == nil ? .unquoted : nil
    case .percent: return (2...3).contains(property.quotedList?.count ?? 0) ? nil : .columns(2...3)
    case .dates: return property.quotedList.map { $0.count > 1 } ?? false ? nil : .columns(2...9)
    case .group:
      if kind.hasPrefix("organisation"), property.indexName == nil { return .noGroupName }
      return property.quoted == nil ? .unquoted : nil
    case .deviation where block.first(.time) != nil, .change where block.first(.time) != nil: return .unused
    case .change where kind.hasPrefix("organisation"):
      return property.quoted == nil ? .unquoted : property.loadSpan == nil ? seriesFault(property, block, table) : nil
    case .deviation where kind.hasPrefix("organisation") || ModelBuilder.lineKinds.contains(kind):
      return seriesFault(property, block, table)
    case .unit where property.quoted == nil:
      guard let text = property.unitText, (try? parts.units.parse(text)) != nil else {
        return .unquoted
      }
      return .unitOfAmounts(text)
    case .part, .name, .parent, .level, .code, .total, .rowType, .label, .oneOff, .unit, .rolling, .deviation,
      .sureness:
      return property.quoted == nil ? .unquoted : nil
    case .note, .change, .place, .amount: return property.quoted == nil ? .unquoted : nil
    }
  }

  /// Whether a property says the unit of a column of the file: `"Bokslut 2022, tkr" = tkr`.
  func isColumnUnit(_ property: Property, _ table: DataTable) -> Bool {
    property.target.parts.count == 1 && property.index.isEmpty && LoadRole(named: property.target.text) == nil
      && parts.series(named: property.target.text) == nil && property.bare != nil
      && table.columnIndex(named: property.target.text) != nil
  }

  /// Whether a block has deviations and no other amounts: these have no sign of cost.
  private func isDeviationsAlone(_ block: LoadBlock, _ table: DataTable) -> Bool {
    let series = SeriesColumn.all(block, table, parts).map(\.series)
    return !series.isEmpty && series.allSatisfy { $0 < 0 }
  }

  /// What is read into a component's input: a column of a year, a column for all time, or a value.
  private func inputFault(_ property: Property, _ component: Component, _ input: Int) -> LoadFault? {
    guard !property.index.isEmpty else {
      // A change each year that stands for every year would grow by itself.
      let isLevelChange = component.inputs[input].names.contains("change") && property.quoted != nil
      return isLevelChange ? .noYear : nil
    }
    guard let year = property.year else { return .notAYear }
    guard property.quoted != nil else { return .unquoted }
    if timeline.indexes(of: year).isEmpty {
      let years = timeline.years
      report(
        BudgetProblem.yearOutside(year, years: (years.first ?? 0)...(years.last ?? 0)), .text(property.target.span))
    }
    return nil
  }

  private func repeated(
    _ property: Property, _ earlier: [Property], _ all: [Property], _ spans: (Property) -> [LoadSpan]
  ) -> LoadFault? {
    // A table may have several of these, each of its own columns.
    let isRule = LoadRole(named: property.target.text).map { [.shares, .percent, .dates].contains($0) } ?? false
    guard !isRule else { return nil }
    let own = spans(property)
    guard !own.isEmpty else { return earlier.contains { $0.index == property.index } ? .twice : nil }
    let others = earlier.flatMap(spans)
    let every = own.count > 1 || !others.isEmpty ? all.flatMap(spans) : []
    for (place, span) in own.enumerated() {
      for other in others + own[..<place] {
        if other == span { return .twice }
        // What other columns add up to is their sum, which is checked.
        if !other.agrees(with: span), !span.isSum(of: every), !other.isSum(of: every) { return .yearAndMonth }
      }
    }
    return nil
  }

  /// Rows that have amounts and no key would be left out: they are said.
  func checkKeys(_ block: LoadBlock, _ table: DataTable, keys: [Int]) {
    // A code or a name is no amount: a row of these alone is a heading.
    let named: Set<LoadRole> = [.code, .name, .label, .note, .rowType, .level]
    let columns = block.properties.compactMap { property in
      LoadRole(named: property.target.text).map(named.contains) == true ? nil : property.quotedList
    }.joined().compactMap { table.columnIndex(named: $0) }
    // Of a key of several columns the outermost must be there: what lies below nothing would be counted twice.
    for row in table.rows where keys.first.map({ row.cells[$0].isEmpty }) ?? true {
      guard columns.contains(where: { !keys.contains($0) && !row.cells[$0].isEmpty }), let key = keys.first else {
        continue
      }
      report(BudgetProblem.noKey(table.columns[key]), .cell(table.cell(row, key)))
    }
  }
}

extension Property {
  /// The property as written, with its brackets.
  fileprivate var spelled: String {
    let text = target.text
    guard let span = loadSpan else { return text }
    func month(_ number: Int) -> String { "\(span.year)-" + (number < 10 ? "0" : "") + "\(number)" }
    if span.isWholeYear { return text + "[\(span.year)]" }
    let first = month(span.months.lowerBound)
    return text + "[" + first + (span.months.count == 1 ? "" : ".." + month(span.months.upperBound)) + "]"
  }

  /// Whether deviations are printed with the other sign, outcome less budget; nil where the word says neither.
  var isReversed: Bool? {
    switch NameTable.fold(quoted ?? word ?? "") {
    case "reversed", "omvänt", "omvänd": true
    case "normal", "vanligt", "vanlig": false
    default: nil
    }
  }

  /// What a sign turns amounts by: −1 where cost is negative in the file. Nil where the word is neither.
  var sign: Double? {
    switch NameTable.fold(quoted ?? word ?? "") {
    case "negative", "negativ", "negativt", "minus", "-", "−": -1
    case "positive", "positiv", "positivt", "plus", "+": 1
    default: nil
    }
  }
}
