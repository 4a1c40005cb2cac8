import Graph
import Language
import Quantities
import Scenarios
import Shell

/// A session over the loaded workload that is told lines and answers each in text, as at the prompt.
struct Conversation {
  /// What the lines are.
  enum Kind: String, CaseIterable {
    case trial = "tänk om öka radN.lön: tried and answered"
    case edit = "öka radN.lön: carried out and answered"
    case budget = "öka budget KN: carried out and answered"
    case wide = "tänk om g = …: tried and answered"
    case question = "visa prognos(total): answered"

    /// Lines in a conversation; few where each is answered about every line of the organisation.
    var count: Int { self == .wide ? 2 : 200 }
  }

  let graph: BudgetGraph
  let kind: Kind
  private let session: Session
  private let presentation = Presentation(tongue: .swedish)
  /// Lines that have been answered, and characters of their answers.
  private var said = 0
  private(set) var characters = 0
  private var budget: Budget
  private let staff: [Int]

  init(_ graph: BudgetGraph, _ kind: Kind) {
    self.graph = graph
    self.kind = kind
    let start = graph.start
    budget = start
    staff = start.lines.indices.filter { start.lines[$0].kind == .staff }
    session = Session(graph.model, tongue: .swedish, isInteractive: false)
  }

  /// Says so many lines, one by one.
  mutating func say(_ times: Int) throws(Fault) {
    for _ in 0..<times {
      let line = next()
      let answer = self.answer(to: line)
      if answer == 0 { throw .noAnswer(line) }
      characters += answer
    }
  }

  /// The characters of a line's answer; 0 where it was an error.
  private func answer(to line: String) -> Int {
    var count = 0
    session.run(Source(name: ">", text: line)) { reply in
      if !reply.isError { for text in presentation.rendered(reply) { count += text.utf8.count } }
    }
    return count
  }

  private mutating func next() -> String {
    let line = staff[said * 7 % staff.count]
    said += 1
    let name = Budget.lineName(line)
    switch kind {
    case .trial: return "tänk om öka \(name).lön med 100 kr/åa/mån"
    case .edit:
      budget.lines[line].c += 100
      return "öka \(name).lön med 100 kr/åa/mån"
    case .budget: return "öka budget \(Budget.categoryName(said % budget.categoryCount)) med 100 tkr"
    case .wide: return "tänk om g = \(Budget.number(3.3 + Double(said % 20) / 10)) %"
    case .question: return "visa prognos(total)"
    }
  }

  /// Compares what the session stands at with the oracle.
  func check() throws(Fault) {
    let totals = session.workspace.state.values(graph.rows.total)
    let distance = budget.distance(from: totals.map { $0 / 100 })
    if !(distance < 1e-9) { throw .wrong(kind.rawValue, distance) }
  }
}
