import CEditLine
import Glibc

/// Lines typed at a terminal, with editing, history and completion by libedit.
///
/// One owner, one thread: libedit calls back on the thread that reads, and the class is not `Sendable`.
/// Reading watches Ctrl-C (see ``Interrupts``), which ends the line and not the program.
public final class EditLineReader: LineReader {
  /// Gives what can stand at the cursor.
  public typealias Completer = (CompletionRequest) -> [Completion]

  let editor: OpaquePointer
  let completer: Completer
  let more: (Int) -> String
  private let historyPath: String?
  /// The prompt of the line under edit, with colours.
  private(set) var prompt = ""
  /// The request that the latest Tab left behind: a Tab that finds it again is the second in a row.
  var latestTab: CompletionRequest?
  var walk: HistoryWalk?

  /// An editor on standard input and output; nil if there is none to be had, as without a terminal.
  ///
  /// - Parameters:
  ///   - history: The project's history file, read now and written after every statement. Its folder must exist.
  ///   - more: Words for the candidates that a list leaves out.
  ///   - completer: What can stand at the cursor, asked at every Tab.
  public init?(
    history: String? = nil, more: @escaping (Int) -> String = { "… och \($0) till" },
    completer: @escaping Completer = { _ in [] }
  ) {
    guard isatty(STDIN_FILENO) == 1, cel_use_utf8(), cel_watch_signals() else { return nil }
    // The context is filled in at the first read: here the object is not complete.
    guard let editor = cel_open("tankom") else { return nil }
    self.editor = editor
    self.completer = completer
    self.more = more
    historyPath = history
    if let history { cel_load_history(editor, history) }
  }

  deinit { cel_close(editor) }

  /// Reads one line. Ctrl-C and Ctrl-D leave the cursor on a new line.
  public func read(prompt: String) -> LineOutcome {
    self.prompt = prompt.hasSuffix(" ") ? prompt : prompt + " "
    latestTab = nil
    walk = nil
    fflush(nil)
    cel_answer(editor, Unmanaged.passUnretained(self).toOpaque()) { context, key in
      guard let context else { return cel_beep }
      return Unmanaged<EditLineReader>.fromOpaque(context).takeUnretainedValue().handle(key)
    }
    var text: UnsafePointer<CChar>?
    var count = 0
    let outcome = cel_read(editor, Self.fenced(self.prompt), &text, &count)
    guard outcome == cel_line, let text else {
      cel_show(editor, "\n")
      return outcome == cel_interrupted ? .interrupted : .end
    }
    var line = String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
    if line.last == "\n" { line.removeLast() }
    return .line(line)
  }

  /// Keeps a statement, and the file with it. A repetition of the latest one is not kept.
  public func remember(_ statement: String) {
    cel_remember(editor, statement)
    guard let historyPath else { return }
    // By way of a second file: a crash in the middle leaves the history as it was.
    let fresh = historyPath + ".new"
    if cel_save_history(editor, fresh) { rename(fresh, historyPath) }
  }

  private func handle(_ key: cel_key) -> cel_after {
    switch key {
    case cel_key_complete: complete()
    case cel_key_older: recall(older: true)
    case cel_key_newer: recall(older: false)
    default: cel_beep
    }
  }

  /// The prompt with its colours between marks, so that libedit does not count them as letters.
  static func fenced(_ prompt: String) -> String {
    var fenced = ""
    var isColour = false
    for scalar in prompt.unicodeScalars {
      if scalar == "\u{1B}" {
        fenced.unicodeScalars += ["\u{1}", scalar]
        isColour = true
      } else {
        fenced.unicodeScalars.append(scalar)
        if isColour, scalar == "m" {
          fenced.unicodeScalars.append("\u{1}")
          isColour = false
        }
      }
    }
    return fenced
  }
}
