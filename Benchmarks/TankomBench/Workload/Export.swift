import Shell

/// The workload for other programs.
enum Export {
  /// Writes the inputs as lines of numbers.
  static func dump(_ budget: Budget, to file: String) throws(Fault) {
    guard Files.write(budget.dump(), to: file) else { throw .unwritable(file) }
  }

  /// Writes the files of a model.
  static func model(_ budget: Budget, to folder: String) throws(Fault) { _ = try ModelFolder.write(budget, to: folder) }
}
