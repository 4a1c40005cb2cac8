import Language
import Quantities
import Reports

/// How results are written.
public enum OutputFormat: String, Sendable, CaseIterable {
  case table, csv, json, markdown
}

/// How the answers of a session look where they go.
public struct Presentation: Sendable {
  public let tongue: Tongue
  public let format: OutputFormat
  /// Columns of the screen.
  public let width: Int

  public init(tongue: Tongue, format: OutputFormat = .table, width: Int = 80) {
    self.tongue = tongue
    self.format = format
    self.width = min(80, max(40, width))
  }

  /// The lines of a reply's results.
  public func rendered(_ reply: Reply) -> [String] {
    (reply.screen?.lines(width: width, in: tongue) ?? []) + reply.text
  }

  /// The findings of a reply, one text each.
  public func findings(_ diagnostics: [Diagnostic]) -> [String] {
    let renderer = DiagnosticRenderer(tongue: tongue, width: width)
    return diagnostics.map { renderer.render($0) }
  }
}
