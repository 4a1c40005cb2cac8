import ArgumentParser
@preconcurrency import Glibc
import Quantities
import Shell

/// What `tankom` alone answers: the two lines that get somebody started.
enum ShortHelp {
  private static var isEnglish: Bool { Choices.tongueOfEnvironment == .english }

  private static var lines: String {
    isEnglish
      ? """
      tankom FOLDER              opens a model: type questions and edits
      tankom FOLDER -c 'show'    carries out one statement
      More: tankom --help
      """
      : """
      tankom MAPP                öppnar en modell: skriv frågor och ändringar
      tankom MAPP -c 'visa'      utför en sats
      Mer: tankom --help
      """
  }

  static func show() -> Never {
    print(lines)
    exit(64)
  }

  /// Wrong words on the command line.
  static func refuse(_ reason: String) -> Never {
    Output().diagnostic((isEnglish ? "error: " : "fel: ") + reason + "\n\n" + lines)
    exit(64)
  }
}
