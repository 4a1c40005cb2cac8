import Budget
import Language
import Reports
import Scenarios

extension Session {
  /// What to type while a command cannot be done; nil where nothing comes near.
  func insteadOf(_ command: Command) -> String? {
    switch command {
    case .report:
      words.sv
        ? "skriv visa beslut, visa antaganden eller visa okänt"
        : "write show decisions, show assumptions or show unknown"
    case .export:
      words.sv
        ? "starta med --format csv, så skrivs tabeller för andra program"
        : "start with --format csv to write tables for others"
    case .bridge: words.sv ? "skriv skillnad \"A\" mot \"B\"" : "write diff \"A\" against \"B\""
    case .balance: words.sv ? "skriv visa effektiviseringar" : "write show savings"
    case .analysis: words.sv ? "skriv visa reglage, och variera ett av dem" : "write show levers, and sweep one of them"
    default: nil
    }
  }
}
