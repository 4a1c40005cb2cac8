import Glibc
import Language

/// Reads what a model file includes, file by file, with everything that is wrong in any of them.
///
/// Every name of a file is one below the model's folder, wherever it is written: in the model file, in an included file,
/// in a load. A file is read once, however many include it.
struct Includes {
  /// How many files may include each other in a row.
  static let deepest = 16

  let folder: String
  var findings: [Diagnostic] = []
  /// The files that have been read, with the model file first.
  private(set) var files: [String]
  /// The files that are being read, from the model file in.
  private var open: [String]

  init(folder: String, modelFile: String) {
    self.folder = folder
    files = [modelFile]
    open = [modelFile]
  }

  /// The statements of a file with those of what it includes where the line stands.
  mutating func statements(_ statements: [Statement]) -> [Statement] {
    statements.flatMap { statement -> [Statement] in
      guard case .declaration(.include(let file)) = statement.node else { return [statement] }
      return read(file)
    }
  }

  private mutating func read(_ file: Name) -> [Statement] {
    guard let path = FolderPath.path(file.text, below: folder) else {
      findings.append(Diagnostic(BudgetProblem.includeOutside(file.text), at: file.span))
      return []
    }
    let name = FolderPath.plain(file.text)
    if let start = open.firstIndex(of: name) {
      findings.append(Diagnostic(BudgetProblem.includeRing(Array(open[start...]) + [name]), at: file.span))
      return []
    }
    guard !files.contains(name) else { return [] }
    guard open.count <= Includes.deepest else {
      findings.append(Diagnostic(BudgetProblem.includeDepth(Includes.deepest), at: file.span))
      return []
    }
    let text: String
    do throws(TextFile.Fault) { text = try TextFile.read(path) } catch {
      findings.append(
        error == .missing
          ? Diagnostic(BudgetProblem.fileUnreadable(file.text), at: file.span)
          : Diagnostic(BudgetProblem.notText(error), at: .cell(Cell(file: file.text, row: error.line))))
      return []
    }
    files.append(name)
    open.append(name)
    defer { open.removeLast() }
    return statements(Parsed.read(Source(name: name, text: text), into: &findings))
  }
}

/// Names of files below a folder.
enum FolderPath {
  /// The whole path of a file below a folder; nil where the name leads out of it, by itself or through a link.
  static func path(_ file: String, below folder: String) -> String? {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard !file.isEmpty, !file.hasPrefix("/"), !parts.contains(".."), !file.utf8.contains(0) else { return nil }
    let path = folder + "/" + file
    // What is not there leads nowhere; that it is missing is said when it is read.
    guard let real = resolved(path), let root = resolved(folder) else { return path }
    return real.hasPrefix(root == "/" ? root : root + "/") ? path : nil
  }

  /// A name without parts that say nothing (`./a`, `b//c`).
  static func plain(_ file: String) -> String {
    file.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
