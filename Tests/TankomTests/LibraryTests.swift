import Analysis
import Budget
import Language
import Quantities
import Testing

/// What every component of the library has: both names, labels in both tongues, and an example that holds.
struct LibraryTests {
  static let components = Result { () throws(Diagnostics) -> Model in try Model.load(folder: House.example) }.map {
    $0.components.filter { Library.holds($0.source.span.source) }
  }

  @Test
  func `each file of the library has one component`() throws {
    #expect(try Self.components.get().count == Library.files.count)
  }

  @Test
  func `each component's examples come to what they say`() throws {
    let model = try Model.load(folder: House.example)
    for component in try Self.components.get() {
      #expect(!component.examples.isEmpty, "\(component.names)")
      for example in component.examples {
        do throws(Diagnostics) {
          let answers = try ExampleRun(example, among: model).answers
          #expect(!answers.isEmpty)
          for answer in answers { #expect(answer.holds, "\(component.names[0]): \(answer.text): \(answer.actual)") }
        } catch {
          Issue.record("\(component.names[0]): \(DiagnosticRenderer(tongue: .english).render(error.list))")
        }
      }
    }
  }

  @Test
  func `everything has a name and a meaning in both tongues`() throws {
    for component in try Self.components.get() {
      #expect(component.names.count == 2 && component.label != nil, "\(component.names)")
      for input in component.inputs {
        // A text is what its name says.
        if case .text = input.type { continue }
        #expect(input.names.count == 2 && input.label != nil, "\(component.names[0]).\(input.names)")
      }
      for output in component.outputs {
        #expect(output.names.count == 2 && output.label != nil, "\(component.names[0]).\(output.names)")
      }
      for label in component.checks.map(\.text) + component.inputs.compactMap(\.label)
        + component.outputs.compactMap(\.label)
      {
        #expect(label.english != label.swedish, "\(component.names[0]): \(label.swedish)")
      }
    }
  }
}
