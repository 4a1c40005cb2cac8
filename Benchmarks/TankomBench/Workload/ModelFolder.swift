import Glibc
import Shell

/// The workload as files, in a folder that is removed when the run no longer needs it.
final class ModelFolder {
  let path: String
  /// Bytes of the model file.
  let size: Int

  /// Writes the model file and the organisation to a fresh temporary folder.
  init(_ budget: Budget) throws(Fault) {
    var name = Array((P_tmpdir + "/tankom-bench-XXXXXX").utf8CString)
    guard let made = mkdtemp(&name) else { throw .unwritable(P_tmpdir) }
    path = String(cString: made)
    size = try ModelFolder.write(budget, to: path)
  }

  /// Writes the workload's files to a folder that there is; gives the bytes of the model file.
  static func write(_ budget: Budget, to path: String) throws(Fault) -> Int {
    let text = budget.text()
    guard Files.write(text, to: path + "/model.tankom"),
      Files.write(budget.organisation(), to: path + "/enheter.csv")
    else { throw .unwritable(path) }
    return text.utf8.count
  }

  deinit {
    unlink(path + "/model.tankom")
    unlink(path + "/enheter.csv")
    rmdir(path)
  }
}
