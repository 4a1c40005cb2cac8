import Analysis
import Budget
import Quantities
import Reports
import Scenarios
import Testing

struct FrameTableWidthTests {
  @Test(arguments: [80, 120, 200])
  func `keeps within the width, and shows as much of what a row is made of as there is room for`(
    _ width: Int
  ) throws {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/scenarios/ramar"
    let workspace = Workspace(try Model.load(folder: folder))
    let table = try #require(
      try FrameTable(Evaluation(workspace), line: workspace.model.root, from: 2026, until: nil))
    let lines = table.screen(Words(.swedish, money: workspace.model.moneyUnit)).lines(width: width)
    for line in lines { #expect(line.count <= width) }
    #expect(lines.contains { $0.hasPrefix("Ny ram") })
  }
}
