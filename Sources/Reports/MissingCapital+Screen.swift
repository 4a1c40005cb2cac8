import Analysis
import Quantities

extension MissingCapital: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var missing: [String] = []
    var edits: [String] = []
    if lacksLife {
      missing.append(sv ? "\(label.id) saknar avskrivningstid" : "\(label.id) has no life")
      edits.append(sv ? "sätt avskrivningstid för \(label.id) till 30 år" : "set life of \(label.id) to 30 years")
    }
    if lacksRate, let rateName = sv ? rateNames.last : rateNames.first {
      missing.append(sv ? "internräntan är inte satt" : "the internal rate is not set")
      edits.append(sv ? "sätt \(rateName) till 2 %" : "set \(rateName) to 2 %")
    } else if lacksRate {
      // The same thing lacks both: it is named once.
      missing.append(
        lacksLife ? (sv ? "räntesats" : "no rate") : sv ? "\(label.id) saknar räntesats" : "\(label.id) has no rate")
      edits.append(sv ? "sätt räntesats för \(label.id) till 2 %" : "set rate of \(label.id) to 2 %")
    }
    var screen = Screen()
    screen.line((sv ? "Går inte att räkna än: " : "Cannot be computed yet: ") + words.listing(missing))
    screen.line(sv ? "Skriv till exempel:" : "Type for example:")
    screen.line((sv ? "  tänk om " : "  what if ") + edits.joined(separator: sv ? " och " : " and "))
    return screen
  }
}
