import Budget
import Language
import Quantities
import Testing

/// A file of typed lines and the screens that answer them, which a person can read.
///
/// Comments `# ` stand first. `! statement` is carried out and not shown, `> statement` is typed, and the lines after
/// it are exactly what is shown. A `>` line that goes on with blanks belongs to the statement above it. Blank lines
/// before the next mark are not part of the screen.
struct GoldenFile: CustomTestStringConvertible {
  struct Step {
    let isShown: Bool
    var statement: String
    var expected: [String] = []
  }

  let name: String
  var comments: [String] = []
  var steps: [Step] = []

  var testDescription: String { name }
  var path: String { House.golden + "/" + name }
  /// Files named `….en.txt` are in English.
  var tongue: Tongue { name.hasSuffix(".en.txt") ? .english : .swedish }
  /// The screens of a workshop's questions, which have a size to keep.
  var isQuestion: Bool {
    let own = name.split(separator: "/").last ?? ""
    return own.first == "q" && own.dropFirst().prefix(2).allSatisfy(\.isNumber) && own.count > 3
  }

  /// What it is typed to: a file in a folder to the model that lies in it, or to the scenario of that name, the others
  /// to the worked case.
  var model: Result<Model, Diagnostics> {
    if GoldenFile.ownModels.contains(where: { name.hasPrefix($0 + "/") }) {
      let folder = (path.split(separator: "/").dropLast().map { "/" + $0 }).joined()
      return Result { () throws(Diagnostics) -> Model in try Model.load(folder: folder) }
    }
    if name.hasPrefix("befolkning/") { return Loaded.members }
    if name.hasPrefix("harnosand-sarskilt-boende/") { return Loaded.careHomes }
    if name.hasPrefix("boende-fyra-vagar/") { return Loaded.fourWays }
    if name.hasPrefix("ramar/") { return Loaded.frames }
    if name.hasPrefix("uppfoljning/") { return Loaded.followUp }
    return name.hasPrefix("harnosand-2022/") ? Loaded.harnosand : Loaded.herrljunga
  }

  /// Folders with a small model of their own.
  static let ownModels = Files.names(in: House.golden).filter { folder in
    Files.names(in: House.golden + "/" + folder, ending: ".tankom").contains("model.tankom")
  }

  static let all =
    Files.names(in: House.golden, ending: ".txt").map { GoldenFile(named: $0) }
    + (ownModels + [
      "befolkning", "boende-fyra-vagar", "harnosand-2022", "harnosand-sarskilt-boende", "ramar", "uppfoljning",
    ]).flatMap { folder in
      Files.names(in: House.golden + "/" + folder, ending: ".txt").map { GoldenFile(named: folder + "/" + $0) }
    }

  init(named name: String) {
    self.name = name
    for line in (Files.text(House.golden + "/" + name) ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") && steps.isEmpty {
        comments.append(String(line))
      } else if line.hasPrefix("! ") {
        steps.append(Step(isShown: false, statement: String(line.dropFirst(2))))
      } else if line.hasPrefix(">   "), !steps.isEmpty {
        steps[steps.count - 1].statement += "\n" + line.dropFirst(2)
      } else if line.hasPrefix("> ") {
        steps.append(Step(isShown: true, statement: String(line.dropFirst(2))))
      } else if !steps.isEmpty {
        steps[steps.count - 1].expected.append(String(line))
      }
    }
    for index in steps.indices {
      while steps[index].expected.last?.isEmpty == true { steps[index].expected.removeLast() }
    }
  }

  /// The file with other screens.
  func text(with screens: [[String]]) -> String {
    var lines = comments
    for (index, (step, screen)) in zip(steps, screens).enumerated() {
      if step.isShown && (index > 0 && !screens[index - 1].isEmpty || index == 0 && !comments.isEmpty) {
        lines.append("")
      }
      let mark = step.isShown ? "> " : "! "
      lines += step.statement.split(separator: "\n").map { mark + $0 }
      lines += screen
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Two lists of lines side by side: what stands in one only is marked.
func difference(_ expected: [String], _ found: [String]) -> String {
  var lines: [String] = []
  let changes = found.difference(from: expected)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in changes {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var (old, new) = (0, 0)
  while old < expected.count || new < found.count {
    if old < expected.count && removed.contains(old) {
      lines.append("  väntat  | " + expected[old])
      old += 1
    } else if new < found.count && inserted.contains(new) {
      lines.append("  visas   | " + found[new])
      new += 1
    } else {
      lines.append("          | " + (new < found.count ? found[new] : ""))
      old += 1
      new += 1
    }
  }
  return lines.joined(separator: "\n")
}
