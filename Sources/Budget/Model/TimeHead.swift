import Language

/// A column head that says a time: a year, or a month of one.
public struct TimeHead: Sendable, Hashable {
  /// The calendar year.
  public let year: Int
  /// 1...12; nil for the whole year.
  public let month: Int?

  /// Reads `2022`, `2022-03`, `202203`, `2022M03`, `mars 2022`, `Mar-22`, `mar 22`, `mar.22`, `jan`; nil where the text is
  /// none of these.
  ///
  /// - Parameter ownYear: the year of a month that stands without one; nil where months alone mean nothing.
  public init?(_ text: String, ownYear: Int? = nil) {
    let folded = NameTable.fold(text).replacing("/", with: "-").replacing("'", with: "-").replacing("’", with: "-")
    let parts = folded.split { $0 == " " || $0 == "-" || $0 == "." }.map(String.init)
    if parts.count == 1, let digits = Int(parts[0]), parts[0].utf8.count == parts[0].count {
      if parts[0].count == 4, (1900..<2200).contains(digits) {
        self.init(year: digits, month: nil)
      } else if parts[0].count == 6, (1900..<2200).contains(digits / 100), (1...12).contains(digits % 100) {
        self.init(year: digits / 100, month: digits % 100)
      } else {
        return nil
      }
      return
    }
    let byLetter = parts.count == 1 ? parts[0].split(separator: "m", omittingEmptySubsequences: false) : []
    if byLetter.count == 2, byLetter[0].count == 4, (1...2).contains(byLetter[1].count), let year = Int(byLetter[0]),
      let month = Int(byLetter[1]), (1900..<2200).contains(year), (1...12).contains(month)
    {
      self.init(year: year, month: month)
      return
    }
    if parts.count == 2, parts[0].count == 4, parts[1].count <= 2, let year = Int(parts[0]), let month = Int(parts[1]),
      (1900..<2200).contains(year), (1...12).contains(month)
    {
      self.init(year: year, month: month)
      return
    }
    guard let month = parts.first.flatMap(TimeHead.month) else { return nil }
    if parts.count == 1, let ownYear {
      self.init(year: ownYear, month: month)
    } else if parts.count == 2, let year = Int(parts[1]), parts[1].count == 4, (1900..<2200).contains(year) {
      self.init(year: year, month: month)
    } else if parts.count == 2, let year = Int(parts[1]), parts[1].count == 2 {
      self.init(year: 2000 + year, month: month)
    } else {
      return nil
    }
  }

  private init(year: Int, month: Int?) {
    self.year = year
    self.month = month
  }

  /// The month that a word is, whole or by its first three letters, in either tongue.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    for (index, names) in months.enumerated() where names.contains(where: { $0 == word || $0.prefix(3) == word }) {
      return index + 1
    }
    return word == "sept" ? 9 : nil
  }

  private static let months: [[String]] = [
    ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"], ["maj", "may"], ["juni", "june"],
    ["juli", "july"], ["augusti", "august"], ["september"], ["oktober", "october"], ["november"],
    ["december"],
  ]
}
