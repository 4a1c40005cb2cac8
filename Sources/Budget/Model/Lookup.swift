import Ingest
import Language

/// What a reference in full stands for.
public enum Meaning: Sendable, Hashable {
  case entity(Entity)
  /// A row of a loaded table, whose columns are times.
  case row(table: Int, row: Int)
  /// A cell of a loaded table.
  case cell(table: Int, row: Int, column: Int)
  /// Whether an item is on.
  case switched(item: Int)
  /// One member's value of a driver, an input or an output, by its place among them.
  case member(Entity, Int)
}

/// Finds what references stand for. A name that fits several things is never guessed.
public struct Lookup: Sendable {
  /// What can be named.
  public let names: NameTable
  /// Loaded files whose cells can be named.
  public let tables: [LoadedTable]

  /// A lookup among names and tables.
  public init(names: NameTable, tables: [LoadedTable]) {
    self.names = names
    self.tables = tables
  }

  /// What a reference stands for, among the kinds that its place wants.
  public func meaning(
    _ reference: Reference, wanted: CompileProblem.Wanted = .anything, where condition: ((Entity) -> Bool)? = nil
  ) throws(Diagnostic) -> Meaning {
    let fits = condition ?? wanted.fits
    let first = reference.parts[0]
    let found = names.entities(named: first.text)
    if reference.parts.count == 1, found.count == 1, fits(found[0]) { return .entity(found[0]) }
    var candidates = reference.parts.count == 1 ? found.filter(fits) : found
    if candidates.isEmpty { throw unknown(reference, wanted, fits) }
    if reference.parts.count > 1 {
      let below = candidates.compactMap { try? member(of: $0, reference, from: 1) }
      if below.count == 1 { return below[0] }
      if below.isEmpty { return try member(of: candidates[0], reference, from: 1) }
      candidates = candidates.filter { (try? member(of: $0, reference, from: 1)) != nil }
    }
    if candidates.count > 1 {
      // A table that is called as a line is, or as the model, is named with its rows: alone the name is the line's.
      let values = candidates.filter { if case .table = $0 { false } else { true } }
      if values.count == 1 { candidates = values }
    }
    guard candidates.count == 1 else {
      throw Diagnostic(
        CompileProblem.ambiguousName(reference.text, candidates: candidates.map { spelling(of: $0) }),
        at: reference.span)
    }
    return .entity(candidates[0])
  }

  /// The entity that a reference names.
  public func entity(
    _ reference: Reference, wanted: CompileProblem.Wanted = .anything, where condition: ((Entity) -> Bool)? = nil
  ) throws(Diagnostic) -> Entity {
    let fits = condition ?? wanted.fits
    if case .entity(let entity) = try meaning(reference, wanted: wanted, where: fits), fits(entity) { return entity }
    throw unknown(reference, wanted, fits)
  }

  private func member(of owner: Entity, _ reference: Reference, from index: Int) throws(Diagnostic) -> Meaning {
    let part = reference.parts[index]
    if case .table(let number) = owner { return try cell(of: number, reference, from: index) }
    if case .item(let item) = owner, ["on", "på"].contains(NameTable.fold(part.text)) { return .switched(item: item) }
    guard let next = names.member(named: part.text, of: owner) else {
      throw Diagnostic(
        CompileProblem.unknownName(
          part.text, wanted: .input,
          suggestions: Suggestion.nearest(to: part.text, in: Array(names.members(of: owner).keys))),
        at: part.span)
    }
    return index + 1 < reference.parts.count ? try member(of: next, reference, from: index + 1) : .entity(next)
  }

  /// The row of a loaded table that a reference names, whether or not it is a value by itself; nil where it names none.
  public func tableRow(_ reference: Reference) -> (table: Int, row: Int)? {
    guard let first = reference.parts.first, reference.parts.count > 1 else { return nil }
    for case .table(let table) in names.entities(named: first.text) {
      let keys = reference.parts.dropFirst().map(\.text)
      let loaded = tables[table]
      if let row = loaded.row(named: keys) ?? (keys.count == 1 ? loaded.row(named: keys[0]) : nil) {
        return (table, row)
      }
    }
    return nil
  }

  /// A row of a table by its keys, and the column that is named after them.
  private func cell(of number: Int, _ reference: Reference, from index: Int) throws(Diagnostic) -> Meaning {
    let table = tables[number]
    let part = reference.parts[index]
    let count = table.keyColumns.count
    var next = index + 1
    var found: Int?
    if count > 1, reference.parts.count >= index + count {
      found = table.row(named: reference.parts[index..<index + count].map(\.text))
      if found != nil { next = index + count }
    }
    if count > 1, found == nil, let only = table.row(outermost: part.text) { found = only }
    guard let row = found ?? table.row(named: part.text) else {
      // Of several keys, the first that no row has is the wrong one.
      var possible = Array(table.table.rows)
      var wrong = part
      var column = table.keyColumns[0]
      for (key, name) in zip(table.keyColumns, reference.parts[index...]) {
        (wrong, column) = (name, key)
        let fitting = possible.filter { NameTable.fold($0.cells[key]) == NameTable.fold(name.text) }
        if fitting.isEmpty { break }
        possible = fitting
      }
      // The keys that are there fit several rows, which differ by the next.
      let rows = table.rows(beginning: reference.parts[index...].map(\.text))
      if rows.count > 1 {
        throw Diagnostic(
          CompileProblem.ambiguousName(wrong.text, candidates: rows.prefix(9).map(table.spelledRow)), at: wrong.span)
      }
      throw Diagnostic(
        CompileProblem.unknownName(
          wrong.text, wanted: .anything,
          suggestions: Suggestion.nearest(to: wrong.text, in: possible.map { $0.cells[column] })),
        at: wrong.span)
    }
    if table.isRepeated(row) {
      throw Diagnostic(TableProblem.repeatedKey(table.rowName(row), table: table.name), at: part.span)
    }
    guard reference.parts.count > next else {
      if !table.timeHeads.isEmpty { return .row(table: number, row: row) }
      if let column = table.valueColumn { return .cell(table: number, row: row, column: column) }
      let columns = table.valueColumns(of: row)
      throw Diagnostic(
        TableProblem.noRowValue(
          table.spelledRow(row), columns: columns, cell: table.spelledCell(row, columns.first ?? "")),
        at: reference.span)
    }
    let wanted = reference.parts[next]
    guard let column = table.table.columns.firstIndex(where: { NameTable.fold($0) == NameTable.fold(wanted.text) })
    else {
      throw Diagnostic(
        CompileProblem.unknownName(
          wanted.text, wanted: .anything, suggestions: Suggestion.nearest(to: wanted.text, in: table.table.columns)),
        at: wanted.span)
    }
    return .cell(table: number, row: row, column: column)
  }

  private func unknown(
    _ reference: Reference, _ wanted: CompileProblem.Wanted, _ fits: (Entity) -> Bool
  ) -> Diagnostic {
    let name = reference.text
    let folded = NameTable.fold(name)
    let possible = names.spellings.filter { fits($0.entity) }
    // A part of a name that several things carry is asked back with the list of them.
    let containing = possible.filter { NameTable.fold($0.text).contains(folded) && folded.count >= 3 }
    if containing.count > 1 {
      var seen: Set<Entity> = []
      let list = containing.filter { seen.insert($0.entity).inserted }.map(\.text)
      if list.count > 1 {
        return Diagnostic(CompileProblem.ambiguousName(name, candidates: Array(list.prefix(9))), at: reference.span)
      }
    }
    let near = containing.prefix(1).map(\.text) + Suggestion.nearest(to: name, in: possible.map(\.text))
    var seen: Set<String> = []
    return Diagnostic(
      CompileProblem.unknownName(
        name, wanted: wanted, suggestions: Array(near.filter { seen.insert($0).inserted }.prefix(2))),
      at: reference.span)
  }

  /// A spelling of an entity at the top, for lists; where others are called so too, with what it lies under.
  public func spelling(of entity: Entity) -> String {
    guard let text = names.spellings.first(where: { $0.entity == entity })?.text else { return "?" }
    guard names.entities(named: text).count > 1, let owner = names.owner(of: entity), owner != entity else {
      return text
    }
    return "\"" + spelling(of: owner).replacing("\"", with: "") + "\".\"" + text + "\""
  }
}

extension CompileProblem.Wanted {
  /// The kinds of things that a place wants.
  func fits(_ entity: Entity) -> Bool {
    switch (self, entity) {
    case (.line, .node), (.item, .item), (.item, .group), (.lever, .lever), (.measure, .measure): true
    case (.line, _), (.item, _), (.lever, _), (.measure, _): false
    default: true
    }
  }
}
