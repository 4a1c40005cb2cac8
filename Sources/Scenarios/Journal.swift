import Glibc

/// What was carried out in a session, statement by statement, as a script that gives the same state again.
///
/// It stands in the model's folder, `.tankom/session.tankom`, while the session lives; each statement is on the disk
/// before its answer is shown. A session that ends as it should puts it away under `.tankom/journals/`. One that was
/// cut off leaves it, and the next session finds it as ``leftover``. Several sessions at once have a file each.
public final class Journal {
  /// Statements of a session that was cut off.
  public struct Leftover: Sendable {
    /// The statements, one a line.
    public let text: String
    /// How many statements it holds.
    public let count: Int
    /// A last line that was cut off while it was written, and is left out.
    public let cutOff: String?
  }

  /// What the latest session left, if it was cut off.
  public private(set) var leftover: Leftover?
  /// The folder that belongs to the sessions of a model.
  public let folder: String
  private let title: String
  private var file: JournalFile
  private var isEmpty: Bool

  private init(_ file: JournalFile, folder: String, title: String) {
    self.file = file
    self.folder = folder
    self.title = title
    isEmpty = true
    readLeftover()
  }

  /// The journal of a new session; nil where nothing can be written in the model's folder.
  ///
  /// - Parameter title: what the first line says, such as the model's name.
  public static func open(model: String, title: String) -> Journal? {
    let folder = model + "/.tankom"
    mkdir(folder, 0o755)
    var first: JournalFile?
    for number in 1...64 {
      let path = folder + (number == 1 ? "/session.tankom" : "/session-\(number).tankom")
      if number > 1, first != nil, access(path, F_OK) != 0 { continue }
      switch JournalFile.open(path) {
      case .taken: continue
      case .impossible: return nil
      case .opened(let file):
        let journal = Journal(file, folder: folder, title: title)
        if journal.leftover != nil {
          first?.remove()
          return journal
        }
        if first == nil { first = file } else { file.remove() }
      }
    }
    return first.map { Journal($0, folder: folder, title: title) }
  }

  /// Appends a statement, with its body if it has one. False where it could not be written.
  public func append(_ statement: String) -> Bool {
    if isEmpty {
      guard file.append("# Tänkom: \(title)\n") else { return false }
      isEmpty = false
    }
    // An empty line after a body shows that nothing of it is missing.
    return file.append(statement + (statement.contains("\n") ? "\n\n" : "\n"))
  }

  /// Goes on in the journal that was left: what it holds is part of this session now.
  public func adopt() {
    leftover = nil
    isEmpty = false
  }

  /// Puts the journal that was left away, and begins a new one.
  ///
  /// - Returns: where it is now, below the model's folder; nil if it could not be moved.
  public func startOver() -> String? {
    leftover = nil
    isEmpty = true
    let target = file.move(into: folder + "/journals")
    if case .opened(let fresh) = JournalFile.open(file.path) { file = fresh }
    return target.map { ".tankom/journals/" + Journal.lastPart($0) }
  }

  /// The end of a session as it should be. A journal without statements is removed, one that waits for an answer stays.
  public func close() {
    guard leftover == nil else { return }
    if isEmpty { file.remove() } else { _ = file.move(into: folder + "/journals") }
  }

  private func readLeftover() {
    let bytes = file.contents()
    guard !bytes.isEmpty else { return }
    let whole = Journal.wholeLength(bytes)
    let text = String(decoding: bytes[..<whole], as: UTF8.self)
    var rest = String(decoding: bytes[whole...], as: UTF8.self)
    while rest.last?.isNewline == true { rest.removeLast() }
    if whole < bytes.count { _ = file.truncate(to: whole) }
    let count = Journal.statements(text)
    isEmpty = text.isEmpty
    guard count > 0 || !rest.isEmpty else { return }
    leftover = Leftover(text: text, count: count, cutOff: rest.isEmpty ? nil : rest)
  }

  /// How much of a journal was written to its end: whole lines, and whole bodies.
  static func wholeLength(_ bytes: [UInt8]) -> Int {
    var end = bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
    guard end > 0 else { return 0 }
    let endsInEmptyLine = end == 1 || bytes[end - 2] == 10
    let lineStart = (bytes[..<(end - 1)].lastIndex(of: 10) ?? -1) + 1
    let isIndented = bytes[lineStart] == 32 || bytes[lineStart] == 9
    let isHead = end >= 2 && bytes[end - 2] == 58
    guard !endsInEmptyLine, isIndented || isHead else { return end }
    end = lineStart
    // Back to the head that the body belongs to.
    while end > 0, bytes[end] == 32 || bytes[end] == 9 {
      end = (bytes[..<(end - 1)].lastIndex(of: 10) ?? -1) + 1
    }
    return end
  }

  /// Lines that begin a statement.
  static func statements(_ text: String) -> Int {
    text.split(separator: "\n").count { line in !(line.first?.isWhitespace ?? true) && line.first != "#" }
  }

  private static func lastPart(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
