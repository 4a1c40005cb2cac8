import Budget
import Language
import Quantities
import Reports
import Synchronization
import Testing

@testable import Shell

/// What an example of the reference showed, and how it is written in each tongue.
struct ReferenceRun {
  var findings: [Diagnostic] = []
  var shown: [String] = []
  /// The example in English.
  var english = ""
  /// Whether it is read and cannot be carried out yet.
  var isLater = false
  var errors: [String] {
    findings.filter { $0.severity == .error && $0.problem.code != "E0521" }
      .map { DiagnosticRenderer(tongue: .swedish).render($0) }
  }
}

extension ReferenceExample {
  private static let done = Mutex<[ReferenceExample: ReferenceRun]>([:])

  /// Carries it out in Swedish as it is written, and in English as it is printed; once in a run of the tests.
  func run() throws -> ReferenceRun {
    if let known = Self.done.withLock({ $0[self] }) { return known }
    let run = try inBoth()
    Self.done.withLock { $0[self] = run }
    return run
  }

  /// Carries a script out over a model.
  static func carriedOut(_ text: String, in model: Model) -> ReferenceRun {
    var run = ReferenceRun()
    let session = Session(model, tongue: .swedish, isInteractive: true)
    session.run(Source(name: "-", text: text)) { reply in
      run.findings += reply.diagnostics
      run.shown += (reply.screen?.lines(in: .swedish) ?? []) + reply.text
    }
    return run
  }

  private func inBoth() throws -> ReferenceRun {
    var run = try carriedOut(text)
    run.isLater = run.findings.contains { $0.problem.code == "E0521" }
    if case .read = self { run.isLater = true }
    run.english = try inEnglish()
    let other = try carriedOut(run.english)
    if run.errors.isEmpty && !other.errors.isEmpty {
      Issue.record("\(run.english)\n\(other.errors.joined(separator: "\n"))")
    }
    return run
  }

  private func inEnglish() throws -> String {
    var names = NameIndex()
    switch self {
    case .typed, .read: names = Session(try Loaded.herrljunga.get(), tongue: .swedish, isInteractive: false).nameIndex
    case .model, .file: break
    }
    var parser = Parser(source: Source(name: "-", text: text), names: names)
    return Printer(tongue: .english, names: names).text(parser.parse().statements)
  }

  private func carriedOut(_ text: String) throws -> ReferenceRun {
    var run = ReferenceRun()
    switch self {
    case .read:
      run.findings =
        Session(try Loaded.herrljunga.get(), tongue: .swedish, isInteractive: true)
        .parse(Source(name: "-", text: text)).diagnostics
    case .typed: return Self.carriedOut(text, in: try Loaded.herrljunga.get())
    case .model, .file:
      let folder = ScratchFolder(copying: House.example)
      Files.write("drivare pris = 5 tkr/plats/år\n", to: folder["priser.tankom"])
      let path = folder["model.tankom"]
      if case .file = self {
        Files.write(text + "\n", to: path)
      } else {
        Files.write((Files.text(path) ?? "") + text + "\n", to: path)
      }
      do throws(Diagnostics) { run.findings += try Model.load(folder: folder.path).findings } catch {
        run.findings += error.list
      }
    }
    return run
  }
}
