import Budget
import Language

/// What takes a frame from one year to the next: a row of the frame table.
public enum FrameCause: Sendable, Hashable {
  /// What began or ended within the year before, and has its whole year only now.
  case fullYear
  /// Prices and pay.
  case indexation
  /// More or fewer to serve.
  case volumes
  /// Requests that are granted.
  case requests
  /// Adopted proposals whose saving is taken out of the frame.
  case savings
  /// A general savings demand.
  case requirement
  /// Depreciation and interest that the frame is to pay.
  case capital
  /// A row that the model names itself.
  case named(String)
  /// The instances of a component that has no row of its own, under what it is called.
  case kind(Label)
  /// Moved from or to lines elsewhere.
  case transfers
  /// Edits of the budget of a line.
  case edited
  /// The difference between two years' loaded budgets.
  case loaded
  /// Posts that say no cause.
  case other
  /// What was in the frame before for a time, and is not any more.
  case oneOffs
  /// Lines with a budget the year before and none in the year.
  case notLoaded
  /// What none of the others explains.
  case unexplained

  /// The order of the rows; those that a model names itself stand where they are met, before what is moved.
  var place: Int {
    switch self {
    case .fullYear: 0
    case .indexation: 1
    case .volumes: 2
    case .requests: 3
    case .savings: 4
    case .requirement: 5
    case .capital: 6
    case .named: 7
    case .kind: 8
    case .transfers: 9
    case .edited: 10
    case .loaded: 11
    case .other: 12
    case .oneOffs: 13
    case .notLoaded: 14
    case .unexplained: 15
    }
  }

  /// The row of a word that a model uses for it, in either tongue; any other word is a row of its own.
  init(word: String) {
    let folded = NameTable.fold(word)
    let standard = FrameCause.words.first { $0.words.contains(folded) }
    self = standard?.cause ?? .named(word)
  }

  private static let words: [(cause: FrameCause, words: Set<String>)] = [
    (.fullYear, ["helårseffekt", "helårseffekter", "full_year", "full year", "full-year effect", "full-year effects"]),
    (.indexation, ["uppräkning", "uppräkningar", "index", "indexation", "pris och lön", "prices and pay"]),
    (.volumes, ["volym", "volymer", "volume", "volumes"]),
    (.requests, ["äskande", "äskanden", "request", "requests"]),
    (
      .savings,
      ["besparing", "besparingar", "effektivisering", "effektiviseringar", "saving", "savings"]
    ),
    (.requirement, ["krav", "effektiviseringskrav", "requirement", "requirements"]),
    (.capital, ["kapitalkostnad", "kapitalkostnader", "capital_cost", "capital cost", "capital costs"]),
    (.oneOffs, ["engångspost", "engångsposter", "one_off", "one_offs", "one-off", "one-offs"]),
  ]
}

extension Model {
  /// The row that an item's part of the frame stands in: what the model says of it, of the instance that it is part of, or
  /// of its kind; else what the library's component is for.
  func frameCause(of item: Int) -> FrameCause {
    var next: Int? = item
    while let current = next {
      if let said = saidCause(of: current) { return said }
      next = items[current].owner
    }
    guard let component = items[item].component else { return .other }
    for name in components[component].names {
      switch name {
      case "request": return .requests
      case "saving": return .savings
      case "placement", "home_care": return .volumes
      case "investment": return .capital
      case "one_off": return .oneOffs
      default: continue
      }
    }
    let definition = components[component]
    return .kind(
      definition.label ?? Label(english: definition.names.first ?? "", swedish: definition.names.last ?? ""))
  }

  private func saidCause(of item: Int) -> FrameCause? {
    let kinds = groups.indices.filter { groups[$0].items.contains(item) }.map { Entity.group($0) }
    let places = [.item(item)] + kinds + (items[item].component.map { [Entity.component($0)] } ?? [])
    for entity in places {
      guard let value = attributes[entity]?[.frameCause] else { continue }
      if let word = value.texts.first ?? value.references.first?.text { return FrameCause(word: word) }
    }
    return nil
  }
}
