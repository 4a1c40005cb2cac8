import Graph
import Language

/// Instances that are alike but for their numbers: the formulas are compiled for one of them, and the others follow.
extension ModelBuilder {
  /// Outputs and posts of an item whose inputs have been compiled: by a recipe where there is one for such inputs,
  /// otherwise formula by formula, which gives the recipe for the next.
  func compileFormulas(of index: Int, _ component: Int) {
    guard sharesFormulas, isUntouched(index), !hasParts(component) else {
      return compileEachFormula(of: index, component)
    }
    if let recipe = recipes.find(component, for: parts.items[index].inputs) { return follow(recipe, for: index) }
    guard recipes.mayGrow(component) else { return compileEachFormula(of: index, component) }
    let before = (findings.count, standIns.count, uncertain.count)
    let recorder = RecipeRecorder(item: index, inputs: parts.items[index].inputs)
    self.recorder = recorder
    compileEachFormula(of: index, component)
    self.recorder = nil
    let isPlain = before == (findings.count, standIns.count, uncertain.count) && openPosts[index] == nil
    recipes.keep(isPlain ? recorder.recipe(outputs: parts.items[index].outputs) : nil, of: component)
  }

  /// What writes down what is done for an item, while it is being recorded.
  func recorder(of item: Int) -> RecipeRecorder? { recorder?.item == item ? recorder : nil }

  /// Whether nothing of an item has been compiled but its inputs, and nothing that reads it is on the way.
  private func isUntouched(_ index: Int) -> Bool {
    errors == 0 && inProgress.count == 1 && parts.items[index].outputs.isEmpty
      && knownScope(of: index)?.hasLocals != true
  }

  private func hasParts(_ component: Int) -> Bool { !parts.components[component].parts.isEmpty }

  private func follow(_ recipe: Recipe, for index: Int) {
    // Where there is no input there is a text, which no step reads.
    var rows = parts.items[index].inputs.map { $0?.storage.row ?? RowID(raw: 0) }
    var arguments: [RowID] = []
    func row(_ place: Recipe.Place) -> RowID {
      switch place {
      case .common(let row): row
      case .own(let number): rows[number]
      }
    }
    for step in recipe.steps {
      switch step {
      case .formula(let operation, let places):
        arguments.removeAll(keepingCapacity: true)
        for place in places { arguments.append(row(place)) }
        rows.append(makeRow(operation, arguments))
      case .input(let values, let states): rows.append(makeInput(values, states: states))
      case .fixed(let values): rows.append(makeFixed(values))
      case .output(let place): rows.append(shared.own(row(place), mayBeAnother: true, in: &graph))
      case .number(let number, let state): rows.append(ownNumber(number, state))
      case .active: rows.append(activeRow(of: index))
      case .post(let place, let series): rows.append(addPost(row(place), series: series, item: index))
      }
    }
    parts.items[index].outputs = recipe.outputs.map { output in
      var value = output.value
      value.storage = .row(row(output.place))
      return value
    }
  }
}
