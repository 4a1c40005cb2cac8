import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// Instances of a component from a file, one per row; rows of one key with different parts form a group.
  func loadItems(_ block: LoadBlock, _ table: DataTable, _ component: Int) {
    guard let keyName = block.text(.key) else {
      report(BudgetProblem.missingLoadProperty("key", kind: block.kind.text), .text(block.kind.span))
      return
    }
    guard let key = column(keyName, table, block.first(.key)) else { return }
    checkKeys(block, table, keys: [key])
    let part = block.text(.part).flatMap { column($0, table, block.first(.part)) }
    let label = block.text(.label).flatMap { column($0, table, block.first(.label)) }
    let place = block.text(.place).flatMap { column($0, table, block.first(.place)) }
    let reader = ItemReader(self, block, table, component)
    if let sort = block.first(.sort), reader.isSortUnused {
      report(BudgetProblem.loadFault(sort.target.text, .unused), .text(sort.span))
    }
    let standing = block.first(.standing)?.standing
    var seen: Set<String> = []
    var isAsked = false
    for row in table.rows {
      let id = row.cells[key]
      guard !id.isEmpty else { continue }
      let suffix = part.map { row.cells[$0] } ?? ""
      guard seen.insert(NameTable.fold(id + "/" + suffix)).inserted else {
        let first = table.rows.first { other in
          NameTable.fold(other.cells[key]) == NameTable.fold(id) && (part.map { other.cells[$0] } ?? "") == suffix
        }
        reportAgain(
          .duplicateKey(id + suffix), .cell(table.cell(row, key)), first: first.map { .cell(table.cell($0, key)) })
        continue
      }
      var node = parts.root
      if let place, !row.cells[place].isEmpty {
        let cell = table.cell(row, place)
        guard
          let found = attempt({ () throws(Diagnostic) -> Int in try self.node(named: row.cells[place], .cell(cell)) })
        else { continue }
        node = found
      }
      let name = id + suffix
      var item = Item(
        name: name, label: label.map { row.cells[$0] }, component: component, node: node, basis: standing,
        replaces: nil, isOffAtStart: false, origin: .cell(table.cell(row, key)))
      item.given = reader.given(row, owner: name)
      item.texts = reader.texts(row)
      for (input, cells) in reader.sources(row) { item.sources[input] = cells }
      let index = parts.items.count
      parts.items.append(item)
      if standing == nil, !isAsked, let line = loadedLine(of: index) {
        // Once for all rows: one word answers for them.
        isAsked = true
        report(
          BudgetProblem.withinOrOnTop(item: item.displayName, line: line, isLoad: true), .cell(table.cell(row, key)))
      }
      divide(index)
      declareItem(index, spelled: suffix.isEmpty ? [id] : [name])
      if !suffix.isEmpty {
        addPart(index, of: id, label: item.label)
      } else if let text = item.label {
        parts.names.add(text, .item(index))
      }
    }
  }

  /// NameTable an item, its inputs and its outputs, and adds it to the group of its kind.
  func declareItem(_ index: Int, spelled names: [String]) {
    for (number, name) in names.enumerated() {
      // The first is the item's own name; a label may be another thing's name too, and its place then decides.
      if number == 0, let first = parts.names.entities(named: name).first {
        let isModels =
          first == .node(parts.root) && NameTable.fold(parts.nodes[parts.root].name) == NameTable.fold(name)
        reportAgain(.duplicateName(name, isModels: isModels), parts.items[index].origin, first: place(of: first))
      }
      parts.names.add(name, .item(index))
    }
    guard let component = parts.items[index].component else {
      for name in ["amount", "belopp"] { parts.names.add(name, .input(item: index, 0), below: .item(index)) }
      return
    }
    parts.names.give(item: index, shared: memberNames(of: component))
    nameParts(index)
    let group: Int
    if let found = parts.groups.firstIndex(where: { $0.component == component }) {
      group = found
    } else {
      group = parts.groups.count
      parts.groups.append(Group(name: parts.components[component].names.last ?? "", items: [], component: component))
      for name in parts.components[component].names {
        for plural in ModelBuilder.plurals(of: name) where parts.names.entities(named: plural).isEmpty {
          parts.names.add(
            plural, .group(group), isShown: KeywordTable.standard.role(of: plural, at: .thing) != nil)
        }
      }
    }
    parts.groups[group].items.append(index)
  }

  /// The names that each instance of a component has below it, made when the first is declared.
  private func memberNames(of component: Int) -> Int {
    if let known = memberNames[component] { return known }
    var members: [(text: String, member: NameTable.Member)] = []
    let definition = parts.components[component]
    // A value of the parts goes by its name where the instance itself has none of that name.
    for (number, input) in definition.inputs.enumerated() {
      let names = input.names.filter { input.part == nil || definition.value(named: $0) == .input(number) }
      members += names.map { ($0, .input(number)) }
    }
    for (number, output) in definition.outputs.enumerated() {
      let names = output.names.filter { output.part == nil || definition.value(named: $0) == .output(number) }
      members += names.map { ($0, .output(number)) }
    }
    let made = parts.names.share(members)
    memberNames[component] = made
    return made
  }

  private func addPart(_ item: Int, of id: String, label: String?) {
    if let group = parts.groups.firstIndex(where: { $0.component == nil && $0.name == id }) {
      parts.groups[group].items.append(item)
      return
    }
    parts.names.add(id, .group(parts.groups.count))
    if let label { parts.names.add(label, .group(parts.groups.count)) }
    parts.groups.append(Group(name: id, items: [item], component: nil))
  }
}

/// Reads the cells of a row into what is given for a component's inputs.
struct ItemReader {
  private let builder: ModelBuilder
  private let table: DataTable
  private let component: Component
  /// Columns per input: the year is nil for a single value.
  private var columns: [Int: [(year: Int?, column: Int)]] = [:]
  private var constants: [Int: Property] = [:]
  private let sort: Unit?
  private let blank: State
  private let blankIsZero: Bool
  /// Whether the block says what blank cells mean: a year's share or mark without one is then no 0 either.
  private let saysBlank: Bool
  private let rolling: String?

  /// What blank cells can be said to mean.
  static let blankWords: Set<String> = [
    "none", "ingen", "noll", "zero", "unknown", "okänt", "not_yet", "inte_än", "not_applicable", "gäller_inte",
  ]

  init(_ builder: ModelBuilder, _ block: LoadBlock, _ table: DataTable, _ component: Int) {
    self.builder = builder
    self.table = table
    self.component = builder.parts.components[component]
    sort = builder.attempt { () throws(Diagnostic) -> Unit? in try block.sort(builder.parts.units) } ?? nil
    let word = block.first(.blank)?.word?.lowercased()
    saysBlank = word != nil
    blankIsZero = ["none", "ingen", "noll", "zero"].contains(word)
    blank =
      ["unknown", "okänt"].contains(word)
      ? .unknown() : ["not_yet", "inte_än"].contains(word) ? .blankNotYet : .blankNotApplicable
    rolling = block.text(.rolling)
    for property in block.properties {
      guard let input = self.component.input(named: property.target.text) else { continue }
      if let name = property.quoted {
        if let column = builder.column(name, table, property) {
          columns[input, default: []].append((property.year, column))
        }
      } else {
        constants[input] = property
      }
    }
  }

  /// Whether the block says a unit that no column is read in.
  var isSortUnused: Bool {
    guard let sort else { return false }
    return !columns.keys.contains { input in
      guard case .unit(let text) = component.inputs[input].type, let declared = try? builder.unit(named: text.text)
      else {
        return false
      }
      return [sort, sort / Unit(.year), sort * Unit(.year)].contains { $0.isSameDimension(as: declared) }
    }
  }

  func given(_ row: DataTable.Row, owner: String) -> [Int: Item.Given] {
    var result: [Int: Item.Given] = [:]
    for (input, property) in constants where !property.values.isEmpty {
      result[input] = .expression(property.values[0])
    }
    for (input, list) in columns {
      switch component.inputs[input].type {
      case .text: continue
      case .item, .line: continue
      case .unit(let text):
        guard let declared = try? builder.unit(named: text.text) else { continue }
        let unit = sort.map { ItemReader.unit($0, of: declared) } ?? declared
        let cells = list.compactMap { (year, column) -> (year: Int?, value: LoadedValue)? in
          guard let value = number(table.cell(row, column), unit, owner, isYearly: year != nil) else { return nil }
          return (year, value)
        }
        // A single blank cell says nothing: the component's default holds.
        if cells.count == 1, cells[0].year == nil, cells[0].value.isBlank, !blankIsZero { continue }
        if !cells.isEmpty { result[input] = .cells(cells) }
      case .date, .end:
        let isEnd = component.inputs[input].type == .end
        if let value = date(table.cell(row, list[0].column), owner, isEnd: isEnd) {
          result[input] = .cells([(nil, value)])
        }
      case .choice:
        let cell = table.cell(row, list[0].column)
        let text = cell.text
        let state: State = text == "?" ? .unknown(builder.cause(named: owner)) : .plain
        result[input] = .cells([
          (nil, LoadedValue(number: 0, state: state, isBlank: text.isEmpty, text: text, cell: cell))
        ])
      }
    }
    return result
  }

  /// The unit of a column: the block's, also where only one of the two is per year (`kr` for `tkr/år`).
  private static func unit(_ sort: Unit, of declared: Unit) -> Unit {
    for unit in [sort, sort / Unit(.year), sort * Unit(.year)] where unit.isSameDimension(as: declared) {
      return unit
    }
    return declared
  }

  func texts(_ row: DataTable.Row) -> [Int: String] {
    var result: [Int: String] = [:]
    for (input, list) in columns {
      if case .text = component.inputs[input].type { result[input] = row.cells[list[0].column] }
    }
    return result
  }

  func sources(_ row: DataTable.Row) -> [Int: [Cell]] {
    columns.mapValues { list in list.map { table.cell(row, $0.column) } }
  }

  private func number(_ cell: Cell, _ unit: Unit, _ owner: String, isYearly: Bool) -> LoadedValue? {
    // A star or another mark stands for 1 where a plain number is wanted.
    if unit.isDimensionless, !cell.text.isEmpty, cell.text.allSatisfy({ $0 == "*" || $0 == "x" }) {
      return LoadedValue(number: 1, state: .plain, isBlank: false, text: cell.text, cell: cell)
    }
    return builder.attempt { () throws(Diagnostic) -> LoadedValue in
      let value = try builder.loadedValue(cell, unit: unit, cause: owner, blank: blank, allowsRange: true)
      guard value.isBlank else { return value }
      let state: State =
        blankIsZero || unit.isDimensionless && !(saysBlank && isYearly)
        ? .plain : blank.isUnknown ? .unknown(builder.cause(named: owner)) : blank
      return LoadedValue(number: 0, state: state, isBlank: true, text: nil, cell: cell)
    }
  }

  private func date(_ cell: Cell, _ owner: String, isEnd: Bool) -> LoadedValue? {
    let text = cell.text
    func value(_ number: Double, _ state: State) -> LoadedValue {
      LoadedValue(number: number, state: state, isBlank: false, text: text, cell: cell)
    }
    if text.isEmpty { return nil }
    if text == "?" { return value(0, .unknown(builder.cause(named: owner))) }
    if let rolling, NameTable.fold(text).hasPrefix(NameTable.fold(rolling)) { return value(0, .blankNotApplicable) }
    let numbers = text.split(separator: "-").map { Int($0) }
    if numbers.allSatisfy({ $0 != nil }), (1...3).contains(numbers.count), let year = numbers[0],
      let date = CalendarDate(
        year: year, month: numbers.count > 1 ? numbers[1] ?? 0 : 1, day: numbers.count > 2 ? numbers[2] ?? 0 : 1)
    {
      guard isEnd else { return value(date.monthPosition, .plain) }
      let months = [12.0, 1][min(numbers.count, 2) - 1]
      return value(numbers.count < 3 ? date.monthPosition + months : date.next.monthPosition, .plain)
    }
    builder.report(CompileProblem.notADate("”\(text)”"), .cell(cell))
    return nil
  }
}
