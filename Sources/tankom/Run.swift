import ArgumentParser
import Shell

/// `tankom run FILE…`: the model is that of the file's folder, or of the nearest above it that has one.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run", abstract: "Kör skript ur filer.")

  @Argument(help: "Skript i en modells mapp, eller under den.")
  var files: [String]

  @OptionGroup var choices: Choices

  func run() throws {
    let exit = choices.door.run(files)
    if exit != .done { throw ExitCode(exit.rawValue) }
  }
}
