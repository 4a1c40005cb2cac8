import Budget
import Graph
import Ingest
import Language
import Quantities
import Scenarios

/// Everything without a value, and which totals it touches.
public struct UnknownList: Sendable {
  public struct Entry: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case input, lever, driver, cell, cause }
    public let kind: Kind
    /// What it belongs to: `1:8`, `bemanning B20`; several where many share the same lack.
    public let owners: [String]
    /// What is unknown: `utgift`, `sista år`.
    public let what: String
    /// Totals that it is missing in, by the numbers of their series, with the years.
    public let touches: [Touch]
  }

  public struct Touch: Sendable, Hashable {
    public let series: SeriesName
    public let years: [Int]
  }

  public let entries: [Entry]

  public init(_ evaluation: Evaluation) {
    let model = evaluation.model
    let state = evaluation.workspace.state
    let reader = ItemReader(evaluation, state)
    let totals = UnknownList.totals(model, reader)
    func touches(_ names: [String]) -> [Touch] {
      totals.compactMap { series, years in
        let hit = years.filter { !Set($0.unknowns).isDisjoint(with: names) }.map(\.year)
        return hit.isEmpty ? nil : Touch(series: series, years: hit)
      }
    }
    var found: [Entry] = []
    for (item, thing) in model.items.enumerated() {
      guard let component = thing.component else { continue }
      for (input, definition) in model.components[component].inputs.enumerated() {
        guard thing.inputs.indices.contains(input), let value = thing.inputs[input],
          case .row(let row) = value.storage, let states = evaluation.workspace.state.states(row),
          let unknown = states.first(where: \.isUnknown)
        else { continue }
        let query = evaluation.workspace.query(state)
        let names = unknown.causes.map(query.causeName)
        // A default that is another thing's value is unknown as that thing, which is listed itself.
        guard thing.given[input] != nil || names.contains(model.inputName(item, input)) else { continue }
        found.append(
          Entry(
            kind: .input, owners: [model.items[item].name], what: definition.names.last ?? "",
            touches: touches(names)))
      }
    }
    for lever in model.levers {
      guard let value = lever.value, let causes = UnknownList.causes(value, state) else { continue }
      let query = evaluation.workspace.query(state)
      found.append(
        Entry(
          kind: .lever, owners: [], what: lever.label ?? lever.names[0],
          touches: touches(causes.map(query.causeName))))
    }
    for driver in model.drivers {
      guard let value = driver.value, UnknownList.causes(value, state) != nil else { continue }
      found.append(Entry(kind: .driver, owners: [], what: driver.label ?? driver.names[0], touches: []))
    }
    for (index, cause) in model.causes.enumerated() where cause.amount == nil || cause.isResidual {
      found.append(Entry(kind: .cause, owners: [model.causes[index].id], what: cause.label, touches: []))
    }
    found += UnknownList.cells(model)
    entries = UnknownList.joined(found)
  }

  private static func causes(_ value: Typed, _ state: Overlay) -> [Int32]? {
    switch value.storage {
    case .constant(_, let state): return state.isUnknown ? state.causes : nil
    case .row(let row): return state.states(row)?.first(where: \.isUnknown)?.causes
    case .members(let members):
      let causes = members.values.flatMap { self.causes($0, state) ?? [] }
      return causes.isEmpty ? nil : causes
    }
  }

  /// Names of unknowns per series and year of the whole.
  private static func totals(
    _ model: Model, _ reader: ItemReader
  ) -> [(SeriesName, [(year: Int, unknowns: [String])])] {
    model.seriesNames.compactMap { series in
      let years = model.timeline.years.compactMap { year in
        reader.series(series.english, of: .node(model.root), year).map { (year: year, unknowns: $0.unknowns) }
      }
      return years.isEmpty ? nil : (series, years)
    }
  }

  /// Cells of named tables that hold a question mark.
  private static func cells(_ model: Model) -> [Entry] {
    var result: [Entry] = []
    for table in model.tables {
      let months = Set(table.timeHeads.map(\.column))
      for row in table.table.rows {
        let key = row.cells[table.keyColumn]
        let isCause = model.causes.contains { $0.id == key }
        if let column = row.cells.indices.first(where: {
          row.cells[$0] == "?" && (table.units[$0] != nil || months.contains($0))
        }), !isCause {
          let label = table.table.columns.indices.first { other in
            other != table.keyColumn
              && ["parameter", "mått", "post", "benämning", "delpost"].contains(
                NameTable.fold(table.table.columns[other]))
          }.map { row.cells[$0] }
          result.append(
            Entry(
              kind: .cell, owners: [key], what: label ?? table.table.columns[column],
              touches: []))
        }
      }
    }
    return result
  }

  /// Entries of the same lack in several things become one.
  private static func joined(_ entries: [Entry]) -> [Entry] {
    var result: [Entry] = []
    for entry in entries {
      if entry.kind == .input,
        let at = result.firstIndex(where: {
          $0.kind == .input && $0.what == entry.what && $0.touches == entry.touches
        })
      {
        result[at] = Entry(
          kind: .input, owners: result[at].owners + entry.owners.filter { !result[at].owners.contains($0) },
          what: entry.what, touches: entry.touches)
      } else {
        result.append(entry)
      }
    }
    return result
  }
}
