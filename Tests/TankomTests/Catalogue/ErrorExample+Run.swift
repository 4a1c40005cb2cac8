import Budget
import Language
import Quantities
import Reports
import Testing

@testable import Shell

/// What an example of an error showed.
struct ErrorOutcome {
  var codes: [String] = []
  var shown: [String] = []
}

extension ErrorCode: CustomTestStringConvertible {
  public var testDescription: String { code }
}

extension ErrorExample {
  /// Whether it stands on files of its own, and not on the worked case.
  private var hasFiles: Bool {
    parts.contains { if case .typed = $0 { false } else { true } }
  }

  /// Carries the example out, and gathers what a person sees.
  func outcome(_ code: String, in tongue: Tongue) throws -> ErrorOutcome {
    if case .told? = parts.first {
      return ErrorOutcome(showing: try #require(ToldErrors.all[code], "\(code) behöver ett fynd i ToldErrors"), tongue)
    }
    guard hasFiles else { return ErrorOutcome(running: typed, in: try Loaded.herrljunga.get(), tongue) }
    let folder = ScratchFolder(copying: House.example)
    for part in parts { part.apply(to: folder) }
    var outcome: ErrorOutcome
    if let arguments {
      outcome = try ErrorOutcome(program: arguments.map { $0.replacing("MAPP", with: folder.path) }, tongue)
    } else {
      do throws(Diagnostics) {
        let model = try Model.load(folder: folder.path)
        outcome = ErrorOutcome(showing: model.findings, tongue)
        let answers = ErrorOutcome(running: typed, in: model, tongue)
        outcome.codes += answers.codes
        outcome.shown += answers.shown
      } catch { outcome = ErrorOutcome(showing: error.list, tongue) }
    }
    outcome.shown = outcome.shown.map { $0.replacing(folder.path, with: "MAPP") }
    return outcome
  }

  /// The example with what to write instead as its last part.
  var mended: ErrorExample? {
    guard let right, let last = parts.last else { return nil }
    if case .typed = last { return .parts(parts.dropLast() + [.typed(right)]) }
    return .parts(parts.dropLast() + [.model(right)])
  }

  private var typed: String {
    parts.compactMap { if case .typed(let text) = $0 { text } else { nil } }.joined(separator: "\n")
  }

  private var arguments: [String]? {
    parts.compactMap { if case .arguments(let words) = $0 { words } else { nil } }.first
  }
}

extension ErrorExample.Part {
  func apply(to folder: ScratchFolder) {
    switch self {
    case .model(let text): append(text + "\n", to: folder["model.tankom"])
    case .added(let file, let row): append(row + "\n", to: folder[file])
    case .edited(let file, let old, let new):
      let text = Files.text(folder[file]) ?? ""
      #expect(text.contains(old), "\(file) har inte \(old)")
      Files.write(text.replacingFirst(old, with: new), to: folder[file])
    case .file(let file, let text): Files.write(text, to: folder[file])
    case .missing(let file): Files.remove(folder[file])
    case .folder(let file):
      Files.remove(folder[file])
      Files.copyFolder("", to: folder[file])
    case .encoded(let file, let encoding):
      let text = Files.text(folder[file]) ?? ""
      switch encoding {
      case .utf16:
        Files.write([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: folder[file])
      case .windows1252: Files.write(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, to: folder[file])
      }
    case .typed, .arguments, .told: break
    }
  }

  private func append(_ text: String, to path: String) { Files.write((Files.text(path) ?? "") + text, to: path) }
}

extension ErrorOutcome {
  init(showing findings: [Diagnostic], _ tongue: Tongue) { show(findings, tongue) }

  /// A script over a model: what it finds, and what it answers with no figure.
  init(running text: String, in model: Model, _ tongue: Tongue) {
    guard !text.isEmpty else { return }
    var last: [String] = []
    Session(model, tongue: tongue, isInteractive: false).run(Source(name: "-", text: text)) { reply in
      show(reply.diagnostics, tongue)
      last = reply.screen?.lines(in: tongue) ?? []
    }
    if shown.isEmpty { shown = last }
  }

  /// The built program with a command line.
  init(program arguments: [String], _ tongue: Tongue) throws {
    let outcome = try Program.run(arguments + ["--lang", tongue == .swedish ? "sv" : "en"])
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    shown = outcome.errors.split(separator: "\n").map(String.init)
    codes = shown.compactMap { line in line.firstMatch(of: /\[(E\d+)\]/).map { String($0.1) } }
  }

  private mutating func show(_ findings: [Diagnostic], _ tongue: Tongue) {
    let renderer = DiagnosticRenderer(tongue: tongue)
    codes += findings.map(\.problem.code)
    // Of a hundred alike the last ones are enough to read.
    for finding in findings.suffix(8) {
      if !shown.isEmpty { shown.append("") }
      shown += renderer.render(finding).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
