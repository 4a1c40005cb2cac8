import Glibc

/// One open journal file: locked for as long as its session lives, written at its end only.
///
/// The lock goes with the process, however it ends, so a journal that can be locked and holds statements is one of a
/// session that was cut off.
final class JournalFile {
  let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  enum Opening {
    case opened(JournalFile)
    /// Another session has it.
    case taken
    case impossible
  }

  static func open(_ path: String) -> Opening {
    while true {
      let descriptor = Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { return .impossible }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let isTaken = errno == EWOULDBLOCK
        Glibc.close(descriptor)
        return isTaken ? .taken : .impossible
      }
      // Between opening and locking, its session may have put it away.
      var mine = stat()
      var there = stat()
      if fstat(descriptor, &mine) == 0, stat(path, &there) == 0, mine.st_ino == there.st_ino {
        return .opened(JournalFile(path: path, descriptor: descriptor))
      }
      Glibc.close(descriptor)
    }
  }

  func contents() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Writes at the end, and waits until it stands on the disk.
  func append(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    // One write, so that a crash leaves all of it or a beginning without its end, which is seen.
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return fdatasync(descriptor) == 0
  }

  func truncate(to length: Int) -> Bool { ftruncate(descriptor, off_t(length)) == 0 }

  func remove() { unlink(path) }

  /// Gives the file its place among those of ended sessions: the first free number. Nothing is written over.
  func move(into folder: String) -> String? {
    mkdir(folder, 0o755)
    for number in 1...100_000 {
      let target = "\(folder)/\(number).tankom"
      if link(path, target) == 0 {
        unlink(path)
        return target
      }
      if errno != EEXIST { return nil }
    }
    return nil
  }
}
