import Budget
import Glibc
import Language

/// A script's text, read whole from a descriptor, with what is wrong in it as a diagnostic.
public enum ScriptText {
  /// The longest script that is read, in bytes.
  static let longest = 4 << 20

  /// Reads to the end. A byte that is no UTF-8, or a line that is too long, is an error at its line.
  public static func read(descriptor: Int32, named name: String) throws(Diagnostic) -> Source {
    var reader = StreamReader(descriptor: descriptor)
    var text = ""
    while true {
      switch reader.read(prompt: "") {
      case .line(let line):
        text += line
        text += "\n"
        // A stream without an end must not fill the memory.
        guard text.utf8.count <= longest else {
          throw Diagnostic(BudgetProblem.notText(.tooLarge), at: .cell(Cell(file: name, row: 0)))
        }
      case .end:
        guard !text.isEmpty else { throw Diagnostic(DoorProblem.emptyScript, at: .cell(Cell(file: name, row: 0))) }
        return Source(name: name, text: text)
      case .interrupted: throw Diagnostic(DoorProblem.stopped, at: .cell(Cell(file: name, row: 0)))
      case .unreadable(let fault):
        throw Diagnostic(problem(fault, name), at: .cell(Cell(file: name, row: fault.line)))
      }
    }
  }

  /// Reads a file.
  public static func read(file: String) throws(Diagnostic) -> Source {
    guard Files.kind(file) == .file else {
      throw Diagnostic(DoorProblem.unreadable(file), at: .cell(Cell(file: file, row: 0)))
    }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Diagnostic(DoorProblem.unreadable(file), at: .cell(Cell(file: file, row: 0)))
    }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, named: file)
  }

  static func problem(_ fault: LineFault, _ name: String) -> DoorProblem {
    switch fault.reason {
    case .notUTF8(let byte): .notText(byte: byte, column: fault.column)
    case .tooLong(let limit): .lineTooLong(limit)
    case .system: .unreadable(name)
    }
  }
}
