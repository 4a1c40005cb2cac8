import Budget
import Language
import Quantities
import Reports

@testable import Shell

/// The model that sessions are tested on, and what they answer.
enum Herrljunga {
  static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/") + "/scenarios/herrljunga-2023"
  }()

  static func session(_ tongue: Tongue = .swedish) throws -> Session {
    Session(try Model.load(folder: folder), tongue: tongue, isInteractive: true)
  }
}

extension Session {
  /// Carries out lines, and gives the answers as lines, with the codes of what was found.
  func answers(_ text: String) -> [String] {
    var lines: [String] = []
    run(Source(name: ">", text: text)) { reply in
      lines += Presentation(tongue: tongue).rendered(reply)
      lines += reply.diagnostics.map { $0.problem.code }
    }
    return lines
  }
}
