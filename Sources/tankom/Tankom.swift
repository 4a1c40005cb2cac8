import Budget
import Language
import Quantities
import Reports
import Shell

@main
struct Tankom {
  static func main() {
    let renderer = DiagnosticRenderer(tongue: .swedish)
    do throws(Diagnostics) {
      let model = try Model.load(folder: CommandLine.arguments[1])
      let session = Session(model, tongue: .swedish, isInteractive: false)
      var lines = CommandLine.arguments.dropFirst(2).joined(separator: "\n")
      if lines.isEmpty { while let line = readLine() { lines += line + "\n" } }
      session.run(Source(name: "-", text: lines)) { reply in
        for line in reply.screen?.lines() ?? [] { print(line) }
        for line in reply.text { print(line) }
        for finding in reply.diagnostics { print(renderer.render(finding)) }
      }
    } catch {
      for finding in error.list { print(renderer.render(finding)) }
    }
  }
}
