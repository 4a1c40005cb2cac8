import Analysis
import Language
import Quantities
import Scenarios

extension EffectAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let effect = EffectWords(words, baseYear: baseYear)
    var screen = Screen()
    switch subject {
    case .line(let line):
      show(line, effect, &screen)
      finish(&screen, effect)
    case .item(let item):
      show(item, effect, &screen)
      finish(&screen, effect)
    case .driver(let driver):
      show(driver, effect, &screen)
      finish(&screen, effect)
    case .several(let several):
      show(several, effect, &screen)
      finish(&screen, effect)
    case .nothing(let nothing): show(nothing, effect, &screen)
    case .locked(let names, let isLocked, let reason):
      let list = names.joined(separator: ", ")
      let why = reason.isEmpty ? "" : ": " + reason
      screen.line(
        words.sv
          ? isLocked ? "\(list) är låst och kan inte ändras\(why)" : "\(list) är upplåst och kan ändras igen"
          : isLocked ? "\(list) is locked and cannot be changed\(why)" : "\(list) is unlocked and can be changed again")
    }
    return screen
  }

  /// What the model says of the touched things, and the rule that plan years rest on.
  private func finish(_ screen: inout Screen, _ words: EffectWords) {
    screen.assumes += texts.assumes
    screen.unknown += texts.unknown
    screen.warnings += texts.warns
    guard restsOnCarry, let year = carriesFrom else { return }
    screen.assumes.append(
      words.sv
        ? "\(year) års budget och kostnad gäller i övrigt vidare, utan engångsposter"
        : "the budget and cost of \(year) otherwise carry on, without one-off items")
  }

  /// Whether the user said when: then it goes without saying which years do not change.
  var isDated: Bool { outcome.edit.changes.allSatisfy { $0.when != nil } }

  /// Whether levels of a later year than the loaded ones are shown.
  private var restsOnCarry: Bool {
    switch subject {
    case .line(let line): line.year > baseYear
    case .item(let item): item.showsTotal && item.year > baseYear
    case .driver(let driver): driver.year > baseYear
    default: false
    }
  }
}
