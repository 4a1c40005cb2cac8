import Quantities

/// A finding as a typed fact: each room declares its own, and words it in one file of that room.
///
/// A sentence is lower case, quotes what the user wrote, gives the arithmetic, and ends with what to type.
public protocol Problem: Sendable {
  /// `E0101`: a stable code with a page of its own.
  var code: String { get }
  /// What is wrong, one sentence.
  func sentence(in tongue: Tongue) -> String
  /// A short label for the place that is pointed at, or nil.
  func label(in tongue: Tongue) -> String?
  /// What more there is to know, such as the arithmetic, or nil.
  func note(in tongue: Tongue) -> String?
  /// What to type instead, or nil.
  func help(in tongue: Tongue) -> String?
  /// What to put in place of what is pointed at, where exactly one thing mends it; see ``Fix``.
  func replacement(in tongue: Tongue) -> Replacement?
}

extension Problem {
  public func label(in tongue: Tongue) -> String? { nil }
  public func note(in tongue: Tongue) -> String? { nil }
  public func help(in tongue: Tongue) -> String? { nil }
  public func replacement(in tongue: Tongue) -> Replacement? { nil }
}

public enum Severity: Sendable, Hashable {
  case error
  case warning
  /// Something the program took for granted and says.
  case note
}

/// A place in a data file: where a loaded value stands.
public struct Cell: Sendable, Hashable {
  /// The file's path as the model names it.
  public let file: String
  /// The line in the file, from 1 (the header is line 1); 0 for the file as a whole.
  public let row: Int
  /// The column's name in the header; empty for the row as a whole.
  public let column: String
  /// What the cell says.
  public let text: String

  public init(file: String, row: Int, column: String = "", text: String = "") {
    self.file = file
    self.row = row
    self.column = column
    self.text = text
  }
}

/// Where a finding is.
public enum Place: Sendable, Hashable {
  case text(Span)
  case cell(Cell)
}

extension Place {
  var file: String {
    switch self {
    case .text(let span): span.source.name
    case .cell(let cell): cell.file
    }
  }

  /// How far down in its file it stands.
  var position: Int {
    switch self {
    case .text(let span): span.lower
    case .cell(let cell): cell.row
    }
  }
}

/// A second place that belongs to the same finding, with its own label in both tongues.
public struct Related: Sendable {
  public let place: Place
  public let label: @Sendable (Tongue) -> String

  public init(_ place: Place, label: @escaping @Sendable (Tongue) -> String) {
    self.place = place
    self.label = label
  }
}

/// A problem at a place. Never a bare string: see ``Problem`` for the words.
public struct Diagnostic: Error, Sendable {
  public let severity: Severity
  public let problem: any Problem
  public let place: Place
  public let related: [Related]

  public init(_ problem: any Problem, at place: Place, severity: Severity = .error, related: [Related] = []) {
    self.problem = problem
    self.place = place
    self.severity = severity
    self.related = related
  }

  public init(_ problem: any Problem, at span: Span, severity: Severity = .error, related: [Related] = []) {
    self.init(problem, at: .text(span), severity: severity, related: related)
  }
}

/// All the findings of one pass.
public struct Diagnostics: Error, Sendable {
  public var list: [Diagnostic]
  public init(_ list: [Diagnostic] = []) { self.list = list }
  /// The findings file by file, from the top, with those left out that say the same of the same place.
  public var withoutRepeats: Diagnostics {
    var seen: Set<String> = []
    let once = list.filter { finding in
      if case .cycle(let ring)? = finding.problem as? CompileProblem {
        return seen.insert("ring \(ring.sorted())").inserted
      }
      return seen.insert(
        "\(finding.problem.code) \(finding.place.hashValue) \(finding.problem.sentence(in: .swedish))"
      ).inserted
    }
    var files: [String: Int] = [:]
    for finding in once where files[finding.place.file] == nil { files[finding.place.file] = files.count }
    func rank(_ offset: Int, _ finding: Diagnostic) -> (Int, Int, Int) {
      (files[finding.place.file] ?? 0, finding.place.position, offset)
    }
    return Diagnostics(
      once.enumerated().sorted { rank($0.offset, $0.element) < rank($1.offset, $1.element) }.map(\.element))
  }

  public var hasErrors: Bool { list.contains { $0.severity == .error } }
}
