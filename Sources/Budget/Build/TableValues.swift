import Graph
import Ingest
import Language
import Quantities

/// A loaded table as a value: by the members of dimensions in its rows and columns, and by year.
///
/// The members stand in a column that the load names (`ålder = "Åldersgrupp"`), that is called as the dimension, or in
/// the key column. Other columns are years, members of a further dimension, or the one column of values; a column
/// called `År` says the year of each row. Rows that are no member (a total) are left out, and rows that lie within a
/// member, as single years of age do, are added.
struct TableValues {
  let loaded: LoadedTable
  let dimensions: [Dimension]
  let timeline: Timeline
  let units: UnitTable

  /// A cell's number for some members and a year; the year is nil where it holds for all.
  private struct Entry {
    let row: Int
    let column: Int
    let year: Int?
  }

  /// Where the members and the values stand.
  private struct Layout {
    /// Dimensions whose members stand in rows, with their columns.
    var rows: [(axis: Int, column: Int)] = []
    /// The dimension whose members head columns.
    var heads: Int?
    /// Value columns, with the year or the member that heads each.
    var values: [(column: Int, year: Int?, member: Int?)] = []
    var yearColumn: Int?

    var axes: [Int] { rows.map(\.axis) + (heads.map { [$0] } ?? []) }
  }

  /// The dimensions of the table; empty where it has none.
  var axes: [Int] { (try? layout(Span(Source(name: "", text: ""), 0, 0)))?.axes ?? [] }

  // MARK: Where things stand

  private func layout(_ span: Span) throws(Diagnostic) -> Layout {
    var layout = Layout()
    let columns = loaded.table.columns
    layout.yearColumn = columns.firstIndex { ["år", "year"].contains(NameTable.fold($0)) }
    let own = dimensions.indices.filter { dimensions[$0].owner == nil }
    for axis in own {
      if let column = loaded.dimensionColumns[axis] ?? columns.firstIndex(where: { dimensions[axis].isNamed($0) }) {
        layout.rows.append((axis, column))
      }
    }
    if layout.rows.isEmpty, let axis = own.first(where: { covers(loaded.keyColumn, $0) }) {
      layout.rows.append((axis, loaded.keyColumn))
    }
    let taken = Set(layout.rows.map(\.column) + (layout.yearColumn.map { [$0] } ?? []))
    let free = columns.indices.filter { !taken.contains($0) }
    layout.values = values(free, own.filter { axis in !layout.rows.contains { $0.axis == axis } }, &layout)
    if layout.axes.isEmpty {
      throw Diagnostic(
        TableProblem.noDimension(loaded.name, dimensions: own.map { dimensions[$0].name }, columns: columns), at: span)
    }
    if layout.values.isEmpty {
      throw Diagnostic(TableProblem.whichColumn(loaded.name, columns: free.map { columns[$0] }), at: span)
    }
    return layout
  }

  /// The columns of values: those that years head, else those that the members of a dimension head, else the only one.
  private func values(
    _ free: [Int], _ axes: [Int], _ layout: inout Layout
  ) -> [(column: Int, year: Int?, member: Int?)] {
    let columns = loaded.table.columns
    if let column = loaded.valueColumn { return [(column, nil, nil)] }
    let years = free.compactMap { column in TableValues.year(columns[column]).map { (column, $0) } }
    if !years.isEmpty { return years.map { ($0.0, $0.1, nil) } }
    for axis in axes {
      let heads = free.compactMap { column in member(columns[column], axis).map { (column, $0) } }
      guard Set(heads.map(\.1)).count == dimensions[axis].members.count else { continue }
      layout.heads = axis
      return heads.map { ($0.0, nil, $0.1) }
    }
    let numeric = free.filter { column in
      loaded.table.rows.contains { isNumber($0.cells[column]) }
        && loaded.table.rows.allSatisfy {
          $0.cells[column].isEmpty || $0.cells[column] == "?" || isNumber($0.cells[column])
        }
    }
    return numeric.count == 1 ? [(numeric[0], nil, nil)] : []
  }

  private func isNumber(_ text: String) -> Bool {
    if case .number? = (try? readCell(text))?.value { true } else { false }
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) else { return nil }
    return year
  }

  /// Whether every member of a dimension stands in a column, whole or in parts.
  private func covers(_ column: Int, _ axis: Int) -> Bool {
    dimensions[axis].members.indices.allSatisfy { member in
      loaded.table.rows.contains { place(of: $0.cells[column], axis)?.member == member }
    }
  }

  /// The member that a text is exactly.
  private func member(_ text: String, _ axis: Int) -> Int? {
    guard let place = place(of: text, axis), place.isWhole else { return nil }
    return place.member
  }

  /// The member that a key is, or lies within; nil where it is none.
  private func place(of text: String, _ axis: Int) -> (member: Int, isWhole: Bool)? {
    let folded = NameTable.fold(text)
    let members = dimensions[axis].members
    if let exact = members.firstIndex(where: { $0.names.contains { NameTable.fold($0) == folded } }) {
      return (exact, true)
    }
    guard let span = KeySpan.read(text) else { return nil }
    for (index, member) in members.enumerated() {
      guard let low = member.low, let high = member.high, low <= span.lowerBound, span.upperBound <= high else {
        continue
      }
      return (index, low == span.lowerBound && high == span.upperBound)
    }
    return nil
  }

  // MARK: The value

  /// The value of every member.
  ///
  /// - Parameter span: where the table is named.
  /// - Throws: where a member is not there, stands twice, or is only partly there.
  func value(_ resolver: any Resolver, _ span: Span) throws(Diagnostic) -> Typed {
    let layout = try layout(span)
    var found: [[Int]: [(entry: Entry, isWhole: Bool, key: String)]] = [:]
    for (index, row) in loaded.table.rows.enumerated() {
      var members: [Int] = []
      var isWhole = true
      for (axis, column) in layout.rows {
        guard let place = place(of: row.cells[column], axis) else {
          try checkWithin(row, column, axis)
          break
        }
        members.append(place.member)
        isWhole = isWhole && place.isWhole
      }
      guard members.count == layout.rows.count else { continue }
      for (column, year, member) in layout.values {
        let year = year ?? layout.yearColumn.flatMap { TableValues.year(row.cells[$0]) }
        let key = layout.rows.map { row.cells[$0.column] }.joined(separator: "; ")
        found[members + (member.map { [$0] } ?? []), default: []].append(
          (Entry(row: index, column: column, year: year), isWhole, key))
      }
    }
    let axes = layout.axes
    let sizes = axes.map { dimensions[$0].members.count }
    let size = sizes.reduce(1, *)
    guard size <= MemberValues.limit else {
      throw Diagnostic(DimensionProblem.tooManyMembers(size, dimensions: axes.map { dimensions[$0].name }), at: span)
    }
    let shape = MemberValues(axes: axes, sizes: sizes, values: [])
    var values: [Typed] = []
    for index in 0..<size {
      let members = shape.members(at: index)
      let names = zip(axes, members).map { dimensions[$0].members[$1].name }.joined(separator: "; ")
      guard let entries = found[members] else {
        throw Diagnostic(TableProblem.missingMember(loaded.name, member: names), at: span)
      }
      let whole = entries.filter(\.isWhole)
      if whole.isEmpty { try checkParts(entries.map(\.key), axes, members, layout, names, span) }
      values.append(
        try value(
          (whole.isEmpty ? entries : whole).map(\.entry), named: names, isWhole: !whole.isEmpty, resolver, span))
    }
    return Typed(MemberValues(axes: axes, sizes: sizes, values: try alike(values, span)))
  }

  /// A key of numbers that lies across two members belongs to neither, and is not left out in silence.
  private func checkWithin(_ row: DataTable.Row, _ column: Int, _ axis: Int) throws(Diagnostic) {
    guard let span = KeySpan.read(row.cells[column]) else { return }
    let touched = dimensions[axis].members.filter { member in
      guard let low = member.low, let high = member.high else { return false }
      return low <= span.upperBound && high >= span.lowerBound
    }
    // A row of all members is a total; one that touches none is of something else.
    guard !touched.isEmpty, touched.count < dimensions[axis].members.count else { return }
    throw Diagnostic(
      TableProblem.acrossMembers(row.cells[column], members: touched.map(\.name)),
      at: .cell(loaded.table.cell(row, column)))
  }

  /// Rows within a member make it up where they follow on each other from its first number to its last.
  private func checkParts(
    _ keys: [String], _ axes: [Int], _ members: [Int], _ layout: Layout, _ name: String, _ span: Span
  ) throws(Diagnostic) {
    guard layout.rows.count == 1, let member = members.first.map({ dimensions[axes[0]].members[$0] }),
      let low = member.low, let high = member.high
    else { return }
    let spans = Set(keys).compactMap(KeySpan.read).sorted { $0.lowerBound < $1.lowerBound }
    var next = low
    for part in spans {
      if part.lowerBound != next {
        let problem: TableProblem =
          part.lowerBound < next
          ? .overlappingParts(loaded.name, member: name) : .missingPart(loaded.name, member: name, from: next)
        throw Diagnostic(problem, at: span)
      }
      next = part.upperBound + 1
    }
    guard high.isInfinite || next > high else {
      throw Diagnostic(TableProblem.missingPart(loaded.name, member: name, from: next), at: span)
    }
  }

  /// One member's value: a number for all time, or one per year that a column or a row names.
  private func value(
    _ entries: [Entry], named name: String, isWhole: Bool, _ resolver: any Resolver, _ span: Span
  ) throws(Diagnostic) -> Typed {
    var cells: [(year: Int?, value: Typed)] = []
    for entry in entries {
      var value = try TableCells.value(
        loaded, row: entry.row, column: entry.column, units: units, span: span,
        numbers: resolver.uncertain,
        cause: { _ in resolver.cause(named: loaded.name + "[" + name + "]") })
      if case .constant(_, let state) = value.storage, state.isBlank || loaded.isLost(entry.row, entry.column) {
        try checkLost(entry, name)
      }
      // A number whose unit nothing says takes that of what it is given to.
      value.isBare = value.display == .one
      guard let at = cells.firstIndex(where: { $0.year == entry.year }) else {
        cells.append((entry.year, value))
        continue
      }
      guard !isWhole else {
        throw Diagnostic(
          BudgetProblem.duplicateKey(name + (entry.year.map { " \($0)" } ?? "")),
          at: .cell(loaded.table.cell(loaded.table.rows[entry.row], entry.column)))
      }
      guard value.isSummable || value.isBare else {
        throw Diagnostic(
          TableProblem.notParts(loaded.name, member: name, unit: UnitWords.text(value.display ?? value.unit)), at: span)
      }
      cells[at].value = TableValues.sum(cells[at].value, value)
    }
    guard cells.count > 1 || cells.first?.year != nil, let first = cells.first?.value else {
      return cells.first?.value ?? Typed(.constant(0, .blankNotYet), type: .quantity(.one), shape: .constant)
    }
    var numbers = [Double](repeating: 0, count: timeline.count)
    var states = [State](repeating: .blankNotYet, count: timeline.count)
    for case (let year?, let value) in cells {
      guard case .constant(let number, let state) = value.storage else { continue }
      for period in timeline.indexes(of: year) {
        numbers[period] = number * (value.kind == .amount ? Double(timeline.periods[period].months) / 12 : 1)
        states[period] = state
      }
    }
    let row = resolver.makeInput(numbers, states: states.allSatisfy(\.isPlain) ? nil : states)
    return Typed(
      .row(row), type: first.type, shape: .period, display: first.isBare ? nil : first.display, isBare: first.isBare)
  }

  /// A cell is lost where others of its column have numbers and the load does not say what empty cells mean.
  private func checkLost(_ entry: Entry, _ member: String) throws(Diagnostic) {
    guard !loaded.saysBlank, loaded.table.rows[entry.row].cells[entry.column] != TableForm.saidBlank,
      loaded.table.rows.contains(where: { isNumber($0.cells[entry.column]) })
    else { return }
    throw Diagnostic(
      TableProblem.emptyMember(loaded.name, member: member, column: loaded.table.columns[entry.column]),
      at: .cell(loaded.table.cell(loaded.table.rows[entry.row], entry.column)))
  }

  /// Two cells of parts of one member; an unknown one leaves the known part of the sum.
  private static func sum(_ a: Typed, _ b: Typed) -> Typed {
    guard case .constant(let x, let first) = a.storage, case .constant(let y, let second) = b.storage else { return a }
    if second.isBlank { return a }
    if first.isBlank { return b }
    var sum = a
    sum.storage = .constant(x + y, first.union(second))
    return sum
  }

  /// All members are in one unit.
  private func alike(_ values: [Typed], _ span: Span) throws(Diagnostic) -> [Typed] {
    guard let first = values.first else { return values }
    for value in values where value.type != first.type {
      throw Diagnostic(
        CompileProblem.unitsDiffer(
          UnitWords.text(first.display ?? first.unit), UnitWords.text(value.display ?? value.unit), operation: ";"),
        at: span)
    }
    return values
  }
}
