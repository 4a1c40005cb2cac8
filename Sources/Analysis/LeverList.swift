import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The levers of a model as they stand.
public struct LeverList: Sendable {
  public struct Entry: Sendable {
    /// As it can be typed.
    public let name: String
    public let english: String
    public let label: String?
    /// Nil where it is unknown.
    public let value: Figure?
    public let type: ValueType
    public let display: Unit
    public let bounds: ClosedRange<Double>?
    public let step: Double?
    /// Whether an edit has set it.
    public let isSet: Bool
  }

  public let entries: [Entry]

  public init(_ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    let state = evaluation.workspace.state
    var entries: [Entry] = []
    for (index, lever) in model.levers.enumerated() {
      guard let figure = try evaluation.value(of: .lever(index), in: state, evaluation.workspace.focus) else {
        continue
      }
      var unit = Unit.one
      if case .quantity(let own) = figure.type { unit = figure.display ?? own }
      entries.append(
        Entry(
          name: lever.displayName(in: model),
          english: lever.names.count > 1 ? lever.names.first ?? "" : lever.displayName(in: model), label: lever.label,
          value: figure.isKnown ? figure : nil,
          type: figure.type, display: unit, bounds: lever.bounds, step: lever.step,
          isSet: lever.flag.map { state.values($0).contains { $0 != 0 } } ?? false))
    }
    self.entries = entries
  }
}

extension Lever {
  /// The name of a lever as it can be typed: its owner too, where it has one.
  public func displayName(in model: Model) -> String {
    let own = names[0]
    if !model.names.entities(named: own).isEmpty { return own }
    for (index, node) in model.nodes.enumerated() {
      for name in names where model.names.member(named: name, of: .node(index)) != nil {
        return "\(own) för \(node.name)"
      }
    }
    return own
  }
}
