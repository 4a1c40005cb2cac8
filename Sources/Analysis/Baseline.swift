import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A plan year if nothing is decided: what this year's deviation becomes when money ends, and what is left out.
public struct Baseline: Sendable {
  /// The plan year.
  public let year: Int
  /// Its deviation with nothing decided: minus is a deficit.
  public let deviation: Figure
  /// The year that the figures start from, and its deviation.
  public let start: (year: Int, deviation: Figure)
  /// What ends, with its effect on the deviation in öre.
  public let ending: [(label: String, amount: Double)]
  /// What neither the deviation of the start nor an ending explains, in öre.
  public let rest: Double
  /// Texts of the model about what is left out.
  public let excludes: [String]
  /// Requests whose cost comes anyway and that are no part of this year's deviation.
  public let newCommitments: [String]
  /// Reserves whose amount or end is unknown.
  public let openReserves: [OpenReserve]
  /// Whether budget and forecast are carried from the start.
  public let isCarried: Bool
  /// The cost of the start and of the year, where the model has costs and no budget: there is then no deviation.
  public let cost: (start: Figure, year: Figure)?
  /// Whether the model has no figures of the year at all.
  public let isMissing: Bool

  /// A reserve of which the amount or the end is not known.
  public struct OpenReserve: Sendable, Hashable {
    /// Its id in the file.
    public let id: String
    /// Its short name.
    public let short: String
    /// In öre; nil where it is unknown.
    public let amount: Double?
    /// How the model says the amount, where it does (`ca 1 200`).
    public let text: String?
  }

  /// The baseline of a year, in the model as it was loaded.
  public init(_ evaluation: Evaluation, year: Int) {
    let model = evaluation.model
    let state = evaluation.workspace.base
    let reader = ItemReader(evaluation, state)
    let root = Entity.node(model.root)
    let blank = Figure(value: 0, state: .plain, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
    self.year = year
    let from = model.carries.map(\.from).max() ?? model.focus
    deviation = reader.series("deviation", of: root, year) ?? blank
    start = (from, reader.series("deviation", of: root, from) ?? blank)
    if (try? evaluation.wholeSubject) == .cost, let before = reader.series("forecast", of: root, from),
      let after = reader.series("forecast", of: root, year)
    {
      cost = (before, after)
    } else {
      cost = nil
    }
    isMissing = cost == nil && [SeriesName.budget, SeriesName.forecast].contains { !model.hasAmounts($0, in: year) }
    isCarried = model.carries.contains { $0.until >= year }
    var ending: [(label: String, amount: Double)] = []
    if model.carries.contains(where: \.withoutOneOffs) && year > from {
      for (index, cause) in model.causes.enumerated() where cause.isOneOff {
        guard let amount = cause.amount else { continue }
        ending.append((model.attributes[.cause(index)]?[.short]?.texts.first ?? cause.label, -amount))
      }
    }
    var open: [OpenReserve] = []
    for item in model.instances(of: "reserve") {
      let label = model.label(of: item)
      let expired = reader.figure("expired", of: item, year)
      if let expired, expired.isKnown, expired.value != 0 {
        ending.append((label.short ?? label.name, -expired.value))
      }
      let amount = reader.figure("amount", of: item, from)
      let isKnown = amount.map { $0.isKnown && !$0.isBlank } ?? false
      let isOneOff = reader.options("one_off", of: item, from).first == "yes"
      guard !isKnown || (reader.date("last_year", of: item) == nil && !isOneOff) else { continue }
      open.append(
        OpenReserve(
          id: label.id, short: label.short ?? label.name, amount: isKnown ? amount?.value : nil,
          text: evaluation.texts(.explains, of: .item(item), in: state, year).first))
    }
    self.ending = ending
    rest = deviation.value - start.deviation.value - ending.reduce(0) { $0 + $1.amount }
    excludes = evaluation.texts(.excludes, of: root, in: state, year)
    let told = Set(excludes.map(NameTable.fold))
    openReserves = open.filter { !told.contains(NameTable.fold($0.short)) }
    newCommitments = model.instances(of: "request").filter { item in
      let isRemaining = reader.options("if_rejected", of: item, year).last == "remains"
      let isLinked = model.attributes[.item(item)]?[.sameMoneyAs] != nil
      return isRemaining && !isLinked && reader.amount("requested", of: item, year) != 0
    }.map { model.items[$0].name }
  }
}
