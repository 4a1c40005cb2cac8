import CEditLine
import Glibc

/// Lines from a pipe or a file, without a terminal: no prompt, no editing, no history.
///
/// A line is given out as soon as it is there, so two programs can converse over pipes. Lines end in LF or CRLF; the
/// last one may lack its end. A byte order mark at the beginning is passed over. The text is handed on as it is, in
/// whatever Unicode form it has.
public struct StreamReader: LineReader {
  /// The longest line that is accepted, in bytes.
  public static let standardLimit = 1 << 20

  private let descriptor: Int32
  private let limit: Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  /// Bytes read and not yet given out; those before `scanned` hold no line feed.
  private var pending: [UInt8] = []
  private var start = 0
  private var scanned = 0
  private var number = 0
  private var isAtEnd = false

  /// Reads from an open descriptor, which the caller closes.
  public init(descriptor: Int32, limit: Int = StreamReader.standardLimit) {
    self.descriptor = descriptor
    self.limit = limit
  }

  public mutating func read(prompt: String) -> LineOutcome {
    var isTooLong = false
    while true {
      if let feed = pending[scanned...].firstIndex(of: 0x0A) {
        let line = pending[start..<feed]
        start = feed + 1
        scanned = start
        return outcome(of: line, isTooLong: isTooLong)
      }
      if isAtEnd {
        let line = pending[start...]
        start = pending.count
        scanned = start
        return line.isEmpty && !isTooLong ? .end : outcome(of: line, isTooLong: isTooLong)
      }
      scanned = pending.count
      if pending.count - start > limit + 1 {
        // Nothing is kept of a line that is too long: a stream without line feeds must not fill the memory.
        isTooLong = true
        start = pending.count
      }
      switch fill() {
      case .filled: break
      case .interrupted: return .interrupted
      case .failed(let error):
        isAtEnd = true
        return .unreadable(LineFault(reason: .system(errno: error), line: number + 1, column: 1))
      }
    }
  }

  private mutating func outcome(of bytes: ArraySlice<UInt8>, isTooLong: Bool) -> LineOutcome {
    number += 1
    var line = bytes.last == 0x0D ? bytes.dropLast() : bytes
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    guard !isTooLong, line.count <= limit else {
      return .unreadable(LineFault(reason: .tooLong(limit: limit), line: number, column: 1))
    }
    do throws(UTF8.ValidationError) {
      return .line(String(copying: try UTF8Span(validating: line.span)))
    } catch {
      let offset = line.startIndex + error.byteOffsets.lowerBound
      let before = String(decoding: line[..<offset], as: UTF8.self)
      return .unreadable(
        LineFault(reason: .notUTF8(byte: line[offset]), line: number, column: before.count + 1))
    }
  }

  private enum Filling {
    case filled, interrupted
    case failed(Int32)
  }

  private mutating func fill() -> Filling {
    if start > 0 {
      pending.removeFirst(start)
      scanned -= start
      start = 0
    }
    while true {
      switch cel_wait(descriptor, nil) {
      case 0:
        cel_clear_interrupt()
        return .interrupted
      case 1: break
      default: return .failed(errno)
      }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count >= 0 {
        pending.append(contentsOf: chunk[..<count])
        isAtEnd = count == 0
        return .filled
      }
      if errno != EINTR, errno != EAGAIN { return .failed(errno) }
    }
  }
}
