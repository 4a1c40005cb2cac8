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

  /// Writes a file whole: by way of a second one, which then takes its place.
  public static func write(_ text: String, to path: String) -> Bool {
    let fresh = path + ".new"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
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
    return rename(fresh, path) == 0
  }
}
