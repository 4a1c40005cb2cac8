import Graph
import Language
import Quantities

/// What the formulas of a component come to: the rows that are made, one after the other, out of the rows of an
/// instance's inputs. An instance whose inputs are of the same types gets its rows by the same steps, and no formula is
/// read again.
///
/// The steps are all that the formulas of one instance did to the graph, in their order, so the rows of the next are the
/// same as if it had been compiled by itself. Where a formula asked for anything else that is the instance's own, such as
/// the name of an unknown or its own earlier value, there is no recipe (see ``RecipeRecorder``).
struct Recipe {
  /// A row, as steps know it.
  enum Place {
    /// The same row for all instances: a driver's, a value's of another item.
    case common(RowID)
    /// The instance's own: the inputs come first, then what the steps have made.
    case own(Int)
  }

  /// Each step makes one row.
  enum Step {
    case formula(Operation, [Place])
    case input([Double], [State]?)
    case fixed([Double])
    /// A row becomes that of an output.
    case output(Place)
    /// An output that is a number.
    case number(Double, State)
    /// Whether the instance counts.
    case active
    case post(Place, series: Int)
  }

  /// The inputs of the instance that it was recorded from; nil for those that are texts.
  let inputs: [Typed?]
  let steps: [Step]
  let outputs: [(value: Typed, place: Place)]

  /// Whether it is good for an instance with these inputs: all of the types that it was recorded for.
  func fits(_ others: [Typed?]) -> Bool {
    guard inputs.count == others.count else { return false }
    return zip(inputs, others).allSatisfy { known, other in
      guard let known, let other else { return known == nil && other == nil }
      return known.isAlike(other)
    }
  }
}

extension Typed {
  /// Whether two single rows differ in nothing but which row it is, so that no formula can tell them apart.
  fileprivate func isAlike(_ other: Typed) -> Bool {
    guard case .row = storage, case .row = other.storage, shape == other.shape, isBare == other.isBare,
      gathering == other.gathering, isOpen == other.isOpen, isUndated == other.isUndated
    else { return false }
    return type == other.type && unit.word == other.unit.word && display == other.display
      && display?.word == other.display?.word
  }
}

/// The recipes of a model's components.
struct Recipes {
  /// More kinds of instances of one component than this are compiled one by one.
  private static let most = 16
  private var known: [Int: [Recipe]] = [:]
  /// Components whose formulas have asked for more than a recipe holds.
  private var without: Set<Int> = []

  /// The recipe of a component for an instance with these inputs.
  func find(_ component: Int, for inputs: [Typed?]) -> Recipe? { known[component]?.first { $0.fits(inputs) } }

  /// Whether it is worth the while to record another.
  func mayGrow(_ component: Int) -> Bool {
    !without.contains(component) && (known[component]?.count ?? 0) < Recipes.most
  }

  /// Keeps what was recorded of a component; nil where it came to no recipe.
  mutating func keep(_ recipe: Recipe?, of component: Int) {
    if let recipe { known[component, default: []].append(recipe) } else { without.insert(component) }
  }
}
