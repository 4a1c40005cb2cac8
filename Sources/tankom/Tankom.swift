import ArgumentParser

/// The door: reads the words of the command line and hands over to the shell.
@main
struct Tankom: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tankom",
    abstract: "Tänk om: vad händer med kommunens budget om …?",
    discussion: """
      tankom MAPP               öppnar modellen i mappen: skriv frågor och ändringar vid prompten
      tankom MAPP -c 'SATS'     utför en sats (flera -c går bra)
      tankom run FIL …          kör skript ur filer
      tankom format FIL …       skriver filer i sin kanoniska form

      Vid prompten: hjälp, rundtur, avsluta. In English: tankom --lang en FOLDER, then help.
      """,
    version: version,
    subcommands: [Open.self, Run.self, Format.self],
    defaultSubcommand: Open.self)

  /// Runs, and ends with one of the exit codes 0, 1, 2 and 64.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.isEmpty { ShortHelp.show() }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      // Wrong usage is said in the program's own way; help, version and the exit codes are the library's.
      if exitCode(for: error) == .validationFailure { ShortHelp.refuse(message(for: error)) }
      exit(withError: error)
    }
  }
}
