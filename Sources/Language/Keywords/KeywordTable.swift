import Quantities

/// One row of the table: a role, where it stands, and its spellings; the first of each tongue is the canonical one.
public struct Keyword: Sendable {
  public let role: KeywordRole
  public let places: [KeywordPlace]
  public let english: [String]
  public let swedish: [String]

  /// Spellings are separated by `|`.
  init(_ role: KeywordRole, _ places: [KeywordPlace], _ english: String, _ swedish: String) {
    self.role = role
    self.places = places
    self.english = english.split(separator: "|").map(String.init)
    self.swedish = swedish.split(separator: "|").map(String.init)
  }

  public var all: [String] { english + swedish }

  public func spelling(in tongue: Tongue) -> String {
    (tongue == .swedish ? swedish.first : english.first) ?? role.rawValue
  }
}

/// The one table of keywords: the parser, the printer, completion and the reference read it.
///
/// Both tongues are accepted in every place, whatever the setting.
public struct KeywordTable: Sendable {
  public static let standard = KeywordTable(statements + clauses + views + joints + expressions + things)

  public let rows: [Keyword]
  private var byRole: [KeywordRole: Int] = [:]
  private var folded: [KeywordRole: [[UInt32]]] = [:]
  private var exact: [KeywordPlace: [[UInt32]: KeywordRole]] = [:]
  /// Spellings by place and first letter, the longest first.
  private var byPlace: [KeywordPlace: [UInt32: [(spelling: [UInt32], role: KeywordRole)]]] = [:]

  init(_ rows: [Keyword]) {
    self.rows = rows
    for (index, row) in rows.enumerated() {
      byRole[row.role] = index
      let spellings = row.all.map { Fold.scalars($0) }.sorted { $0.count > $1.count }
      folded[row.role] = spellings
      for place in row.places {
        for spelling in spellings {
          exact[place, default: [:]][spelling] = row.role
          guard let first = spelling.first else { continue }
          byPlace[place, default: [:]][first, default: []].append((spelling, row.role))
        }
      }
    }
    byPlace = byPlace.mapValues { letters in
      letters.mapValues { spellings in spellings.sorted { $0.spelling.count > $1.spelling.count } }
    }
  }

  /// The row of a role.
  public func row(_ role: KeywordRole) -> Keyword {
    byRole[role].map { rows[$0] } ?? Keyword(role, [], role.rawValue, role.rawValue)
  }

  /// The canonical spelling of a role in a tongue.
  public func spelling(_ role: KeywordRole, in tongue: Tongue) -> String { row(role).spelling(in: tongue) }

  /// All spellings of a role in both tongues, the canonical ones first of each.
  public func spellings(_ role: KeywordRole) -> [String] { row(role).all }

  /// What completion offers at a place: the canonical spellings of a tongue, sorted.
  public func candidates(at place: KeywordPlace, in tongue: Tongue) -> [String] {
    Set(rows.filter { $0.places.contains(place) }.map { $0.spelling(in: tongue) }).sorted()
  }

  /// The role that a whole text has at a place: `role(of: "äskanden", at: .thing)` is `.request`.
  public func role(of text: String, at place: KeywordPlace) -> KeywordRole? {
    exact[place]?[Fold.scalars(text)]
  }

  /// What a line can begin with, for "menade du".
  static let statementWords: [(word: String, folded: [UInt32])] = standard.rows
    .filter { $0.places.contains(.statement) }.flatMap(\.all).map { ($0, Fold.scalars($0)) }

  /// Words that only join others: in edits and commands no unquoted name begins with one, unless it is known.
  static let joiners: Set<[UInt32]> = {
    let roles: [KeywordRole] = [
      .and, .or, .newValue, .amount, .share, .base, .of, .with, .until, .from, .during, .giver, .receiver, .groupBy,
      .against, .without, .leverBy, .target, .equalTo, .everyMonth, .profile, .parts,
    ]
    return Set(roles.flatMap { standard.spellings($0) }.map { Fold.scalars($0) })
  }()

  /// Every spelling of the table, with the names of months.
  static let allWords: Set<[UInt32]> = Set(
    (standard.rows.flatMap(\.all) + Months.swedish + Months.english).map { Fold.scalars($0) })

  /// Words that mean something where names stand, so that a name that is spelled so needs quotes.
  static let reserved: Set<[UInt32]> = {
    let open: Set<KeywordPlace> = [.statement, .clause, .type, .period, .scenarioHead, .thing]
    var words = Set(["tom", "vägval", "alternatives", "options", "alternativ"].map { Fold.scalars($0) })
    for row in standard.rows where !row.places.allSatisfy(open.contains) {
      words.formUnion(row.all.map { Fold.scalars($0) })
    }
    return words
  }()

  /// The longest keyword of a place that begins at an offset, and where it ends.
  public func longestMatch(at place: KeywordPlace, in bytes: [UInt8], from start: Int) -> (
    role: KeywordRole, end: Int
  )? {
    longestMatch(at: place, in: bytes, from: start, to: bytes.count)
  }

  func longestMatch(at place: KeywordPlace, in bytes: [UInt8], from start: Int, to end: Int) -> (
    role: KeywordRole, end: Int
  )? {
    guard start < end else { return nil }
    let first = Fold.scalar(bytes, start).value
    for (spelling, role) in byPlace[place]?[first] ?? [] {
      if let stop = match(spelling, bytes, start, end) { return (role, stop) }
    }
    return nil
  }

  /// Where a keyword of a role ends that begins at an offset, or nil.
  func match(_ role: KeywordRole, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    guard let spellings = folded[role] else { return nil }
    let first = Fold.scalar(bytes, start).value
    for spelling in spellings where spelling.first == first {
      if let stop = match(spelling, bytes, start, end) { return stop }
    }
    return nil
  }

  /// Where a spelling ends that begins at an offset and is not the beginning of a longer word, or nil.
  func match(_ spelling: [UInt32], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard let stop = Fold.match(spelling, bytes, start, end) else { return nil }
    guard stop < end, Fold.isWord(bytes, stop), bytes[stop - 1] != 46 else { return stop }
    return nil
  }
}
