import Budget
import Glibc
import Language
import Quantities

extension Door {
  /// `tankom format`: writes files in the canonical form, and names those that it changed; with `isCheck` it names
  /// those that differ, and writes none.
  ///
  /// A file with errors is left as it is, with all that is wrong in it. `-` stands for standard input, whose canonical
  /// form goes to standard output.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or `-`.
  ///   - tongue: what keywords and the library's names are written in; nil keeps them.
  public func format(_ paths: [String], isCheck: Bool, in tongue: Tongue?) -> ScriptRunner.Exit {
    let output = Output()
    let formatter = FileFormatter(tongue: tongue, isCheck: isCheck)
    var exit = ScriptRunner.Exit.done
    func refuse(_ findings: [Diagnostic]) {
      for text in Presentation(tongue: self.tongue).findings(findings) { output.diagnostic(text) }
      exit = .badInput
    }
    func lay(_ path: String) {
      do throws(Diagnostics) {
        guard try formatter.format(path) == .changed else { return }
        output.result([path])
        if isCheck, exit == .done { exit = .failed }
      } catch { refuse(error.list) }
    }
    for path in paths {
      if path == "-" {
        do throws(Diagnostics) {
          let source = try standardInput()
          let text = try formatter.format(source)
          if isCheck {
            if Array(text.utf8) != source.utf8, exit == .done { exit = .failed }
          } else {
            output.result(text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
          }
        } catch { refuse(error.list) }
      } else if let files = FileFormatter.files(at: path) {
        for file in files { lay(file) }
      } else {
        refuse([Diagnostic(DoorProblem.unreadable(path), at: .cell(Cell(file: path, row: 0)))])
      }
    }
    output.flush()
    return exit
  }

  private func standardInput() throws(Diagnostics) -> Source {
    do throws(Diagnostic) { return try ScriptText.read(descriptor: STDIN_FILENO, named: "-") } catch {
      throw Diagnostics([error])
    }
  }
}
