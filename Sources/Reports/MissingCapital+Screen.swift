import Analysis
import Quantities

extension MissingCapital: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var missing: [String] = []
    var edits: [String] = []
    if lacksLife {
      missing.append(sv ? "\(label.id) saknar avskrivningstid" : "\(label.id) has no life")
      edits.append(sv ? "sätt \(lifeName) för \(label.id) till 30 år" : "set life of \(label.id) to 30 years")
    }
    if lacksRate {
      missing.append(sv ? "internräntan är inte satt" : "the internal rate is not set")
      edits.append(sv ? "sätt internränta till 2 %" : "set internal_rate to 2 %")
    }
    var screen = Screen()
    guard !missing.isEmpty else {
      screen.line(
        sv
          ? "\(label.id): avskrivningstid och internränta är satta, men kapitalkostnaden räknas"
          : "\(label.id): its life and the internal rate are set, but the capital cost is not")
      screen.line(
        sv
          ? "inte ut av den här versionen. Skriv visa \(label.id) för utgift och drifttagning"
          : "computed by this version. Type show \(label.id) for its outlay and in-service date")
      return screen
    }
    screen.line((sv ? "Går inte att räkna än: " : "Cannot be computed yet: ") + words.listing(missing))
    screen.line(sv ? "Skriv till exempel:" : "Type for example:")
    screen.line((sv ? "  tänk om " : "  what if ") + edits.joined(separator: sv ? " och " : " and "))
    return screen
  }
}
