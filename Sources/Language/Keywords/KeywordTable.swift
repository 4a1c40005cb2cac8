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
    (tongue == .swedish ? swedish.first : english.first) ?? role.name
  }
}

/// The one table of keywords: the parser, the printer, completion and the reference read it.
///
/// Both tongues are accepted in every place, whatever the setting.
public struct KeywordTable: Sendable {
  public static let standard = KeywordTable(statements + clauses + views + joints + refused + expressions + things)

  public let rows: [Keyword]
  private var byRole = [Int?](repeating: nil, count: KeywordRole.allCases.count)
  /// The spellings of each role, the longest first.
  private var folded = [[[UInt32]]](repeating: [], count: KeywordRole.allCases.count)
  private var exact = [[[UInt32]: KeywordRole]](repeating: [:], count: KeywordPlace.allCases.count)
  /// Spellings by place and first letter, the longest first.
  private var byPlace = [LetterTable<(spelling: [UInt32], role: KeywordRole)>](
    repeating: LetterTable(), count: KeywordPlace.allCases.count)

  init(_ rows: [Keyword]) {
    self.rows = rows
    for (index, row) in rows.enumerated() {
      byRole[row.role.rawValue] = index
      let spellings = row.all.map { Fold.scalars($0) }.sorted { $0.count > $1.count }
      folded[row.role.rawValue] = spellings
      for place in row.places {
        for spelling in spellings {
          exact[place.rawValue][spelling] = row.role
          guard let first = spelling.first else { continue }
          byPlace[place.rawValue].add((spelling, row.role), at: first)
        }
      }
    }
    for place in byPlace.indices { byPlace[place].sort { $0.spelling.count > $1.spelling.count } }
  }

  /// The row of a role.
  public func row(_ role: KeywordRole) -> Keyword {
    byRole[role.rawValue].map { rows[$0] } ?? Keyword(role, [], role.name, role.name)
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
    exact[place.rawValue][Fold.scalars(text)]
  }

  /// What a line can begin with, for "menade du".
  static let statementWords: [(word: String, folded: [UInt32])] = standard.rows
    .filter { $0.places.contains(.statement) }.flatMap(\.all).map { ($0, Fold.scalars($0)) }

  /// Words that only join others: in edits and commands no unquoted name begins with one, unless it is known.
  static let joiners = KeywordGroup([
    .and, .or, .newValue, .amount, .share, .base, .of, .with, .until, .from, .during, .giver, .receiver, .groupBy,
    .against, .without, .leverBy, .target, .equalTo, .everyMonth, .profile, .parts,
  ])

  /// Every spelling of the table, with the names of months.
  static let allWords: Set<[UInt32]> = Set(
    (standard.rows.flatMap(\.all) + Months.swedish + Months.english).map { Fold.scalars($0) })

  /// Words of a view that they mean only where nothing but a time follows: `mål` is what many call a value, too.
  static let lone: Set<KeywordRole> = [.goals]

  /// Words that mean something where names stand, so that a name that is spelled so needs quotes.
  static let reserved: Set<[UInt32]> = {
    let open: Set<KeywordPlace> = [.statement, .clause, .type, .period, .scenarioHead, .thing, .property, .refused]
    // `jämför vägval`: the second word too.
    let choices = standard.spellings(.compareAlternatives).flatMap {
      $0.split(separator: " ").dropFirst().map(String.init)
    }
    var words = Set((choices + standard.spellings(.refusedUntil)).map { Fold.scalars($0) })
    for row in standard.rows where !row.places.allSatisfy(open.contains) && !lone.contains(row.role) {
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
    for (spelling, role) in byPlace[place.rawValue][first] {
      if let stop = KeywordTable.match(spelling, bytes, start, end) { return (role, stop) }
    }
    return nil
  }

  /// Where a keyword of a role ends that begins at an offset, or nil.
  func match(_ role: KeywordRole, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    let first = Fold.scalar(bytes, start).value
    for spelling in folded[role.rawValue] where spelling.first == first {
      if let stop = KeywordTable.match(spelling, bytes, start, end) { return stop }
    }
    return nil
  }

  /// Where a spelling ends that begins at an offset and is not the beginning of a longer word, or nil.
  static func match(_ spelling: [UInt32], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard let stop = Fold.match(spelling, bytes, start, end) else { return nil }
    guard stop < end, Fold.isWord(bytes, stop), bytes[stop - 1] != 46 else { return stop }
    return nil
  }
}
