import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  /// `frame_change [LINE] [YEAR]`: from the year before's frame to those of the year and the two after it.
  func frameChange(_ reference: Reference?, _ span: TimeSpan?) throws(Diagnostic) -> Reply {
    var node = model.root
    if let reference {
      let entity = try model.lookup.entity(reference, wanted: .line) { if case .node = $0 { true } else { false } }
      if case .node(let found) = entity { node = found }
    }
    let first = try span.map { (span) throws(Diagnostic) in try year(of: span.from) } ?? firstFrameYear
    let last = try span?.to.map { (point) throws(Diagnostic) in try year(of: point) }
    guard let table = try FrameTable(evaluation, line: node, from: first, until: last) else {
      let years = model.timeline.years
      let text =
        years.count > 1
        ? words.sv
          ? " Skriv ett av \(years[1])–\(years[years.count - 1])"
          : " Write one of \(years[1])–\(years[years.count - 1])" : ""
      return Reply(
        Screen([
          .line(
            words.sv
              ? "Modellen har inget år före \(first), och därmed ingen ram att utgå från.\(text)"
              : "The model has no year before \(first), and so no frame to begin with.\(text)")
        ]))
    }
    return Reply(table.screen(words))
  }

  /// The year in focus where that is a plan year, else the first plan year, else the last year there is.
  private var firstFrameYear: Int {
    if workspace.focus > model.focus { return workspace.focus }
    return evaluation.planYears.first ?? model.timeline.years.last ?? workspace.focus
  }
}
