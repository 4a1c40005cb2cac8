import Glibc

/// Where results and diagnostics go, in order, as whole lines.
///
/// A reader that has gone (a closed pipe) is no error: what follows is dropped, and the work goes on to its end, so
/// that files are still written and the exit code is right. A result that could not be written for another reason (a
/// full disk) is lost, and whoever runs the script says so.
public final class Output {
  private var pending: [UInt8] = []
  private var isResultClosed = false
  private var isDiagnosticClosed = false
  /// Whether a result could not be written, though somebody was to have it.
  public private(set) var isResultLost = false

  public init() {
    // A write to a closed pipe is to fail, not to end the process.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Results: to standard output.
  public func result(_ lines: [String]) {
    for line in lines {
      pending += line.utf8
      pending.append(10)
    }
    if pending.count > 1 << 16 { flush() }
  }

  /// Diagnostics: to standard error, after the results before them.
  public func diagnostic(_ text: String) {
    flush()
    if !isDiagnosticClosed { isDiagnosticClosed = !Output.write(Array((text + "\n").utf8), to: STDERR_FILENO) }
  }

  /// Writes what waits.
  public func flush() {
    if !pending.isEmpty, !isResultClosed, !Output.write(pending, to: STDOUT_FILENO) {
      isResultLost = errno != EPIPE
      isResultClosed = true
    }
    pending.removeAll(keepingCapacity: true)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return false }
        continue
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
