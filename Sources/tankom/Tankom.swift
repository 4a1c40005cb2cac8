import Budget
import Language
import Quantities

@main
struct Tankom {
  static func main() {
    do throws(Diagnostics) {
      let m = try Model.load(folder: CommandLine.arguments[1])
      for f in m.findings { show(f) }
      print(m.nodes.count, m.items.count, m.causes.count)
    } catch {
      for f in error.list { show(f) }
    }
  }
}
func show(_ d: Diagnostic) {
  var place = ""
  switch d.place {
  case .text(let s):
    let l = s.source.line(at: s.lower)
    place = "\(s.source.name):\(l.number):\(s.lower - l.start + 1) «\(s.source.text(s))»"
  case .cell(let c): place = "\(c.file) rad \(c.row) \(c.column) «\(c.text)»"
  }
  print("\(d.severity) \(d.problem.code) \(place)\n   \(d.problem.sentence(in: .swedish)) | \(d.problem.help(in: .swedish) ?? "")")
}
