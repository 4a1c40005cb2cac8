import Budget
import Language
import Scenarios

/// A request in one year of one state, in öre.
public struct RequestYear: Sendable, Hashable {
  public let year: Int
  /// What is asked for, as a level.
  public let requested: Double
  /// What the frame gets.
  public let granted: Double
  /// The cost that follows from the decision.
  public let cost: Double
  /// Cost that is gone since the request is rejected.
  public let avoided: Double
  /// Asked for in months in which nothing is decided.
  public let undecided: Double
  /// The whole need, where it is more than what is asked for.
  public let fullNeed: Double

  /// Frame minus cost: minus is underfunded.
  public var balance: Double { granted - cost }
  /// What is asked for too little.
  public var askedLow: Double { max(0, fullNeed - requested) }

  init(_ reader: ItemReader, _ item: Int, _ year: Int) {
    self.year = year
    let asked = reader.amount("requested", of: item, year)
    requested = asked
    granted = reader.amount("frame_effect", of: item, year)
    cost = reader.amount("cost", of: item, year)
    avoided = reader.amount("cost_avoided", of: item, year)
    undecided = reader.amount("cost_undecided", of: item, year)
    let need = reader.figure("full_need", of: item, year)
    fullNeed = need.map { $0.isKnown && !$0.isBlank ? $0.value : asked } ?? asked
  }
}

/// A request that an edit decided, before and after, in each plan year.
public struct DecidedRequest: Sendable {
  public let item: Int
  public let label: ItemLabel
  /// Whether the latest decision of the edit was to reject it.
  public let isRefused: Bool
  public let before: [RequestYear]
  public let after: [RequestYear]
  /// With the decision in force all of its first year, where it begins within one.
  public let wholeYears: [RequestYear]?
  /// Statuses it stood on before in the headline year.
  public let statusBefore: [String]
  public let statusAfter: [String]
  /// Whether what the frame gets is unknown after the edit.
  public let isUnknown: Bool
  /// Other claims on the same money that are in the figures too.
  public let sameMoney: [SameMoney]
  /// Where the request lies and where its cost is borne, where they differ.
  public let misplaced: (unit: String, costUnit: String, cost: String)?

  /// Whether it stands wholly on one status after the edit.
  public func isWholly(_ status: String) -> Bool { !statusAfter.isEmpty && statusAfter.allSatisfy { $0 == status } }
  public var isUnchanged: Bool { before == after && statusBefore == statusAfter }
}

/// Another thing that claims the same money.
public struct SameMoney: Sendable, Hashable {
  public let label: ItemLabel
  public let isUnknown: Bool
}

extension Evaluation {
  /// Links of an item to others that claim the same money and are in the figures of a year.
  func sameMoney(as item: Int, _ reader: ItemReader, _ year: Int) -> [SameMoney] {
    var others: [Int] = []
    for attribute in [Attribute.sameMoneyAs, .covers] {
      for reference in model.attributes[.item(item)]?[attribute]?.references ?? [] {
        if case .item(let other)? = try? model.lookup.entity(reference, wanted: .item) { others.append(other) }
      }
    }
    for (other, values) in model.attributes {
      guard case .item(let index) = other, index != item else { continue }
      for reference in values[.sameMoneyAs]?.references ?? [] {
        if case .item(item)? = try? model.lookup.entity(reference, wanted: .item), !others.contains(index) {
          others.append(index)
        }
      }
    }
    return others.sorted().compactMap { other in
      guard let figure = reader.series("forecast", of: .item(other), year) else { return nil }
      guard figure.value != 0 || !figure.isKnown else { return nil }
      return SameMoney(label: model.label(of: other), isUnknown: !figure.isKnown)
    }
  }

  /// Where an item's cost is borne on another unit than its own.
  func misplaced(_ item: Int) -> (unit: String, costUnit: String, cost: String)? {
    guard let component = model.items[item].component,
      let input = model.components[component].input(named: "costed_by"),
      let bearer = model.items[item].links[input]?.first, model.items[bearer].node != model.items[item].node
    else { return nil }
    let below = model.nodesBelow(model.items[item].node)
    guard !below.contains(model.items[bearer].node) else { return nil }
    return (
      model.nodes[model.items[item].node].name, model.nodes[model.items[bearer].node].name,
      model.items[bearer].displayName
    )
  }
}
