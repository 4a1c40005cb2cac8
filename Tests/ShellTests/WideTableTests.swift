import Budget
import Language
import Quantities
import Reports
import Shell
import Testing

/// Comparisons on screens of 80, 120 and 200 columns.
struct WideTableTests {
  @Test(arguments: [80, 120, 200], [Tongue.swedish, .english])
  func `a comparison fills the screen and no more, and sentences stay short`(width: Int, tongue: Tongue) throws {
    let model = try Model.load(folder: Herrljunga.folder + "/../boende-fyra-vagar")
    let session = Session(model, tongue: tongue, isInteractive: false)
    let presentation = Presentation(tongue: tongue, width: width)
    var lines: [String] = []
    session.run(Source(name: ">", text: "jämför vägval lokaler över 30 år med ränta 3 %")) { reply in
      #expect(!reply.isError)
      lines += presentation.rendered(reply)
    }
    let heads = lines.filter { $0.contains("2027") && $0.contains("tkr") }
    #expect(lines.count > 10 && lines.allSatisfy { $0.count <= width }, "\(lines)")
    let table = lines.prefix { !$0.isEmpty && !$0.hasPrefix("Billigast") && !$0.hasPrefix("Cheapest") }
    #expect(lines.dropFirst(table.count).allSatisfy { $0.count <= 80 })
    if width >= 120 { #expect(heads.count == 1, "\(lines)") }
  }
}
