import Budget
import Graph
import Language
import Quantities

@main
struct Tankom {
  static func main() {
    do throws(Diagnostics) {
      let m = try Model.load(folder: CommandLine.arguments[1])
      for f in m.findings { show(f) }
      print(m.nodes.count, m.items.count, m.causes.count, m.base.rowCount)
      for arg in CommandLine.arguments.dropFirst(2) {
        let src = Source(name: ">", text: "mått x = " + arg)
        var found: [Diagnostic] = []
        let st = Parsed.read(src, names: NameIndex(m.names.spellings.map(\.text)), into: &found)
        found.forEach(show)
        for s in st {
          guard case .declaration(.measure(_, _, let e, _)) = s.node else { continue }
          for y in m.timeline.years {
            let o = Overlay(m.base)
            let q = Query(m, state: o, focus: 2023) { (_) throws(Diagnostic) in o }
            do throws(Diagnostic) {
              let f = try q.figure(e, over: Window(start: Double(y * 12), end: Double(y * 12 + 12)))
              print(arg, y, NumberText.string(f.number(in: f.display ?? .one), decimals: 3), UnitWords.text(f.display ?? .one), f.state.kind, f.unknowns)
            } catch { show(error) }
          }
        }
      }
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
