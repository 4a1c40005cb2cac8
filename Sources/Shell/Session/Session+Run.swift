import Analysis
import Budget
import Language
import Reports
import Scenarios

/// Values that a run was given, with the scenarios in which they are set.
struct RunParameters {
  /// One edit a value, in the order given.
  let edits: [Edit]
  /// The names of the scenarios that have them; those that build on them have them too.
  var scenarios: Set<String>
}

extension Session {
  /// `kör "F"`: the statements of a file below the model's folder, as one step to undo.
  func run(_ file: Name, with arguments: [RunArgument], _ statement: Statement) throws(Diagnostic) -> Reply {
    let source = try script(file)
    running.append(file.text)
    defer { running.removeLast() }
    let before = workspace
    let steps = undoable.count
    let depth = parameters.count
    var whole = Reply(Screen())
    if rehearsal != nil {
      rehearse(source, with: arguments)
    } else {
      run(source, with: arguments) { reply in whole.append(reply) }
    }
    parameters.removeSubrange(depth...)
    whole.quits = false
    if !whole.expectations.isEmpty {
      whole.screen?.line(ExpectationReport(whole.expectations).summary(words))
    }
    if undoable.count > steps {
      undoable.removeSubrange(steps...)
      undoable.append((before, text(of: statement)))
      if !whole.isError {
        whole.screen?.line(
          (words.sv ? "Kört \(file.text). " : "Ran \(file.text). ") + effect(from: before, to: workspace))
      }
    }
    return whole
  }

  /// A script below the model's folder; a file that runs itself, by way of others, is refused.
  private func script(_ file: Name) throws(Diagnostic) -> Source {
    guard Files.isBelow(model.folder, file.text) else {
      throw Diagnostic(DoorProblem.outsideFolder(file.text), at: file.span)
    }
    guard !running.contains(file.text), running.count < 16 else {
      throw Diagnostic(DoorProblem.runsItself(file.text), at: file.span)
    }
    let path = model.folder + "/" + file.text
    guard Files.kind(path) == .file else { throw Diagnostic(DoorProblem.unreadable(file.text), at: file.span) }
    return Source(name: file.text, text: try ScriptText.read(file: path).text)
  }

  /// Parses a text, sets what it is given, and carries it out. Where something given is wrong, all of that is said and
  /// nothing is carried out.
  public func run(_ source: Source, with arguments: [RunArgument], each: (Reply) -> Void) {
    let parsed = parse(source)
    if !arguments.isEmpty, !parsed.hasErrors {
      let reply = setParameters(arguments)
      each(reply)
      if reply.isError { return }
    }
    carryOut(parsed, each: each)
  }

  /// Sets what a run is given, in the current scenario: drivers, inputs and levers, with the rules of units of any edit.
  func setParameters(_ arguments: [RunArgument]) -> Reply {
    var reply = Reply()
    var edits: [Edit] = []
    var seen: Set<String> = []
    for argument in arguments {
      let span = argument.name.span.to(argument.value.span)
      do throws(Diagnostic) {
        try checkParameter(argument.name)
        guard seen.insert(NameTable.fold(argument.name.text)).inserted else {
          throw Diagnostic(DoorProblem.parameterTwice(argument.name.text), at: argument.name.span)
        }
        let change = Change(.set(.item(kind: nil, argument.name, []), argument.value), when: nil, span: span)
        let edit = Edit(isTrial: false, changes: [change], span: span)
        reply.diagnostics += try workspace.outcome(of: edit, text: span.source.text(span)).remarks
        edits.append(edit)
      } catch { reply.diagnostics.append(error) }
    }
    guard !reply.isError else { return reply }
    parameters.append(RunParameters(edits: edits, scenarios: []))
    do throws(Diagnostic) { try setParametersHere() } catch { reply.diagnostics.append(error) }
    let list = edits.map { $0.span.source.text($0.span) }.joined(separator: "; ")
    reply.screen = Screen([.line((words.sv ? "Med " : "With ") + list)])
    return reply
  }

  /// Only what can be set is a parameter; of other things it is said what they are.
  private func checkParameter(_ name: Reference) throws(Diagnostic) {
    switch try model.lookup.entity(name, where: \.hasValue) {
    case .input, .lever, .driver: return
    case .item(let item) where model.items[item].component == nil: return
    default: throw Diagnostic(DoorProblem.notAParameter(name.text), at: name.span)
    }
  }

  /// Sets what the runs at hand were given in the current scenario, unless it or one that it builds on has them.
  func setParametersHere() throws(Diagnostic) {
    for index in parameters.indices where !hasParameters(index) {
      for edit in parameters[index].edits {
        let outcome = try workspace.outcome(of: edit, text: edit.span.source.text(edit.span))
        remember(outcome.text)
        try workspace.carryOut(outcome)
      }
      parameters[index].scenarios.insert(workspace.scenarios[workspace.current].name)
    }
  }

  /// Whether the current scenario has what a run was given.
  func hasParameters(_ index: Int) -> Bool {
    var scenario: Int? = workspace.current
    while let at = scenario {
      if parameters[index].scenarios.contains(workspace.scenarios[at].name) { return true }
      scenario = workspace.scenarios[at].parent
    }
    return false
  }

  /// What is said where a script works on in a scenario that was there before it, and without what it was given.
  var parametersMissing: String? {
    guard parameters.indices.contains(where: { !hasParameters($0) }) else { return nil }
    let name = scenarioName(workspace)
    return words.sv
      ? "det som körningen gavs (med) gäller inte i \(name)" : "what the run was given (with) does not hold in \(name)"
  }
}
