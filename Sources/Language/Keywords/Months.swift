import Quantities

/// The names of months in both tongues, and `halvårsskiftet`, which is the first of July.
public enum Months {
  public static let swedish = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]
  public static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let others: [String: Int] = ["halvårsskiftet": 7, "midyear": 7, "årsskiftet": 1]

  /// 1...12, or nil where a word is no month.
  public static func number(of word: String) -> Int? { numbers[Fold.scalars(word)] }

  public static func name(_ month: Int, in tongue: Tongue) -> String {
    let names = tongue == .swedish ? swedish : english
    return names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
  }

  /// A word for a month as the table spells it, in either tongue; nil where it is none.
  static func spelling(of word: String) -> String? {
    let folded = Fold.scalars(word)
    guard numbers[folded] != nil else { return nil }
    return (swedish + english + others.keys.sorted()).first { Fold.scalars($0) == folded }
  }

  private static let numbers: [[UInt32]: Int] = {
    var table: [[UInt32]: Int] = [:]
    for list in [swedish, english] { for (index, name) in list.enumerated() { table[Fold.scalars(name)] = index + 1 } }
    for (name, month) in others { table[Fold.scalars(name)] = month }
    return table
  }()
}
