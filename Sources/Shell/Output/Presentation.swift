import Language
import Quantities
import Reports

/// How results are written.
public enum OutputFormat: String, Sendable, CaseIterable {
  case table, csv, json, markdown
}

/// How the answers of a session look where they go.
public struct Presentation: Sendable {
  /// The language of answers.
  public let tongue: Tongue
  /// How answers are written.
  public let format: OutputFormat
  /// Columns of the screen, which tables may fill.
  public let width: Int
  /// Columns that sentences keep within: longer lines are hard to read.
  public var prose: Int { min(80, width) }

  /// A presentation; `width` is in characters.
  public init(tongue: Tongue, format: OutputFormat = .table, width: Int = 80) {
    self.tongue = tongue
    self.format = format
    self.width = max(40, width)
  }

  /// The lines of a reply's results.
  public func rendered(_ reply: Reply) -> [String] {
    guard let format = reported else {
      return (reply.screen?.lines(width: width, prose: prose, in: tongue) ?? []) + reply.text
    }
    var screen = reply.screen ?? Screen()
    for line in reply.text { screen.line(line) }
    guard screen != Screen() else { return [] }
    return screen.text(format: format, width: width, tongue: tongue)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The format for other programs; nil for a screen that people read.
  private var reported: Reports.OutputFormat? {
    switch format {
    case .table: nil
    case .csv: .csv
    case .json: .json
    case .markdown: .markdown
    }
  }

  /// The findings of a reply, one text each.
  public func findings(_ diagnostics: [Diagnostic]) -> [String] {
    let renderer = DiagnosticRenderer(tongue: tongue, width: prose)
    return diagnostics.map { renderer.render($0) }
  }
}
