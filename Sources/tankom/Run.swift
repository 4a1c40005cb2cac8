import ArgumentParser
import Shell

/// `tankom run FILE…`: the model is that of the file's folder, or of the nearest above it that has one.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Kör skript ur filer.",
    discussion: """
      Slutkod: 0 klart, 1 en förväntning stämde inte eller gick inte att avgöra, 2 fel i det som lästes, 64 fel på
      kommandoraden.
      """)

  @Argument(help: "Skript i en modells mapp, eller under den.")
  var files: [String]

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Sätt en drivare, ett reglage eller en indata innan skripten körs; kan upprepas.", valueName: "'namn = värde'"))
  var parameters: [String] = []

  @Flag(name: .customLong("dry-run"), help: "Pröva allt och säg vad som skulle göras; gör inget.")
  var isDryRun = false

  @Flag(help: "Skriv ut varje förväntning, också de som stämmer.")
  var report = false

  @OptionGroup var choices: Choices

  func run() throws {
    var door = choices.door
    door.isDryRun = isDryRun
    door.hasReport = report
    let exit = door.run(files, with: parameters)
    if exit != .done { throw ExitCode(exit.rawValue) }
  }
}
