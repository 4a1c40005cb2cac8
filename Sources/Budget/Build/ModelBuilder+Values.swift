import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// A row for a value, which people look at and scenarios redefine.
  func editable(_ value: Typed, mayBeAnother: Bool = false) -> Typed {
    var value = value
    switch value.storage {
    case .constant(let number, let state):
      value.isUndated = value.isUndatedAmount
      value.storage = .row(ownNumber(number, state))
    case .row(let row): value.storage = .row(shared.own(row, mayBeAnother: mayBeAnother, in: &graph))
    case .members(let members): value.storage = .members(members.map { editable($0, mayBeAnother: mayBeAnother) })
    }
    return value
  }

  /// The row of a value that is a number.
  func ownNumber(_ number: Double, _ state: State) -> RowID {
    shared.own(graph.input([number], states: state.isPlain ? nil : [state]), in: &graph)
  }

  func driverValue(_ index: Int) throws(Diagnostic) -> Typed {
    if let value = parts.drivers[index].value { return value }
    let driver = parts.drivers[index]
    let subject = OpenValue.Subject.entity(.driver(index))
    if let value = try standIn(for: subject, .text(driver.span)) { return value }
    let value = try once(subject, .text(driver.span)) { () throws(Diagnostic) -> Typed in
      let compiler = ExpressionCompiler(self, owner: driver.path)
      let axes = try self.axes(driver.dimensions)
      guard let unit = try driver.unit.map({ (text) throws(Diagnostic) -> Unit in try self.unit(text) }) else {
        return self.editable(try compiler.compileMembers(driver.expression, over: axes, target: driver.path))
      }
      return self.editable(
        try compiler.compileMembers(driver.expression, over: axes, as: unit, target: driver.path))
    }
    parts.drivers[index].value = value
    return value
  }

  func unit(_ text: UnitText) throws(Diagnostic) -> Unit {
    do { return try unit(named: text.text) } catch {
      throw Diagnostic(
        CompileProblem.unknownUnit(error.word, suggestions: Suggestion.nearest(to: error.word, in: parts.units.names)),
        at: text.span)
    }
  }

  func leverValue(_ index: Int) throws(Diagnostic) -> Typed {
    if let value = parts.levers[index].value { return value }
    let lever = parts.levers[index]
    let subject = OpenValue.Subject.entity(.lever(index))
    if let value = try standIn(for: subject, .text(lever.span)) { return value }
    let value = try once(subject, .text(lever.span)) { () throws(Diagnostic) -> Typed in
      guard let start = lever.start else {
        return self.editable(
          Typed(.constant(0, .unknown(self.cause(named: lever.path))), type: .quantity(.one), shape: .constant))
      }
      return self.editable(try ExpressionCompiler(self, owner: lever.path).compile(start))
    }
    parts.levers[index].value = value
    return value
  }

  /// Whether an item is switched on, per period.
  func switchRow(of item: Int) -> RowID {
    if let row = parts.items[item].on { return row }
    let row = graph.input([parts.items[item].isOffAtStart ? 0 : 1], states: nil)
    shared.claim(row)
    parts.items[item].on = row
    return row
  }

  /// Whether an item counts, per period: it is on, and so is all that it is part of.
  func activeRow(of item: Int) -> RowID {
    if let row = parts.items[item].active { return row }
    let own = switchRow(of: item)
    let row = parts.items[item].owner.map { graph.add(.multiply, [activeRow(of: $0), own]) } ?? own
    parts.items[item].active = row
    return row
  }

  func inputValue(_ item: Int, _ input: Int) throws(Diagnostic) -> Typed {
    while parts.items[item].inputs.count <= input { parts.items[item].inputs.append(nil) }
    if let value = parts.items[item].inputs[input] { return value }
    let subject = OpenValue.Subject.entity(.input(item: item, input))
    if let value = try standIn(for: subject, inputPlace(item, input)) { return value }
    let value = try once(subject, inputPlace(item, input)) { () throws(Diagnostic) -> Typed in
      self.editable(self.counted(try self.compileInput(item, input), item))
    }
    while parts.items[item].inputs.count <= input { parts.items[item].inputs.append(nil) }
    parts.items[item].inputs[input] = value
    return value
  }

  func outputValue(_ item: Int, _ output: Int) throws(Diagnostic) -> Typed {
    while parts.items[item].outputs.count <= output { parts.items[item].outputs.append(nil) }
    if let value = parts.items[item].outputs[output] { return value }
    guard let component = parts.items[item].component else {
      throw Diagnostic(CompileProblem.notANumber(parts.items[item].name), at: parts.items[item].origin)
    }
    let definition = parts.components[component].outputs[output]
    let subject = OpenValue.Subject.entity(.output(item: item, output))
    let place = Place.text(definition.expression.span)
    if let value = try standIn(for: subject, place) { return value }
    let value = try once(subject, place) { () throws(Diagnostic) -> Typed in
      let compiler = ExpressionCompiler(
        self.scope(of: item, part: definition.part), owner: self.parts.items[item].name)
      let value = self.counted(
        try compiler.compileMembers(
          definition.expression, over: self.axes(of: definition.expression, compiler, item, definition.part),
          target: definition.names.last ?? ""), item)
      // An output that is an input by another name is that input's row.
      let made = self.editable(value, mayBeAnother: true)
      self.recorder(of: item)?.output(value, gave: made)
      return made
    }
    while parts.items[item].outputs.count <= output { parts.items[item].outputs.append(nil) }
    parts.items[item].outputs[output] = value
    return value
  }

  func inputName(_ item: Int, _ input: Int) -> String {
    guard let component = parts.items[item].component else { return parts.items[item].name }
    return parts.items[item].name + "." + (parts.components[component].inputs[input].names.last ?? "")
  }

  /// Where an input was given, as far as a formula says.
  private func inputPlace(_ item: Int, _ input: Int) -> Place {
    if case .expression(let expression)? = parts.items[item].given[input] { return .text(expression.span) }
    return parts.items[item].amount.map { .text($0.span) } ?? parts.items[item].origin
  }

  private func compileInput(_ item: Int, _ input: Int) throws(Diagnostic) -> Typed {
    let name = inputName(item, input)
    guard let component = parts.items[item].component else {
      // A post that stands alone has its amount for an input.
      guard let amount = parts.items[item].amount else {
        throw Diagnostic(BudgetProblem.missingInput(item: name, input: ""), at: parts.items[item].origin)
      }
      var compiler = ExpressionCompiler(self, owner: parts.items[item].name)
      compiler.laid = laid(on: item)
      return try compiler.compile(amount)
    }
    if let part = parts.components[component].inputs[input].part { return try partInput(item, input, part) }
    // What the owner's component gives is written over the owner's names.
    let owner = parts.items[item].givenByOwner.contains(input) ? parts.items[item].owner : nil
    var compiler = ExpressionCompiler(scope(of: owner ?? item), owner: name)
    if case .expression? = parts.items[item].given[input] { compiler.laid = laid(on: item) }
    return try compileInput(item, input, parts.items[item].given[input], compiler, name)
  }

  /// What an input, or that of a part, is given, or its default.
  func compileInput(
    _ item: Int, _ input: Int, _ given: Item.Given?, _ compiler: ExpressionCompiler, _ name: String
  ) throws(Diagnostic) -> Typed {
    guard let component = parts.items[item].component else {
      throw Diagnostic(CompileProblem.notANumber(name), at: parts.items[item].origin)
    }
    let definition = parts.components[component].inputs[input]
    let axes = try self.axes(definition.dimensions) ?? []
    switch definition.type {
    case .text, .line: throw Diagnostic(CompileProblem.notANumber(name), at: parts.items[item].origin)
    case .item: return Typed(.row(linkRow(item, input)), type: .truth, shape: .period)
    case .date:
      return try byMember(axes, given, compiler) { (compiler, given) throws(Diagnostic) in
        try self.dateInput(item, definition, given, compiler)
      }
    case .end:
      return try byMember(axes, given, compiler) { (compiler, given) throws(Diagnostic) in
        try self.endInput(definition, given, compiler)
      }
    case .choice:
      return try byMember(axes, given, compiler) { (compiler, given) throws(Diagnostic) in
        try self.choiceInput(item, input, definition, given, compiler)
      }
    case .unit(let text):
      let unit = try unit(text)
      switch given {
      case .expression(let expression):
        do {
          return try compiler.compileMembers(expression, over: axes, as: unit, target: name)
        } catch { throw pointsAtDates(error, expression, item, input) }
      case .cells(let cells): return alike(laid(cellsInput(cells, unit), item), over: axes)
      default: return try defaultInput(item, definition, unit, over: axes, compiler, name)
      }
    }
  }

  /// A row from cells keyed by year; numbers are in base units already.
  private func cellsInput(_ cells: [(year: Int?, value: LoadedValue)], _ unit: Unit) -> Typed {
    if cells.count == 1, cells[0].year == nil {
      let value = cells[0].value
      return Typed(.constant(value.number, value.state), type: .quantity(unit.base), shape: .constant, display: unit)
    }
    var numbers = [Double](repeating: 0, count: timeline.count)
    var states = [State](repeating: .blankNotApplicable, count: timeline.count)
    for (year, value) in cells where !value.state.isUncertain {
      guard let year else { continue }
      let range = timeline.indexes(of: year)
      for period in range {
        let share = unit.kind == .amount ? Double(timeline.periods[period].months) / 12 : 1
        numbers[period] = value.number * share
        states[period] = value.state
      }
    }
    var row = graph.input(numbers, states: states.allSatisfy(\.isPlain) ? nil : states)
    for (year, value) in cells where value.state.isUncertain {
      guard let year else { continue }
      row = uncertainCell(value, timeline.indexes(of: year), unit, over: row)
    }
    return Typed(.row(row), type: .quantity(unit.base), shape: .period, display: unit)
  }

  /// A number with ends in the periods of its year, which has a row of its own so that its ends can be set.
  private func uncertainCell(_ value: LoadedValue, _ range: Range<Int>, _ unit: Unit, over below: RowID) -> RowID {
    let isIn = timeline.periods.indices.map { range.contains($0) ? 1.0 : 0 }
    let shares = timeline.periods.map { unit.kind == .amount ? Double($0.months) / 12 : 1 }
    let number = graph.add(.multiply, [graph.input(shares), graph.input([value.number], states: [value.state])])
    return graph.add(.select, [graph.input(isIn), number, below])
  }

  private func dateInput(
    _ item: Int, _ definition: Component.Input, _ given: Item.Given?, _ compiler: ExpressionCompiler
  ) throws(Diagnostic) -> Typed {
    switch given {
    case .expression(let expression):
      let value = try compiler.compile(expression)
      if value.type.isDate { return value }
      if case .constant(let number, let state) = value.storage, state.isUnknown || (1900...2199).contains(number) {
        return Typed(.constant(number * 12, state), type: .date, shape: .constant)
      }
      throw Diagnostic(CompileProblem.notADate(definition.names.last ?? ""), at: expression.span)
    case .cells(let cells):
      guard let value = cells.first?.value else { break }
      return Typed(.constant(value.number, value.state), type: .date, shape: .constant)
    default:
      if let expression = definition.defaultValue {
        return try dateInput(item, definition, .expression(expression), compiler)
      }
    }
    return Typed(.constant(0, .blankNotApplicable), type: .date, shape: .constant)
  }

  /// A last day; that of a cell is read as it stands there, a year, a month or a day.
  private func endInput(
    _ definition: Component.Input, _ given: Item.Given?, _ compiler: ExpressionCompiler
  ) throws(Diagnostic) -> Typed {
    switch given {
    case .expression(let expression): return try compiler.end(expression)
    case .cells(let cells):
      guard let value = cells.first?.value else { break }
      return Typed(.constant(value.number, value.state), type: .end, shape: .constant)
    default: if let expression = definition.defaultValue { return try compiler.end(expression) }
    }
    return Typed(.constant(0, .blankNotApplicable), type: .end, shape: .constant)
  }

  private func choiceInput(
    _ item: Int, _ input: Int, _ definition: Component.Input, _ given: Item.Given?, _ compiler: ExpressionCompiler
  ) throws(Diagnostic) -> Typed {
    guard let component = parts.items[item].component else {
      throw Diagnostic(CompileProblem.notANumber(""), at: parts.items[item].origin)
    }
    let options = parts.components[component].options(of: input)
    func option(_ expression: Expression) throws(Diagnostic) -> Typed {
      if case .braces(let entries) = expression.node {
        return try choiceInTime(entries, options, compiler) { (value) throws(Diagnostic) in try option(value) }
      }
      if case .unknown = expression.node {
        let state = State.unknown(cause(named: inputName(item, input)))
        return Typed(.constant(0, state), type: .choice(options), shape: .constant)
      }
      if case .reference(let reference, []) = expression.node, reference.parts.count == 1,
        let index = try? ExpressionCompiler.option(reference.parts[0], in: options)
      {
        return Typed(.constant(Double(index), .plain), type: .choice(options), shape: .constant)
      }
      // Another choice between the same options may decide this one too.
      if let value = try? compiler.compile(expression), value.type == .choice(options) { return value }
      throw Diagnostic(
        CompileProblem.unknownChoice(
          expression.span.source.text(expression.span), choices: options),
        at: expression.span)
    }
    switch given {
    case .expression(let expression): return try option(expression)
    case .cells(let cells):
      guard let value = cells.first?.value, !value.isBlank else { break }
      if value.state.isUnknown { return Typed(.constant(0, value.state), type: .choice(options), shape: .constant) }
      let text = NameTable.fold(value.text ?? "")
      if let index = options.firstIndex(where: { $0.contains { NameTable.fold($0) == text } }) {
        return Typed(.constant(Double(index), .plain), type: .choice(options), shape: .constant)
      }
      throw Diagnostic(
        CompileProblem.unknownChoice(value.text ?? "", choices: options), at: .cell(value.cell))
    default: break
    }
    if let expression = definition.defaultValue { return try option(expression) }
    return Typed(.constant(0, .unknown(cause(named: inputName(item, input)))), type: .choice(options), shape: .constant)
  }

  /// More than 0 in each year in which some linked item is on, if only for a part of it: what bears a cost from July
  /// bears it for that year, so that its first months do not count the cost once more.
  private func linkRow(_ item: Int, _ input: Int) -> RowID {
    let linked = parts.items[item].links[input] ?? []
    guard !linked.isEmpty else { return graph.input([0], states: nil) }
    return graph.add(.yearSum, [graph.add(.or, linked.map { activeRow(of: $0) })])
  }

  /// A cell of a table, in the unit of its row.
  func cellValue(_ table: Int, _ row: Int, _ column: Int, _ span: Span) throws(Diagnostic) -> Typed {
    try TableCells.value(
      parts.tables[table], row: row, column: column, units: parts.units, span: span, numbers: uncertain,
      cause: { self.cause(named: $0) })
  }
}

extension Typed {
  /// Whether a row is this value's, or one of its members'.
  func holds(_ row: RowID) -> Bool { members?.values.contains { $0.holds(row) } ?? (storage.row == row) }
}

extension Typed.Storage {
  var row: RowID? { if case .row(let row) = self { row } else { nil } }
}

extension Lookup {
  /// A spelling that says the owner too: `extern_lss.antal`.
  func ownedSpelling(of entity: Entity, items: [Item]) -> String {
    switch entity {
    case .input(let item, _), .output(let item, _):
      let member = names.members(of: .item(item)).first { $0.value == entity }?.key ?? ""
      return items[item].name + "." + member
    default: return spelling(of: entity)
    }
  }
}
