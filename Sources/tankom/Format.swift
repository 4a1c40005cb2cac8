import ArgumentParser
import Quantities
import Shell

/// `tankom format FILE…`: one canonical layout for all model files and scripts.
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Skriv modellfiler och skript i sin kanoniska form.",
    discussion: """
      Kommentarer behålls. En fil med fel lämnas som den är. De filer som ändras nämns, en per rad.
      Med --lang skrivs nyckelord och bibliotekets namn på det språket; egna namn, texter och enheter aldrig.
      """)

  @Argument(help: "Filer, mappar, eller - för standard in.")
  var files: [String]

  @Flag(name: .long, help: "Skriv inget: nämn filer som skiljer sig, och ge slutkod 1 om någon gör det.")
  var check = false

  @Option(name: .long, help: "Språk att skriva i: sv eller en (annars som det står).")
  var lang: Language?

  func run() throws {
    let wanted = lang.map { $0 == .en ? Tongue.english : .swedish }
    let door = Door(tongue: wanted ?? Choices.tongueOfEnvironment, format: .table)
    let exit = door.format(files, isCheck: check, in: wanted)
    if exit != .done { throw ExitCode(exit.rawValue) }
  }
}
