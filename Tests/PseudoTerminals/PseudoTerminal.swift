import Glibc

/// A pseudo-terminal: what is typed goes in at one end, and what a program writes comes out as a screen.
///
/// The files of this folder need nothing but the system, so any test target can take them over as they are.
package final class PseudoTerminal {
  /// Where a program opens its end.
  package let path: String
  /// What stands on the screen.
  package private(set) var screen: Screen
  /// Everything the program wrote, as it came.
  package private(set) var transcript: [UInt8] = []
  private let master: Int32

  package struct Failure: Error {
    let call: String
    let code: Int32
  }

  package init(columns: Int = 80, rows: Int = 24) throws {
    let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(call: "open", code: errno) }
    master = descriptor
    screen = Screen(columns: columns, rows: rows)
    // Linux's own requests: the C functions for them are hidden from Swift by a feature macro.
    var unlocked: CInt = 0
    var number: CUnsignedInt = 0
    guard ioctl(descriptor, 0x4004_5431, &unlocked) == 0, ioctl(descriptor, 0x8004_5430, &number) == 0 else {
      let code = errno
      close(descriptor)
      throw Failure(call: "ioctl", code: code)
    }
    path = "/dev/pts/\(number)"
    resize(columns: columns, rows: rows)
  }

  deinit { close(master) }

  /// Gives the terminal a size. A program in the foreground gets SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    screen.resize(columns: columns, rows: rows)
  }

  /// Types text, as UTF-8. Control characters are what their keys send: `\u{3}` is Ctrl-C.
  package func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  /// Reads what the program writes until the condition holds; false when the time is out or the program is gone.
  @discardableResult
  package func wait(seconds: Double = 10, until condition: (Screen) -> Bool) -> Bool {
    let deadline = Self.now() + seconds
    while !condition(screen) {
      let left = deadline - Self.now()
      guard left > 0 else { return false }
      guard receive(milliseconds: Int32(left * 1000) + 1) else { return condition(screen) }
    }
    return true
  }

  /// Waits for text anywhere on the screen.
  @discardableResult
  package func wait(for text: String, seconds: Double = 10) -> Bool {
    wait(seconds: seconds) { $0.text.contains(text) }
  }

  /// Reads until the program has written nothing for a while.
  package func settle(milliseconds: Int32 = 150) {
    while receive(milliseconds: milliseconds) {}
  }

  /// Reads once; false when nothing came in time, or nothing can come any more.
  private func receive(milliseconds: Int32) -> Bool {
    var waits = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waits, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    transcript += bytes[..<count]
    screen.feed(bytes[..<count])
    return true
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
