import Language
import Quantities
import Reports

extension Session {
  func help(_ topic: String?, _ statement: Statement) throws(Diagnostic) -> Reply { .text([]) }
  var tour: [String] { [] }
}
