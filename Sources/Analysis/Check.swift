import Budget
import Language
import Quantities
import Scenarios

/// What `check` found in a model and the scenario it is run in.
public struct Check: Sendable {
  /// A file, a line or an item that it was limited to.
  public let limit: String?
  public let findings: [Finding]

  public struct Finding: Sendable {}

  /// Runs the checks.
  public static func make(_ workspace: Workspace, limitedTo limit: String? = nil) throws(Diagnostic) -> Check {
    Check(limit: limit, findings: [])
  }
}
