import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// Reads a load block's file and hands it to what its kind says: the organisation, a margin, causes, a table,
  /// or instances of a component, one per row.
  func load(_ block: LoadBlock) {
    guard let read = readTable(block) else { return }
    let kind = NameTable.fold(block.kind.text)
    if read.rows.isEmpty && kind.hasPrefix("organisation") {
      findings.removeAll { $0.severity == .warning && $0.place == .cell(Cell(file: read.file, row: 1)) }
      report(BudgetProblem.noRows(read.file), .text(block.file.span))
    }
    checkColumns(block, read)
    checkProperties(block, read)
    let isTable = block.isOf(.table)
    for property in block.properties
    where !property.isKnown(to: block, components: parts.components) && !isColumnUnit(property, read)
      && !(isTable
        && (read.columnIndex(named: property.target.text) != nil
          || parts.dimensions.contains { $0.isNamed(property.target.text) }))
    {
      report(
        BudgetProblem.unknownLoadProperty(
          property.target.text, kind: block.kind.text,
          suggestions: Suggestion.nearest(
            to: property.target.text, in: LoadRole.allCases.flatMap(\.spellings) + componentInputs(kind))),
        .text(property.target.span))
    }
    guard let table = shaped(read, block) else { return }
    addTableRules(block, table)
    let isGrouping = ["grouping", "gruppering"].contains(kind)
    if let name = block.name, !isGrouping { addTable(name.text, table, block) }
    switch kind {
    case "organisation", "organisationen": loadOrganisation(block, table)
    case "margin", "marginal", "kontrollsummor": loadMargin(block, table)
    case "causes", "orsaker": loadCauses(block, table)
    case "grouping", "gruppering": loadGrouping(block, table)
    case "reconciliation", "avstämning": loadReconciliation(block, table)
    case "forecasts", "prognoser": loadForecasts(block, table)
    case "table", "tabell": if block.name == nil { addTable(stem(block.file.text), table, block) }
    default:
      guard let component = component(ofKind: kind) else {
        let known =
          ["organisation", "margin", "causes", "table", "grouping", "reconciliation", "forecasts"]
          + parts.components.flatMap(\.names)
        report(
          BudgetProblem.unknownLoadKind(
            block.kind.text, suggestions: Suggestion.nearest(to: block.kind.text, in: known)),
          .text(block.kind.span))
        return
      }
      loadItems(block, table, component)
    }
  }

  /// All columns that are named and not there are said in one pass, whatever the kind does with the first of them.
  private func checkColumns(_ block: LoadBlock, _ table: DataTable) {
    let columns: [LoadRole] = [
      .key, .part, .name, .parent, .level, .code, .rowType, .place, .amount, .oneOff, .unit, .deviation, .change,
      .label, .time,
    ]
    for property in [block.first(.key), block.first(.time)] {
      guard let property, let names = property.quotedList, names.count > 1 else { continue }
      for name in names { _ = column(name, table, property) }
    }
    for property in block.properties {
      guard let name = property.quoted else { continue }
      let isSeries = parts.series(named: property.target.text) != nil
      guard isSeries || LoadRole(named: property.target.text).map(columns.contains) == true else { continue }
      // What stands over months means the columns below it.
      if !block.timed(property, table, anyYear: focus).isEmpty { continue }
      _ = column(name, table, property)
    }
  }

  private func readTable(_ block: LoadBlock) -> DataTable? {
    guard let path = path(of: block.file) else { return nil }
    parts.files.append(block.file.text)
    let encoding: TableEncoding =
      block.text(.encoding).map { $0.lowercased() == "windows-1252" ? .windows1252 : .utf8 } ?? .utf8
    do {
      let table = try Ingest.readTable(at: path, named: block.file.text, encoding: encoding, form: block.form)
      findings += table.findings
      return table
    } catch {
      findings += error.list
      return nil
    }
  }

  /// A file below the model's folder; nothing outside it is read.
  func path(of file: Name) -> String? {
    guard let path = FolderPath.path(file.text, below: parts.folder) else {
      report(BudgetProblem.includeOutside(file.text), .text(file.span))
      return nil
    }
    return path
  }

  private func stem(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.split(separator: ".").first.map(String.init) ?? last
  }

  /// The component that a kind means, in the singular or the plural.
  func component(ofKind kind: String) -> Int? {
    if kinds.isEmpty { findKinds() }
    return kinds[kind]
  }

  /// A name outranks the plural of another; of two that are alike the first holds.
  private func findKinds() {
    let names = parts.components.map { $0.names.map(NameTable.fold) }
    for (index, list) in names.enumerated() {
      for name in list where kinds[name] == nil { kinds[name] = index }
    }
    for (index, list) in names.enumerated() {
      for plural in list.flatMap(ModelBuilder.plurals) where kinds[plural] == nil { kinds[plural] = index }
    }
  }

  /// The forms that people use for all of a kind: `requests`, `äskanden`, `effektiviseringar`, `reserver`.
  static func plurals(of name: String) -> [String] {
    [
      name + "s", name + "n", name + "ar", name + "er", name + "or", name + "en", name + "et", name + "arna",
      name + "erna", name + "na", name + "ena",
    ]
  }

  private func componentInputs(_ kind: String) -> [String] {
    component(ofKind: kind).map { parts.components[$0].inputs.flatMap(\.names) } ?? []
  }

  /// Makes a file's cells addressable by name.
  private func addTable(_ name: String, _ table: DataTable, _ block: LoadBlock) {
    let keys = block.keys.compactMap { table.columnIndex(named: $0) }
    let isTable = block.isOf(.table)
    // Which of two files a name means could not be said.
    if parts.names.entities(named: name).contains(where: { if case .table = $0 { true } else { false } }) {
      report(BudgetProblem.duplicateName(name), .text(block.name?.span ?? block.file.span))
      return
    }
    parts.names.add(name, .table(parts.tables.count))
    var loaded = LoadedTable(
      name: name, table: table, keyColumns: keys.isEmpty ? [0] : keys, units: columnUnits(block, table))
    loaded.sort = isTable ? block.first(.sort)?.unitText : nil
    loaded.blank = LoadedTable.Blank(word: block.first(.blank)?.word)
    loaded.isKeySaid = isTable && !keys.isEmpty
    loaded.saysBlank = block.first(.blank) != nil
    loaded.valueColumn = isTable ? block.text(.amount).flatMap { table.columnIndex(named: $0) } : nil
    for property in block.properties {
      guard let axis = parts.dimensions.firstIndex(where: { $0.isNamed(property.target.text) }),
        let name = property.quoted, let column = self.column(name, table, property)
      else { continue }
      loaded.dimensionColumns[axis] = column
    }
    if isTable {
      loaded.rowTypeColumn = block.text(.rowType).flatMap { table.columnIndex(named: $0) }
      loaded.totalWords = block.totalWords
      checkTotalWords(block, loaded)
      loaded.memoWords = block.first(.memo)?.quotedList?.map(NameTable.fold)
      loaded.unitColumn = block.text(.unit).flatMap { column($0, table, block.first(.unit)) }
    }
    loaded.year = block.first(.year)?.bareYear
    loaded.nameColumn = (block.text(.name) ?? block.text(.label)).flatMap { table.columnIndex(named: $0) }
    loaded.surenessColumn = block.text(.sureness).flatMap { self.column($0, table, block.first(.sureness)) }
    loaded.areOfWhichMemos = loaded.hasOtherRows()
    if isTable, !loaded.saysBlank { findLostMonths(&loaded) }
    parts.tables.append(loaded)
  }

  /// Where the unit of each column's numbers is found, as far as the block says it of the column.
  func columnUnits(_ block: LoadBlock, _ table: DataTable) -> [Int: LoadedTable.UnitSource] {
    var units: [Int: LoadedTable.UnitSource] = [:]
    if let sort = block.first(.sort)?.unitText {
      // Amounts that the block itself reads are in the block's unit.
      for property in block.properties {
        let isAmount = [.deviation, .change, .amount].contains(LoadRole(named: property.target.text))
        guard isAmount || parts.series(named: property.target.text) != nil, let name = property.quoted else { continue }
        for column in block.timed(property, table).map(\.column) { units[column] = .fixed(sort) }
        if let column = table.columnIndex(named: name) { units[column] = .fixed(sort) }
      }
    }
    for property in block.properties {
      // `belopp = "Belopp"` names a column, and says no unit of it.
      if let name = property.quoted, NameTable.fold(name) == NameTable.fold(property.target.text) { continue }
      // A dimension's column may be called as the dimension is.
      let columns = table.columnIndexes(named: property.target.text)
      guard !columns.isEmpty, !parts.dimensions.contains(where: { $0.isNamed(property.target.text) }) else { continue }
      let source: LoadedTable.UnitSource
      if let unit = property.unitText {
        source = .fixed(unit)
      } else if let name = property.quoted, table.columnIndex(named: name) == nil, (try? parts.units.parse(name)) != nil
      {
        // A unit whose name is a word of the language (`år`) is written with quotes.
        source = .fixed(name)
      } else if let name = property.quoted, let other = self.column(name, table, property) {
        source = .column(other)
      } else {
        continue
      }
      for column in columns { units[column] = source }
    }
    return units
  }

  /// The index of a column that a property names, or a finding.
  func column(_ name: String, _ table: DataTable, _ property: Property?) -> Int? {
    if let index = table.columnIndex(named: name) { return index }
    // A title above the header has been taken for it where the name stands further down.
    let line = table.rows.first { row in row.cells.contains { NameTable.fold($0) == NameTable.fold(name) } }?.line
    let problem = BudgetProblem.unknownColumn(
      name, file: table.file, suggestions: Suggestion.nearest(to: name, in: table.columns), columns: table.columns,
      line: line)
    report(problem, property.map { .text($0.span) } ?? .cell(Cell(file: table.file, row: 1, column: name)))
    return nil
  }

  /// A number of a cell in base units, with what is said of it.
  func loadedValue(
    _ cell: Cell, unit: Unit, cause name: String, blank: State = .blankNotApplicable, allowsRange: Bool = false
  ) throws(Diagnostic) -> LoadedValue {
    let reading = try readNumber(
      cell, expected: unit.holdsMoney ? .amount(unit: UnitWords.text(unit)) : .number(unit: UnitWords.text(unit)),
      allowsRange: allowsRange)
    let scale = try reading.unit.map { (text) throws(Diagnostic) in try self.scale(text, in: unit, cell) } ?? unit.scale
    switch reading.value {
    case .number(let number, let sureness):
      if unit.holdsMoney && abs(number * scale) >= Money.limit {
        throw Diagnostic(BudgetProblem.tooLarge(cell.text), at: .cell(cell))
      }
      // An amount is whole öre, as it is written; a price is not rounded.
      let whole = unit.isSameDimension(as: .ore) ? reading.whole(scaledBy: scale) : nil
      return LoadedValue(number: whole ?? number * scale, state: State(sureness), isBlank: false, text: nil, cell: cell)
    case .range(let low, let high, let sureness):
      let number = UncertainNumber.range(low * scale, high * scale, owner: name)
      return LoadedValue(
        number: number.stated, state: State(sureness).union(uncertain.state(of: number)), isBlank: false, text: nil,
        cell: cell)
    case .unknown:
      return LoadedValue(number: 0, state: .unknown(cause(named: name)), isBlank: false, text: nil, cell: cell)
    case .blank, .text:
      return LoadedValue(number: 0, state: blank, isBlank: true, text: nil, cell: cell)
    }
  }

  /// What a unit in the cell itself multiplies by: it goes before that of the column (`2,7 mkr` in a column of tkr), as
  /// long as it measures the same, or the same per year where the column says per year.
  private func scale(_ text: String, in unit: Unit, _ cell: Cell) throws(Diagnostic) -> Double {
    let spelled = text.replacing(" per ", with: "/").split(separator: " ").joined()
    let written: Unit
    do { written = try parts.units.parse(spelled) } catch {
      throw Diagnostic(IngestProblem.unknownUnit(word: error.word, unit: text), at: .cell(cell))
    }
    let yearly = written / Unit(.year)
    guard written.isSameDimension(as: unit) || yearly.isSameDimension(as: unit) else {
      throw Diagnostic(IngestProblem.unitMismatch(found: text, expected: UnitWords.text(unit)), at: .cell(cell))
    }
    return written.scale
  }
}

extension Property {
  /// Whether a load block of this kind knows the property.
  fileprivate func isKnown(to block: LoadBlock, components: [Component]) -> Bool {
    if LoadRole(named: target.text) != nil || Attribute(named: target.text) != nil { return true }
    let folded = NameTable.fold(target.text)
    if SeriesName.standard.contains(where: { $0.english == folded || $0.swedish == folded }) { return true }
    let kind = NameTable.fold(block.kind.text)
    return components.contains { component in
      component.names.contains {
        kind == NameTable.fold($0) || ModelBuilder.plurals(of: NameTable.fold($0)).contains(kind)
      }
        && component.input(named: folded) != nil
    }
  }
}
