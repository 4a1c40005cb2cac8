import Language
import Quantities
struct Completer {
  let session: Session
  func completions(_ request: CompletionRequest) -> [Completion] { [] }
}
