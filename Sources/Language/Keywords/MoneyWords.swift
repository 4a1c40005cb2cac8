/// `2 miljoner kronor`, `500 tusen kr`: two words that are one unit of money.
enum MoneyWords {
  /// Words that count crowns, with the unit that they make of them.
  static let counts = [
    "tusen": "tkr", "thousand": "tkr", "miljon": "mnkr", "miljoner": "mnkr", "million": "mnkr", "millions": "mnkr",
  ]
  static let crowns: Set<String> = ["kr", "kronor", "krona", "kronorna", "sek"]
}
