import Budget
import Graph
import Language
import Scenarios

/// How an item is decided, with both spellings of its status.
public struct Decided: Sendable, Hashable {
  public let item: String
  public let english: String
  public let swedish: String
}

extension Evaluation {
  /// The status of an item that is decided on (a request, a proposal); nil for others.
  func decided(_ item: Int, in state: Overlay, _ year: Int) throws(Diagnostic) -> Decided? {
    guard let component = model.items[item].component,
      let input = model.components[component].input(named: "status"),
      let figure = try value(of: .input(item: item, input), in: state, year),
      case .choice(let options) = figure.type
    else { return nil }
    let index = Int(figure.value.rounded())
    guard options.indices.contains(index), let first = options[index].first, let last = options[index].last else {
      return nil
    }
    return Decided(item: model.items[item].name, english: first, swedish: last)
  }

  /// The requests that measures read, in the model's order, with how they are decided.
  func requests(in measures: [Int], in state: Overlay, _ year: Int) throws(Diagnostic) -> [Decided] {
    let items = Set(measures.flatMap { model.measures[$0].expression.items(in: model) })
    var result: [Decided] = []
    for item in items.sorted() where model.isKind("request", [item]) {
      if let decided = try decided(item, in: state, year) { result.append(decided) }
    }
    return result
  }
}
