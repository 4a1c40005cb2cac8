import Graph
import Language
import Quantities

extension Model {
  /// Reads a model folder.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds `model.tankom`.
  ///   - read: reads a text file, or nil.
  /// - Throws: all findings of the pass, where one of them is an error; nothing is half loaded.
  public static func load(folder: String) throws(Diagnostics) -> Model {
    let file = folder + "/model.tankom"
    let text: String
    do throws(TextFile.Fault) { text = try TextFile.read(file) } catch {
      let name = error == .missing ? file : "model.tankom"
      throw Diagnostics([Diagnostic(problem(error, folder), at: .cell(Cell(file: name, row: error.line)))])
    }
    return try load(text: text, named: "model.tankom", folder: folder)
  }

  private static func problem(_ fault: TextFile.Fault, _ folder: String) -> BudgetProblem {
    fault == .missing ? .noModelFile(folder) : .notText(fault)
  }

  /// Builds a model from the text of its model file.
  ///
  /// - Parameter extra: declarations made since, at the prompt or in a script.
  public static func load(
    text: String, named name: String, folder: String, extra: [Statement] = []
  ) throws(Diagnostics) -> Model {
    try build(text: text, named: name, folder: folder, extra: extra, sharesFormulas: true)
  }

  /// - Parameter sharesFormulas: whether instances that are alike are compiled once; the model is the same.
  static func build(
    text: String, named name: String, folder: String, extra: [Statement] = [], sharesFormulas: Bool
  ) throws(Diagnostics) -> Model {
    let library = Library.statements
    var findings = library.findings
    var statements = Parsed.read(Source(name: name, text: text), into: &findings)
    var includes = Includes(folder: folder, modelFile: name)
    statements = includes.statements(statements) + extra
    findings += includes.findings
    if findings.contains(where: { $0.severity == .error }) { throw Diagnostics(findings).withoutRepeats }

    guard let timeline = timeline(of: statements) else {
      let place = Cell(file: name, row: 1)
      throw Diagnostics(findings + [Diagnostic(BudgetProblem.noPeriod, at: .cell(place))])
    }
    let builder = ModelBuilder(folder: folder, timeline: timeline, sharesFormulas: sharesFormulas)
    builder.findings = findings
    builder.parts.text = (name, text)
    builder.parts.files = Array(includes.files.dropFirst())
    for statement in statements {
      if case .declaration(.model(let title)) = statement.node { builder.parts.name = title.text }
      if case .declaration(.focus(let year)) = statement.node { builder.parts.focus = year }
    }
    if builder.parts.focus == 0 {
      builder.parts.focus = FocusYear(statements, in: timeline.years).year ?? timeline.years.first ?? 2000
    }
    builder.declare(library.list + statements)
    builder.compile()
    if builder.findings.contains(where: { $0.severity == .error }) { throw refusal(builder.findings) }
    builder.parts.findings = builder.findings
    let base: Base
    do {
      base = try builder.graph.build()
    } catch {
      let ring = CompileProblem.cycle(builder.ring(error))
      throw Diagnostics(builder.findings + [Diagnostic(ring, at: .cell(Cell(file: name, row: 0)))])
    }
    builder.nameWhole()
    let model = Model(builder.parts, base: base)
    let wrong = model.uncomputable() + model.wrongPhasings()
    if !wrong.isEmpty { throw refusal(builder.findings + wrong) }
    return model
  }

  /// What is said of a model with errors: all of them, unless there are too many to read.
  private static func refusal(_ findings: [Diagnostic]) -> Diagnostics {
    let most = ModelBuilder.mostErrors
    var errors = 0
    var kept: [Diagnostic] = []
    for finding in findings {
      if finding.severity == .error { errors += 1 }
      if errors > most {
        kept.append(Diagnostic(SyntaxProblem.tooLong(most, .errors), at: finding.place))
        break
      }
      kept.append(finding)
    }
    return Diagnostics(kept).withoutRepeats
  }

  private static func timeline(of statements: [Statement]) -> Timeline? {
    for statement in statements {
      if case .declaration(.period(let spans)) = statement.node {
        return Timeline(spans.map { ($0.years, $0.isMonthly) })
      }
    }
    return nil
  }
}

extension Model {
  /// Measures, controls and components' checks that cannot be compiled: found when the model is read, not when they are first asked for.
  func uncomputable() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let overlay = Overlay(base)
    func check(_ expression: Expression, hasMembers: Bool = false) {
      guard found.count <= ModelBuilder.mostErrors else { return }
      let query = Query(self, state: overlay, focus: focus) { (_) throws(Diagnostic) -> Overlay in overlay }
      do throws(Diagnostic) {
        let compiler = ExpressionCompiler(query, resolution: .year, owner: "")
        _ = try hasMembers ? compiler.compileMembers(expression, target: "") : compiler.compile(expression)
      } catch { found.append(error) }
    }
    for measure in measures { check(measure.expression, hasMembers: true) }
    for control in controls {
      check(control.relation.left)
      check(control.relation.right)
    }
    // What a component checks is the same for all its instances: the first one stands for them.
    var seen: Set<Int> = []
    for (index, item) in items.enumerated() {
      guard let component = item.component, seen.insert(component).inserted else { continue }
      let query = Query(self, state: overlay, focus: focus) { (_) throws(Diagnostic) -> Overlay in overlay }
      for check in components[component].checks {
        do throws(Diagnostic) {
          let scope = ItemQuery(query, item: index, part: check.part)
          for place in scope.places(of: check.condition).prefix(1) {
            let value = try scope.compiler(at: place).compile(check.condition)
            if value.type != .truth { found.append(Diagnostic(CompileProblem.notACondition, at: check.condition.span)) }
          }
        } catch { found.append(error) }
      }
    }
    return found
  }
}

extension ModelBuilder {
  /// Screens call the whole by the model's name, and so do people; where something else is called so it is that.
  fileprivate func nameWhole() {
    guard !parts.name.isEmpty, parts.names.entities(named: parts.name).isEmpty else { return }
    parts.names.add(parts.name, .node(parts.root))
  }

  /// The names along a ring of rows, as far as they have names.
  func ring(_ error: CycleError) -> [String] {
    var names: [String] = []
    for row in error.ring {
      if let subject = standIns[row] { names.append(name(subject)) }
      for driver in parts.drivers where driver.value?.holds(row) == true { names.append(driver.path) }
      for item in parts.items {
        for input in item.inputs where input?.holds(row) == true { names.append(item.name) }
        for output in item.outputs where output?.holds(row) == true { names.append(item.name) }
      }
      for lever in parts.levers where lever.value?.storage.row == row { names.append(lever.path) }
    }
    return names.isEmpty ? ["…"] : names
  }
}

extension TextFile.Fault {
  /// The line the fault stands on; 0 for the file as a whole.
  public var line: Int { if case .notUTF8(let line) = self { line } else { 0 } }
}
