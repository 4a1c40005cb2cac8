import Glibc

/// The bytes of an ordinary file, at most `limit` of them.
func fileBytes(at path: String, limit: Int) throws(IngestProblem) -> [UInt8] {
  var status = stat()
  guard stat(path, &status) == 0 else { throw errno == ENOENT ? .fileMissing : .unreadable(reason: systemReason()) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw .isFolder
  // A pipe or a device would make the program wait for ever.
  default: throw .notAFile
  }
  let size = Int(status.st_size)
  guard size <= limit else { throw .tooManyBytes(found: size, limit: limit) }
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw .unreadable(reason: systemReason()) }
  defer { close(file) }
  return try readAll(file, expecting: size, limit: limit)
}

/// Reads to the end rather than to the size that `stat` gave: the file may be growing.
private func readAll(_ file: Int32, expecting size: Int, limit: Int) throws(IngestProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(size)
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw .unreadable(reason: systemReason()) }
    if count == 0 { return bytes }
    bytes.append(contentsOf: chunk[..<count])
    guard bytes.count <= limit else { throw .tooManyBytes(found: bytes.count, limit: limit) }
  }
}

private func systemReason() -> String {
  guard let text = strerror(errno) else { return "errno \(errno)" }
  return String(cString: text)
}
