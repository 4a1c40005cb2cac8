import Quantities

@testable import Shell

/// The page of all codes, made of the table and of what the examples show.
enum ErrorPage {
  static let path = House.root + "/Sources/tankom/Documentation.docc/Errors.md"

  static var text: String {
    var lines = [
      "# Errors: every code, with an example", "",
      "Made by `UPDATE_GOLDEN=1 swift test --filter ErrorCatalogue` from the table in `Sources/Shell/Help` and from what",
      "the examples show (`Tests/TankomTests/Errors`). `hjälp E0206` and `help E0206` show a code at the prompt, `hjälp fel`",
      "and `help errors` all of them.", "",
    ]
    for group in ErrorCodes.groups {
      lines += ["## \(group.swedish) · \(group.english)", "", "| code | regel | rule |", "|---|---|---|"]
      for code in group.codes {
        lines.append(
          "| [\(code.code)](#\(code.code.lowercased())) | \(cell(code.rule(.swedish))) | \(cell(code.rule(.english))) |"
        )
      }
      lines.append("")
    }
    for code in ErrorCodes.all {
      let shown = Files.text(ErrorCatalogue.folder + "/\(code.code).txt") ?? ""
      lines += [
        "### \(code.code)", "", code.swedish, "", code.english, "", "```text", String(shown.dropLast()), "```", "",
      ]
      let right = code.example.rightLines(.swedish)
      if !right.isEmpty { lines += ["Skriv i stället · write instead:", "", "```text"] + right + ["```", ""] }
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
