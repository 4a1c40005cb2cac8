/// `ett år`, `två månader`: small numbers as words, where a length of time is said.
enum NumberWords {
  private static let words: [[String]] = [
    ["ett", "en", "one"], ["två", "two"], ["tre", "three"], ["fyra", "four"], ["fem", "five"], ["sex", "six"],
    ["sju", "seven"], ["åtta", "eight"], ["nio", "nine"], ["tio", "ten"], ["elva", "eleven"], ["tolv", "twelve"],
  ]

  private static let values: [[UInt32]: Double] = {
    var values: [[UInt32]: Double] = [:]
    for (index, list) in words.enumerated() { for word in list { values[Fold.scalars(word)] = Double(index + 1) } }
    return values
  }()

  static func value(of word: String) -> Double? { values[Fold.scalars(word)] }
}
