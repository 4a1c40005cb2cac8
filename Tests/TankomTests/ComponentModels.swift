import Analysis
import Budget
import Language
import Quantities
import Testing

/// What domain components need can be written in the language: each model of `Components/` holds one with an example.
struct ComponentModels {
  static let files = Files.names(in: House.root + "/Tests/TankomTests/Components", ending: ".tankom")

  @Test(arguments: files)
  func `the example of each component comes to what it says`(_ file: String) throws {
    let path = House.root + "/Tests/TankomTests/Components/" + file
    do throws(Diagnostics) {
      let model = try Model.load(text: Files.text(path) ?? "", named: file, folder: House.example)
      try expectExamples(of: model, named: file)
    } catch { Issue.record("\(DiagnosticRenderer(tongue: .swedish).render(error.list))") }
  }

  private func expectExamples(of model: Model, named name: String) throws(Diagnostics) {
    let own = model.components.filter { !Library.holds($0.source.span.source) }
    let examples = own.flatMap(\.examples)
    #expect(!examples.isEmpty)
    for example in examples {
      let answers = try ExampleRun(example, among: model).answers
      #expect(!answers.isEmpty)
      for answer in answers where !answer.holds { Issue.record("\(name): \(answer.text): \(answer.actual)") }
    }
  }
}
