import Language
import Quantities
import Testing

/// The tables that the parser looks in besides the keywords: months, numbers as words, units, functions.
///
/// At each place it looks in several of them, and a spelling of two would be one of two things there.
@Suite("Words of several tables")
struct KeywordPlaceTests {
  private static let table = KeywordTable.standard

  private func words(at places: KeywordPlace...) -> Set<String> {
    Set(Self.table.rows.filter { !Set($0.places).isDisjoint(with: places) }.flatMap(\.all).map { $0.lowercased() })
  }

  private func words(of roles: [KeywordRole]) -> Set<String> {
    Set(roles.flatMap { Self.table.spellings($0) }.map { $0.lowercased() })
  }

  private static let months = Set(Months.swedish + Months.english + ["halvårsskiftet", "midyear", "årsskiftet"])
  private static let units = Set(UnitTable().names.map { $0.lowercased() })
  private static let functions = Set(Function.all.flatMap { [$0.english, $0.swedish] })
  private static let numbers: Set<String> = [
    "ett", "en", "one", "två", "two", "tre", "three", "fyra", "four", "fem", "five", "sex", "six", "sju", "seven",
    "åtta", "eight", "nio", "nine", "tio", "ten", "elva", "eleven", "tolv", "twelve",
  ]

  @Test("A month is no keyword where a date can stand")
  func months() {
    let places = words(at: .value, .key, .selector, .when, .showing, .view, .unit)
    #expect(Self.months.isDisjoint(with: places))
    #expect(Self.months.isDisjoint(with: Self.units))
    for month in Self.months { #expect(Months.number(of: month) != nil) }
  }

  @Test("A unit is none of the words that follow a value")
  func units() {
    let joints = words(
      at: .logic, .comparison, .when, .placement, .key, .verdict, .change, .delaying, .sweeping, .moving)
    let shared = Self.units.intersection(joints)
    #expect(shared.isEmpty, "\(shared)")
    // `flytta 300 tkr budget`: a series after an amount is no unit.
    #expect(Self.units.isDisjoint(with: words(of: [.budget, .forecast, .actual, .cost, .netCost, .revenue, .frame])))
  }

  @Test("A function is no series, which is called in the same way")
  func functions() {
    let series: [KeywordRole] = [
      .budget, .frame, .frameAddition, .actual, .forecast, .plannedCost, .deviation, .deviationToDate, .underfunded,
      .underlying, .netCost, .cost, .revenue, .outlay, .capitalCost,
    ]
    let shared = Self.functions.intersection(words(of: series))
    #expect(shared.isEmpty, "\(shared)")
    for function in Function.all {
      for name in [function.english, function.swedish] {
        #expect(Function.named(name)?.identity == function.identity, "\(name)")
      }
    }
  }

  @Test("A number as a word is no keyword where a length of time stands, and no unit")
  func numbers() {
    #expect(Self.numbers.isDisjoint(with: words(at: .delaying, .when, .value)))
    #expect(Self.numbers.isDisjoint(with: Self.units))
  }

  @Test("A word that is refused begins no line and no date")
  func refused() {
    #expect(words(at: .refused).isDisjoint(with: words(at: .statement, .clause, .when, .view)))
  }

  @Test("Every spelling is read as its role where it stands, in any case")
  func spellings() {
    for row in Self.table.rows {
      for place in row.places {
        for spelling in row.all {
          for form in [spelling, spelling.uppercased(), spelling.replacing(" ", with: "  ")] {
            let found = Self.table.longestMatch(at: place, in: Array(form.utf8), from: 0)
            #expect(found?.role == row.role && found?.end == form.utf8.count, "\(form) at \(place)")
          }
        }
      }
    }
  }

  /// No file of the lexer and the parser compares a text with a word: words stand in the table.
  @Test("The parser knows no word but those of the tables")
  func literals() throws {
    for path in try parserFiles() {
      for (number, line) in try lines(of: path).enumerated() where !line.trimmed.hasPrefix("//") {
        let isWord =
          line.contains(/(==|!=|case|contains\(|hasPrefix\(|hasSuffix\()\s*"\p{L}/) || line.contains(/\["\p{L}/)
        #expect(!isWord, "\(path):\(number + 1): \(line.trimmed)")
      }
    }
  }

  private func parserFiles() throws -> [String] {
    let files = ["Parser", "Lexer"].flatMap { SourceFiles.paths(in: "Sources/Language/" + $0) }
    #expect(files.count > 15)
    return files
  }

  private func lines(of path: String) throws -> [Substring] {
    let text = try #require(SourceFiles.text(path))
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

extension Substring {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
