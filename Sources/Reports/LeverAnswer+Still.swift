import Analysis
import Budget

extension LeverAnswer {
  /// Nothing moves: the screen says why, first.
  func stillScreen(_ words: Words) -> Screen {
    var screen = Screen()
    let name = (words.sv ? names : englishNames).first ?? ""
    switch stillness {
    case .same(let value)?:
      screen.line(
        words.sv ? "Ingenting ändras: \(name) är redan \(value)" : "Nothing changes: \(name) is \(value) already")
    case .waits(let other)?:
      screen.line(
        words.sv
          ? "Ingenting ändras: \(name) verkar genom \(other), som inte är satt"
          : "Nothing changes: \(name) acts through \(other), which is not set")
      screen.line(
        words.sv
          ? "Skriv till exempel tänk om sätt \(other) till … och \(outcome.words(without: ["tänk om"]))"
          : "Write for example what if set \(other) to … and \(outcome.words(without: ["what if"]))")
    default:
      screen.line(
        words.sv
          ? "Ingenting ändras av \(name) i modellens år" : "Nothing in the model's years changes with \(name)")
    }
    return screen
  }
}
