import Glibc

/// The few questions about files that the door asks.
public enum Files {
  /// What stands at a path.
  public enum Kind { case none, file, folder }

  /// What stands at a path; `none` also where it may not be seen.
  public static func kind(_ path: String) -> Kind {
    var information = stat()
    guard stat(path, &information) == 0 else { return .none }
    return information.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The path without links and dots; nil where nothing is there.
  public static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// What stands before the last slash; `.` where there is none.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folder of a file, or the nearest above it, that has a model.
  public static func modelFolder(for file: String) -> String? {
    guard var folder = resolved(Files.folder(of: file)) else { return nil }
    while true {
      if kind(folder + "/model.tankom") == .file { return folder }
      if folder == "/" { return nil }
      folder = Files.folder(of: folder)
    }
  }

  /// Whether a path given by a user stays below a folder: relative, without `..`, and not through a link outward.
  public static func isBelow(_ folder: String, _ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.isEmpty, !parts.contains(""), !parts.contains(".."), !parts.contains(".") else { return false }
    guard let root = resolved(folder), let holder = resolved(Files.folder(of: folder + "/" + path)) else {
      return false
    }
    guard holder == root || holder.hasPrefix(root + "/") else { return false }
    guard let itself = resolved(folder + "/" + path) else { return true }
    return itself.hasPrefix(root + "/")
  }

  /// What stands at a path; a link is none.
  static func kindOfLink(_ path: String) -> Kind {
    var information = stat()
    guard lstat(path, &information) == 0 else { return .none }
    switch information.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .none
    }
  }

  /// The bytes of a file; nil where there is none.
  static func size(_ path: String) -> Int? {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : nil
  }

  /// What lies in a folder, without what leads to itself and upwards.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file whole: by way of a second one beside it, which then takes its place.
  ///
  /// - Parameter keepsMode: whether those who could read and write the file before still can.
  public static func write(_ text: String, to path: String, keepsMode: Bool = false) -> Bool {
    // What lies there already is taken away, and never written through.
    let fresh = path + ".new"
    unlink(fresh)
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    var information = stat()
    if keepsMode, stat(path, &information) == 0 { fchmod(descriptor, information.st_mode & 0o7777) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        unlink(fresh)
        return false
      }
      rest = rest.dropFirst(count)
    }
    fsync(descriptor)
    close(descriptor)
    guard rename(fresh, path) == 0 else {
      unlink(fresh)
      return false
    }
    return true
  }
}
