import Budget
import Glibc
import Language
import Quantities
import Testing

/// A model folder with something wrong in it: the example model, changed.
struct BadFolder: CustomTestStringConvertible, Sendable {
  let name: String
  /// Files that replace those of the example; nil removes one.
  let files: [String: [UInt8]?]
  var testDescription: String { name }

  static let model = Files.text(House.example + "/model.tankom") ?? ""
  static let data = Files.text(House.example + "/enheter.csv") ?? ""

  init(_ name: String, model: String? = nil, data: String? = nil) {
    self.name = name
    var files: [String: [UInt8]?] = [:]
    if let model { files["model.tankom"] = Array(model.utf8) }
    if let data { files["enheter.csv"] = Array(data.utf8) }
    self.files = files
  }

  init(_ name: String, bytes files: [String: [UInt8]?]) {
    self.name = name
    self.files = files
  }

  /// The model file with lines after it.
  static func adding(_ name: String, _ lines: String) -> BadFolder { BadFolder(name, model: model + lines + "\n") }

  /// The data file with one text for another.
  static func cell(_ name: String, _ from: String, _ to: String) -> BadFolder {
    BadFolder(name, data: data.replacingFirst(from, with: to))
  }

  /// What reading the folder finds; nil where it gives a model.
  func load() -> [Diagnostic]? {
    let folder = TemporaryFolder(copying: House.example)
    for (file, bytes) in files {
      if let bytes { Files.write(bytes, to: folder[file]) } else { Files.remove(folder[file]) }
    }
    do throws(Diagnostics) {
      _ = try Model.load(folder: folder.path)
      return nil
    } catch { return error.list }
  }
}

/// Input that is wrong is named, with its place and what to do, all in one pass; nothing is half loaded.
///
/// What a person sees of each stands in `BadInput/`; `UPDATE_GOLDEN=1` writes it anew.
struct BadInput {
  @Test(arguments: BadFolder.all)
  func `says what is wrong, where, and what to type`(_ folder: BadFolder) throws {
    let findings = try #require(folder.load(), "\(folder.name) läses in som om inget vore fel")
    #expect(findings.contains { $0.severity == .error })
    let shown = DiagnosticRenderer(tongue: .swedish).render(findings)
      .replacing(try Regex("/tmp/tankom-[A-Za-z0-9]+-copy"), with: "MAPP")
    for line in shown.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
    for finding in findings {
      let hasPlace: Bool =
        switch finding.place {
        case .text(let span): span.source.name.hasSuffix(".tankom")
        case .cell(let cell): !cell.file.isEmpty
        }
      #expect(hasPlace, "\(finding.problem.code) säger inte var")
    }
    let path = House.root + "/Tests/TankomTests/BadInput/" + folder.name + ".txt"
    if getenv("UPDATE_GOLDEN") != nil {
      Files.write(shown + "\n", to: path)
      return
    }
    let expected = Files.text(path) ?? ""
    #expect(
      shown + "\n" == expected,
      "\(folder.name)\n\(difference(expected.split(separator: "\n").map(String.init), shown.split(separator: "\n").map(String.init)))"
    )
  }

  @Test(arguments: BadFolder.readable)
  func `line ends of any system are read`(_ folder: BadFolder) {
    let findings = folder.load()
    #expect(findings == nil, "\(findings.map { DiagnosticRenderer(tongue: .swedish).render($0) } ?? "")")
  }
}
