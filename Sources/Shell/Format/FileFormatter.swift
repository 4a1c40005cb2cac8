import Budget
import Glibc
import Language
import Quantities

/// `tankom format FILE…`: lays out files, or says which are not laid out.
struct FileFormatter {
  /// What to write keywords in; nil keeps them.
  let tongue: Tongue?
  /// Whether files are only looked at.
  let isCheck: Bool

  /// What became of a file.
  enum Outcome {
    case unchanged
    /// It was written anew, or would be.
    case changed
  }

  /// The files that a path of the command line means: itself, or the model files below a folder, sorted. Hidden ones
  /// and what lies behind links are left out.
  static func files(at path: String) -> [String]? {
    switch Files.kind(path) {
    case .none: return nil
    case .file: return [path]
    case .folder: break
    }
    var found: [String] = []
    var folders = [path]
    while let folder = folders.popLast() {
      for name in Files.names(in: folder) where !name.hasPrefix(".") {
        let inner = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        switch Files.kindOfLink(inner) {
        case .folder: folders.append(inner)
        case .file where name.hasSuffix(".tankom"): found.append(inner)
        default: continue
        }
      }
    }
    return found.sorted()
  }

  /// Lays out one file; what is wrong with it leaves it as it is.
  func format(_ path: String) throws(Diagnostics) -> Outcome {
    let text: String
    do throws(TextFile.Fault) { text = try TextFile.read(path) } catch {
      throw Diagnostics([Diagnostic(FileFormatter.problem(error, path), at: .cell(Cell(file: path, row: error.line)))])
    }
    let source = Source(name: path, text: text)
    let canonical = try formatter(for: path).format(source)
    let bytes = Array(canonical.utf8)
    guard bytes != source.utf8 || Files.size(path) != bytes.count else { return .unchanged }
    if isCheck { return .changed }
    // A link stays a link: what it leads to is written.
    guard Files.write(canonical, to: Files.resolved(path) ?? path, keepsMode: true) else {
      throw Diagnostics([Diagnostic(DoorProblem.notWritten(path), at: .cell(Cell(file: path, row: 0)))])
    }
    return .changed
  }

  /// The text that came on standard input, laid out.
  func format(_ source: Source) throws(Diagnostics) -> String {
    try Formatter(tongue: tongue, vocabulary: .standard).format(source)
  }

  /// A script is read with the names of its model, as it is when it runs; what belongs to a model, without.
  private func formatter(for path: String) -> Formatter {
    var names = NameIndex()
    if let folder = Files.modelFolder(for: path), let itself = Files.resolved(path),
      !FileFormatter.partsOfModel(folder).contains(itself),
      let model = try? Model.load(folder: folder)
    {
      names = model.nameIndex
    }
    return Formatter(tongue: tongue, names: names, vocabulary: .standard)
  }

  /// The model file of a folder and the files that it includes.
  private static func partsOfModel(_ folder: String) -> Set<String> {
    var parts: Set<String> = []
    var open = ["model.tankom"]
    while let name = open.popLast(), parts.count < 1_000 {
      guard let path = Files.resolved(folder + "/" + name), parts.insert(path).inserted,
        Files.isBelow(folder, name), let text = try? TextFile.read(path)
      else { continue }
      var findings: [Diagnostic] = []
      for statement in Parsed.read(Source(name: name, text: text), into: &findings) {
        if case .declaration(.include(let file)) = statement.node { open.append(file.text) }
      }
    }
    return parts
  }

  private static func problem(_ fault: TextFile.Fault, _ path: String) -> any Problem {
    if fault == .missing { return DoorProblem.unreadable(path) }
    return BudgetProblem.notText(fault)
  }
}
