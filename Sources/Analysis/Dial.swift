import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A value that can be turned in a search or a table: a lever, a driver, an input, the amount of a post.
///
/// Where its level is unknown it is turned by changes: `by` instead of `to`.
public struct Dial: Sendable {
  /// As it can be typed: `price of Extern LSS`.
  public let english: String
  /// `pris för Extern LSS`.
  public let swedish: String
  public let entity: Entity
  public let target: Target
  public let type: ValueType
  public let display: Unit
  /// Its value now, in base units; nil where it is unknown.
  public let now: Double?
  public let isApproximate: Bool
  public let bounds: ClosedRange<Double>?
  public let step: Double?
  /// Whether its value acts: a lever that no edit has set does nothing.
  public let isInForce: Bool
  public var isChange: Bool { now == nil }
  public var isDate: Bool { type == .date }
  /// Whether it counts things that there are whole ones of (persons, places), and stands at a whole number of them.
  public var isCounted: Bool {
    guard display.scale == 1, display.factors.count == 1, let factor = display.factors.first, factor.power == 1 else {
      return false
    }
    let parted: [Unit.Base] = [.money, .year, .day, .hour, .fte, .area]
    return !parted.contains(factor.base) && now.map { $0 == $0.rounded() } ?? false
  }

  init(_ target: Target, in state: Overlay, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    let reference: Reference =
      switch target {
      case .item(_, let reference, _): reference
      case .property(let name, let owner): Reference(owner.parts + [name])
      case .series(let name, let references): references.first ?? Reference([name])
      }
    self.target = target
    entity = try model.lookup.entity(reference, where: \.hasValue)
    guard let figure = try evaluation.value(of: entity, in: state, evaluation.workspace.focus) else {
      throw Diagnostic(ComparisonProblem.notSearchable(reference.text), at: reference.span)
    }
    type = figure.type
    now = figure.isKnown && !figure.isBlank ? figure.value : nil
    isApproximate = figure.state.flags.contains(.approximate)
    if case .quantity(let unit) = figure.type {
      display = figure.display ?? unit
    } else if figure.type == .date {
      display = .one
    } else {
      throw Diagnostic(ComparisonProblem.notSearchable(reference.text), at: reference.span)
    }
    (english, swedish) = Dial.names(entity, reference, model)
    if case .lever(let lever) = entity {
      bounds = model.levers[lever].bounds
      let binds = !model.levers[lever].body.isEmpty
      isInForce = !binds || model.levers[lever].flag.map { state.values($0).contains { $0 != 0 } } ?? true
      step = figure.type == .date ? 1 : model.levers[lever].step
    } else {
      (bounds, step, isInForce) = (nil, nil, true)
    }
  }

  private static func names(_ entity: Entity, _ reference: Reference, _ model: Model) -> (String, String) {
    switch entity {
    case .lever(let lever) where reference.parts.count == 1:
      let names = model.levers[lever].names
      return (names.last ?? reference.text, names.first ?? reference.text)
    case .lever:
      let own = reference.parts.last?.text ?? ""
      let owner = reference.parts.dropLast().map(\.text).joined(separator: ".")
      return ("\(own) of \(owner)", "\(own) för \(owner)")
    case .input(let item, let input):
      guard let component = model.items[item].component else { return (reference.text, reference.text) }
      let names = model.components[component].inputs[input].names
      let owner = model.items[item].displayName
      return ("\(names.first ?? "") of \(owner)", "\(names.last ?? "") för \(owner)")
    case .item(let item): return (model.items[item].displayName, model.items[item].displayName)
    default: return (reference.text, reference.text)
    }
  }

  /// The change that turns it to a value in base units.
  func change(to value: Double) -> Change {
    let span = target.span
    let expression: Expression
    if isDate {
      expression = Expression(.date(.day(CalendarDate(monthPosition: value), span)), span: span)
    } else {
      let text = UnitWords.text(display)
      expression = Expression(
        .number(value / display.scale, text.isEmpty ? nil : UnitText(text, span: span)), span: span)
    }
    return Change(isChange ? .increase(target, expression) : .set(target, expression), when: nil, span: span)
  }
}
