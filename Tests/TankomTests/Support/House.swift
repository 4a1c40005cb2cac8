import Glibc

/// Places in the package, found from where this file stands.
enum House {
  /// The package's own folder.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
  static let members = root + "/scenarios/befolkning"
  static let herrljunga = root + "/scenarios/herrljunga-2023"
  static let harnosand = root + "/scenarios/harnosand-2022"
  static let frames = root + "/scenarios/ramar"
  static let careHomes = root + "/scenarios/harnosand-sarskilt-boende"
  static let fourWays = root + "/scenarios/boende-fyra-vagar"
  static let jointTeam = root + "/scenarios/gemensamt-team"
  static let example = root + "/scenarios/exempel"
  static let golden = root + "/Tests/TankomTests/Golden"
  static let readme = root + "/README.md"
}

/// Plain files, without more than the C library.
enum Files {
  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return ferror(file) == 0 ? result : nil }
      result += buffer[..<count]
    }
  }

  static func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    defer { fclose(file) }
    return bytes.isEmpty || fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  @discardableResult
  static func write(_ text: String, to path: String) -> Bool { write(Array(text.utf8), to: path) }

  /// The names in a folder, sorted.
  static func names(in folder: String, ending: String = "") -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var result: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." && name.hasSuffix(ending) { result.append(name) }
    }
    return result.sorted()
  }

  /// The files with an ending below a folder, sorted.
  static func all(under folder: String, ending: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      if isFolder(path) { return name.hasPrefix(".") ? [] : all(under: path, ending: ending) }
      return name.hasSuffix(ending) ? [path] : []
    }
  }

  static func copyFolder(_ from: String, to folder: String) {
    mkdir(folder, 0o755)
    for name in names(in: from) where !name.hasPrefix(".") {
      let (source, target) = (from + "/" + name, folder + "/" + name)
      if let bytes = isFolder(source) ? nil : bytes(source) {
        write(bytes, to: target)
      } else {
        copyFolder(source, to: target)
      }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    guard let directory = opendir(path) else { return false }
    closedir(directory)
    return true
  }

  static func remove(_ path: String) {
    if isFolder(path) {
      for name in names(in: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

/// A folder that is gone when the test is.
final class ScratchFolder {
  let path: String

  init() {
    var template = Array("/tmp/tankom-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/nonexistent"
    }
  }

  /// A copy of another folder.
  init(copying folder: String) {
    let parent = ScratchFolder()
    path = parent.path + "-copy"
    Files.copyFolder(folder, to: path)
  }

  deinit { Files.remove(path) }

  subscript(name: String) -> String { path + "/" + name }
}
