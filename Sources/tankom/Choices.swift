import ArgumentParser
import Glibc
import Quantities
import Shell

enum Language: String, ExpressibleByArgument, CaseIterable {
  case sv, en
}

extension OutputFormat: ExpressibleByArgument {}

/// The options that every way in shares.
struct Choices: ParsableArguments {
  @Option(name: .long, help: "Språk: sv eller en (annars TANKOM_LANG, annars sv).")
  var lang: Language?

  @Option(name: .long, help: "Hur tabeller skrivs: table, csv, json eller markdown.")
  var format: OutputFormat = .table

  @Flag(name: .long, help: "Säg vad som räknades om.")
  var verbose = false

  @Flag(name: .long, help: "Låt det som kontrollera finner ge slutkod 1.")
  var strict = false

  @Flag(name: .customLong("no-journal"), help: "Skriv ingen dagbok i modellens mapp.")
  var noJournal = false

  static var tongueOfEnvironment: Tongue {
    guard let value = getenv("TANKOM_LANG") else { return .swedish }
    return String(cString: value).lowercased().hasPrefix("en") ? .english : .swedish
  }

  var door: Door {
    let tongue = lang.map { $0 == .en ? Tongue.english : .swedish } ?? Choices.tongueOfEnvironment
    var door = Door(tongue: tongue, format: format)
    door.isVerbose = verbose
    door.isStrict = strict
    door.hasJournal = !noJournal
    return door
  }
}
