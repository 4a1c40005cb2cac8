import Glibc

/// The built program, run without a terminal.
enum Program {
  struct Outcome {
    let output: String
    let errors: String
    /// The exit code; 128 and the number where a signal ended it.
    let code: Int32
  }

  /// The package's root, four folders above this file.
  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return parts.joined(separator: "/")
  }()

  static let path = root + "/.build/debug/tankom"
  static let herrljunga = root + "/scenarios/herrljunga-2023"

  /// Runs the program with a script on standard input; its output may be closed before it writes.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], closesOutput: Bool = false,
    program: String = Program.path
  ) throws -> Outcome {
    let folder = try ModelFolder()
    let given = folder.path + "/in"
    let written = folder.path + "/out"
    let said = folder.path + "/err"
    try folder.write(input, to: "in")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, given, O_RDONLY, 0)
    var ends: [Int32] = [0, 0]
    if closesOutput {
      guard pipe(&ends) == 0 else { throw Failure() }
      close(ends[0])
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, written, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    posix_spawn_file_actions_addopen(&actions, 2, said, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.merging(["PATH": "/usr/bin:/bin"]) { a, _ in a }.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, &words, &variables) == 0 else { throw Failure() }
    if closesOutput { close(ends[1]) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Outcome(output: folder.read("out"), errors: folder.read("err"), code: code)
  }

  /// Runs the program with a model's folder as the one it stands in.
  static func run(_ arguments: [String], in folder: ModelFolder) throws -> Outcome {
    let words = ([Program.path] + arguments).map { "'" + $0 + "'" }.joined(separator: " ")
    return try run(["-c", "cd '\(folder.path)' && exec " + words], program: "/bin/sh")
  }

  struct Failure: Error {}
}

/// A folder that goes with the test.
final class ModelFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/tankom-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Program.Failure() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { ModelFolder.remove(path) }

  /// A copy of a model that may be written in.
  static func model() throws -> ModelFolder {
    let folder = try ModelFolder()
    for name in ["model.tankom", "data"] {
      let outcome = try Program.run(["-r", Program.herrljunga + "/" + name, folder.path], program: "/bin/cp")
      guard outcome.code == 0 else { throw Program.Failure() }
    }
    return folder
  }

  func write(_ text: String, to name: String) throws {
    guard let file = fopen(path + "/" + name, "w") else { throw Program.Failure() }
    fputs(text, file)
    fclose(file)
  }

  func read(_ name: String) -> String {
    guard let file = fopen(path + "/" + name, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = fgetc(file)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(folder)
    }
    Glibc.remove(path)
  }
}
