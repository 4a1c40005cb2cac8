import Graph
import Language
import Quantities

extension ModelBuilder {
  /// Everything that needs all names: places, properties, links, then the rows.
  func compile() {
    for item in pending { place(item) }
    for property in properties { apply(property) }
    settleLines()
    declareMethods()
    settleNested()
    link()
    for index in parts.drivers.indices { _ = attempt { () throws(Diagnostic) -> Typed in try self.driverValue(index) } }
    for index in parts.levers.indices { compileLever(index) }
    for index in parts.items.indices { _ = attempt { () throws(Diagnostic) in try self.compileItem(index) } }
    for index in parts.levers.indices { bindLever(index) }
    compileLines()
    nameUnknowns()
  }

  /// Every input, lever and driver has a name in states from the start, so that a scenario's unknowns are named alike.
  private func nameUnknowns() {
    causeNumbers.reserveCapacity(parts.items.reduce(causeNumbers.count) { $0 + $1.inputs.count })
    for item in parts.items.indices {
      for input in parts.items[item].inputs.indices { _ = cause(named: inputName(item, input)) }
    }
    for lever in parts.levers { _ = cause(named: lever.path) }
    for driver in parts.drivers { _ = cause(named: driver.path) }
  }

  /// Finds the line of a declared item.
  private func place(_ waiting: PendingItem) {
    let placement = waiting.placement
    if let reference = placement.node, let input = lineOfOwner(waiting.item, reference) {
      placedByInput.append((waiting.item, input))
    } else if let reference = placement.node {
      _ = attempt { () throws(Diagnostic) in
        let entity = try self.lookup.entity(reference, wanted: .line) { if case .node = $0 { true } else { false } }
        if case .node(let node) = entity { self.parts.items[waiting.item].node = node }
      }
    }
    if let reference = placement.replaces {
      _ = attempt { () throws(Diagnostic) in
        let entity = try self.lookup.entity(reference) { if case .cause = $0 { true } else { false } }
        if case .cause(let cause) = entity { self.parts.items[waiting.item].replaces = cause }
      }
    }
    if placedByInput.last?.item != waiting.item { checkBasis(of: waiting.item) }
  }

  /// An item that posts, on a line with loaded amounts, says whether it is part of them.
  func checkBasis(of item: Int) {
    guard parts.items[item].basis == nil, let line = loadedLine(of: item) else { return }
    report(
      BudgetProblem.withinOrOnTop(item: parts.items[item].displayName, line: line, isLoad: false),
      parts.items[item].origin)
  }

  /// The name of an item's line, where the item posts and the line has loaded amounts.
  func loadedLine(of item: Int) -> String? {
    let node = parts.items[item].node
    let mayPost = parts.items[item].component.map { index in
      !parts.components[index].posts.isEmpty || !parts.components[index].nested.isEmpty
    }
    let isLoaded = parts.nodes[node].loaded.contains { !$0.isControl }
    return mayPost ?? true && isLoaded ? parts.nodes[node].name : nil
  }

  /// A property that stands by itself: an input of an item, or something said of a thing.
  private func apply(_ property: Property) {
    let path = property.target.parts
    guard path.count > 1 else {
      report(BudgetProblem.statementInModel(property.span.source.text(property.span)), .text(property.span))
      return
    }
    let owner = Reference(Array(path.dropLast()))
    let name = path[path.count - 1]
    guard let entity = attempt({ () throws(Diagnostic) -> Entity in try self.lookup.entity(owner) }) else { return }
    let items: [Int] =
      switch entity {
      case .item(let item): [item]
      case .group(let group): parts.groups[group].items
      default: []
      }
    if let item = items.first, let component = parts.items[item].component,
      parts.components[component].input(named: name.text) != nil
    {
      for index in items {
        var item = parts.items[index]
        give(property, name.text, to: &item, component, owner.parts[0])
        parts.items[index] = item
      }
      return
    }
    guard let attribute = Attribute(named: name.text) else {
      report(
        BudgetProblem.unknownAttribute(
          name.text, owner: owner.text,
          suggestions: Suggestion.nearest(to: name.text, in: Attribute.allCases.flatMap(\.spellings))),
        .text(name.span))
      return
    }
    if attribute == .place, case .item(let item) = entity, let reference = property.firstName {
      if let node = attempt({ () throws(Diagnostic) -> Int in
        try self.node(named: reference.text, .text(reference.span))
      }) {
        parts.items[item].node = node
      }
      return
    }
    if let value = said(attribute, name.text, of: entity, property) {
      parts.attributes[entity, default: [:]][attribute] = value
    }
  }

  /// Items that other items name (`costed_by`).
  private func link() {
    for index in parts.items.indices {
      for (input, given) in parts.items[index].given {
        guard case .items(let references) = given, !isLine(input, of: index) else { continue }
        if let inner = linksOfOwner(index, input, references) {
          parts.items[index].links[input] = inner
          continue
        }
        parts.items[index].links[input] = references.compactMap { reference in
          guard
            let entity = attempt({ () throws(Diagnostic) -> Entity in try self.lookup.entity(reference, wanted: .item) }
            )
          else { return nil }
          if case .item(let item) = entity { return item }
          self.report(CompileProblem.unknownName(reference.text, wanted: .item, suggestions: []), .text(reference.span))
          return nil
        }
      }
    }
  }

  /// All inputs, outputs and posts of an item.
  func compileItem(_ index: Int) throws(Diagnostic) {
    guard parts.items[index].posts.isEmpty else { return }
    inProgress.append(OpenValue(subject: .entity(.item(index)), isEarlier: readsEarlier))
    let outer = readsEarlier
    readsEarlier = false
    defer {
      inProgress.removeLast()
      readsEarlier = outer
      joinOpenPosts(of: index)
    }
    try compileParts(of: index)
  }

  /// What read the item's posts behind time while they were being compiled reads them now.
  private func joinOpenPosts(of item: Int) {
    for (series, row) in openPosts.removeValue(forKey: item) ?? [] {
      let posts = parts.items[item].posts.filter { $0.series == series }.map(\.row)
      if posts.isEmpty { graph.replace(row, withInput: [0]) } else { graph.replace(row, with: .sum, posts) }
    }
  }

  private func compileParts(of index: Int) throws(Diagnostic) {
    guard let component = parts.items[index].component else {
      let value = try inputValue(index, 0)
      let name = parts.items[index].amountSeries
      guard let name else { return }
      try post(value, series: name, item: index, self, span: parts.items[index].amount?.span ?? name.span)
      return
    }
    let inputs = parts.components[component].inputs
    parts.items[index].inputs.reserveCapacity(inputs.count)
    for (number, input) in inputs.enumerated() {
      if input.type == .text || input.type == .line { continue }
      _ = attempt { () throws(Diagnostic) -> Typed in try self.inputValue(index, number) }
    }
    compileFormulas(of: index, component)
  }

  /// All outputs and posts of an item, each by its formula.
  func compileEachFormula(of index: Int, _ component: Int) {
    let definition = parts.components[component]
    for number in definition.outputs.indices {
      attemptFormula(of: index) { () throws(Diagnostic) in _ = try self.outputValue(index, number) }
    }
    for post in definition.posts {
      attemptFormula(of: index) { () throws(Diagnostic) in
        let scope = self.scope(of: index, part: post.part)
        let compiler = ExpressionCompiler(scope, owner: self.parts.items[index].name)
        guard let part = post.part else {
          try self.post(
            compiler.compile(post.expression), series: post.series, item: index, scope, span: post.expression.span)
          return
        }
        let axis = self.parts.items[index].partDimensions[part]
        for member in self.parts.items[index].parts[part].indices {
          let value = try compiler.at([axis], [member]).compile(post.expression)
          try self.post(value, series: post.series, item: index, scope, span: post.expression.span)
        }
      }
    }
  }

  /// Adds a posting row: a rate is integrated over its period, the switch is applied, whole öre come out.
  ///
  /// - Parameter resolver: where the rows on the way are made.
  private func post(
    _ value: Typed, series: Name, item: Int, _ resolver: any Resolver, span: Span
  ) throws(Diagnostic) {
    let number = try seriesNumber(series)
    let compiler = ExpressionCompiler(resolver, owner: parts.items[item].name)
    let place = parts.items[item].origin
    guard value.unit.power(of: .money) == 1, value.kind != .level || value.plainConstant == 0 else {
      if value.isBare && value.plainConstant == 0 { return }
      throw Diagnostic(
        BudgetProblem.postNotMoney(
          item: parts.items[item].displayName, unit: UnitWords.text(value.display ?? value.unit)),
        at: place)
    }
    if value.isUndatedAmount {
      throw Diagnostic(CompileProblem.undatedAmount(UnitWords.text(value.display ?? value.unit)), at: span)
    }
    var row = compiler.row(value)
    if value.kind == .rate {
      row = resolver.makeRow(value.unit.power(of: .day) < 0 ? .integrateByDays : .integrateByMonths, [row])
    }
    let active = activeRow(of: item)
    recorder(of: item)?.active(active)
    let switched = resolver.makeRow(.multiply, [active, row])
    let posted = addPost(switched, series: number, item: item)
    recorder(of: item)?.post(switched, series: number, gave: posted)
  }

  /// The posting row of an amount in öre, whole öre in each period.
  func addPost(_ amount: RowID, series: Int, item: Int) -> RowID {
    let row = graph.add(.post, [amount])
    parts.items[item].posts.append((series, row))
    return row
  }

  /// What an item and the instances that are part of it post to a series.
  ///
  /// What reads them behind time while the item is being compiled gets a row that stands for them.
  func postRows(of item: Int, series: Int, _ place: Place) throws(Diagnostic) -> [RowID] {
    var rows: [RowID]
    if try openPlace(.entity(.item(item)), place) != nil {
      let row = graph.input([0])
      shared.claim(row)
      openPosts[item, default: []].append((series, row))
      rows = [row]
    } else {
      try compileItem(item)
      rows = parts.items[item].posts.filter { $0.series == series }.map(\.row)
    }
    for inner in parts.items[item].nested { rows += try postRows(of: inner, series: series, place) }
    return rows
  }

  /// The number of a series; a name that is none would post money where nobody looks.
  private func seriesNumber(_ name: Name) throws(Diagnostic) -> Int {
    if let known = parts.series(named: name.text) { return known }
    let names = parts.seriesNames.flatMap { [$0.swedish, $0.english] }
    throw Diagnostic(
      CompileProblem.unknownName(
        name.text, wanted: .series, suggestions: Suggestion.nearest(to: name.text, in: names)), at: name.span)
  }
}

extension Property {
  /// The first value as a name, quoted or not.
  fileprivate var firstName: Name? {
    guard let value = values.first, case .reference(let reference, _) = value.node else { return nil }
    return reference.parts[0]
  }
}
