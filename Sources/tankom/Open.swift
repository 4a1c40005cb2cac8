import ArgumentParser
import Shell

/// `tankom MODEL`, `tankom MODEL -c 'STATEMENT'`.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Öppna en modell (behöver inte skrivas ut).")

  @Argument(help: "Modellens mapp, den som har model.tankom.")
  var model: String

  @Option(name: .customShort("c"), help: ArgumentHelp("En sats att utföra; kan upprepas.", valueName: "sats"))
  var statements: [String] = []

  @OptionGroup var choices: Choices

  func run() throws {
    let exit = choices.door.open(model, statements: statements)
    if exit != .done { throw ExitCode(exit.rawValue) }
  }
}
