import Budget
import Graph
import Language
import Scenarios

/// One alternative: an option of each choice, and the state with them in force.
struct AlternativeColumn {
  /// The option of each choice that was asked about, in the question's order.
  let options: [Int]
  let name: String
  let evaluation: Evaluation
  let state: Overlay
  /// What the state cost in rows.
  let work: Work
  /// Compiles once what all years are read from.
  let query: Query

  /// All that come up, over what they all build on.
  static func all(
    _ combinations: AlternativeCombinations, _ groups: [Int], _ workspace: Workspace
  ) throws(Diagnostic) -> [AlternativeColumn] {
    var workspace = workspace
    var columns: [AlternativeColumn] = []
    columns.reserveCapacity(combinations.kept.count)
    for (options, required) in combinations.kept {
      let chosen = Dictionary(zip(groups, options)) { $1 }.merging(required) { own, _ in own }
      try workspace.layGround(for: Set(chosen.keys))
      columns.append(try AlternativeColumn(options, groups, workspace.alternative(chosen)))
    }
    return columns
  }

  private init(_ options: [Int], _ groups: [Int], _ workspace: Workspace) throws(Diagnostic) {
    let model = workspace.model
    self.options = options
    name = zip(groups, options).map { model.alternatives[$0].options[$1].displayName }.joined(separator: " + ")
    (state, work) = try workspace.alternativeState()
    self.evaluation = Evaluation(workspace)
    query = workspace.query(state)
  }

  /// An expression, to be read year by year.
  func compiled(_ expression: Expression) throws(Diagnostic) -> Typed {
    try ExpressionCompiler(query, resolution: .year, owner: "").compile(expression)
  }

  /// A compiled value in a year.
  func figure(_ value: Typed, _ year: Int) -> Figure { query.figure(value, over: Evaluation.year(year)) }
}

/// Which combinations of options come up: a choice or an option may depend on an option of another choice.
struct AlternativeCombinations {
  private let groups: [Int]
  private let model: Model
  /// Combinations in the order declared, the last choice turning fastest, with the options of other choices that they
  /// depend on.
  private(set) var kept: [(options: [Int], required: [Int: Int])] = []
  /// Those that do not come up: the option that depends on another, and that other.
  private(set) var left: [(options: [Int], dependent: String, on: String)] = []

  init(_ groups: [Int], _ model: Model) {
    self.groups = groups
    self.model = model
    var all: [[Int]] = [[]]
    for group in groups {
      let options = model.alternatives[group].options.indices
      all = all.flatMap { begun in options.map { begun + [$0] } }
    }
    for options in all { sort(options) }
  }

  private mutating func sort(_ options: [Int]) {
    let chosen = Dictionary(zip(groups, options)) { $1 }
    var required: [Int: Int] = [:]
    for (group, option) in zip(groups, options) {
      let isNothing = option == model.nothingOption(of: group)
      // A choice that does not come up leaves one thing to do.
      let own = model.requiredOptions(of: .alternatives(group)).filter { !isNothing || chosen[$0.group] == nil }
      for (other, wanted) in own + model.requiredOptions(of: .option(group, option)) {
        if let taken = chosen[other] ?? required[other], taken != wanted {
          let name = model.alternatives[group].options[option].displayName
          left.append((options, name, model.alternatives[other].options[wanted].displayName))
          return
        }
        if chosen[other] == nil { required[other] = wanted }
      }
    }
    kept.append((options, required))
  }
}

extension Model {
  /// The option of a choice that does nothing: the one that the model names, else the first without edits, else the first.
  func nothingOption(of group: Int) -> Int {
    let options = alternatives[group].options
    if let name = attributes[.alternatives(group)]?[.nothing]?.references.first?.parts.last?.text,
      case .option(_, let option)? = names.member(named: name, of: .alternatives(group))
    {
      return option
    }
    return options.firstIndex { $0.changes.isEmpty } ?? 0
  }

  /// Options of other choices that a choice or an option depends on.
  func requiredOptions(of entity: Entity) -> [(group: Int, option: Int)] {
    (attributes[entity]?[.dependsOn]?.references ?? []).compactMap { reference in
      guard case .option(let group, let option)? = try? lookup.entity(reference) else { return nil }
      return (group, option)
    }
  }
}
