import Graph
import Language
import Quantities

extension Model {
  /// Finds what references mean: the names and the tables of the model.
  public var lookup: Lookup { Lookup(names: names, tables: tables) }

  /// The compiled value of an input, output, driver, lever or cell; nil for what has none.
  public func value(
    of meaning: Meaning, _ resolver: any Resolver, _ span: Span = Span(Source(name: "", text: ""), 0, 0)
  ) throws(Diagnostic) -> Typed? {
    switch meaning {
    case .cell(let table, let row, let column):
      return try TableCells.value(
        tables[table], row: row, column: column, units: units, span: span, numbers: uncertain,
        cause: { resolver.cause(named: $0) })
    case .row(let table, let row):
      return try TableSeries(loaded: tables[table], row: row, timeline: timeline, units: units).value(resolver, span)
    case .member(let entity, let index):
      guard let members = try value(of: .entity(entity), resolver, span)?.members,
        members.values.indices.contains(index)
      else { return nil }
      return members.values[index]
    case .switched(let item): return items[item].active.map { Typed(.row($0), type: .truth, shape: .period) }
    case .entity(.driver(let index)): return drivers[index].value
    case .entity(.lever(let index)): return levers[index].value
    case .entity(.input(let item, let input)):
      // Texts and items at the end of a component have no values.
      return items[item].inputs.indices.contains(input) ? items[item].inputs[input] : nil
    case .entity(.output(let item, let output)):
      return items[item].outputs.indices.contains(output) ? items[item].outputs[output] : nil
    case .entity(.item(let item)) where items[item].component == nil: return items[item].inputs[0]
    case .entity(.inputPart(let item, let input, let part)):
      return try value(of: .entity(.input(item: item, input)), resolver, span)?.members?.slice(part)
    case .entity(.outputPart(let item, let output, let part)):
      return try value(of: .entity(.output(item: item, output)), resolver, span)?.members?.slice(part)
    case .entity(.table(let index)):
      return try TableValues(loaded: tables[index], dimensions: dimensions, timeline: timeline, units: units)
        .value(resolver, span)
    case .entity(.cause(let index)):
      guard let amount = causes[index].amount else { return nil }
      return Typed(.constant(amount, .plain), type: .quantity(.ore), shape: .constant, display: moneyUnit)
    default: return nil
    }
  }
}
