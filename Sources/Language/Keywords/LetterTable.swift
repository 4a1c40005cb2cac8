/// Things by the letter that their spellings begin with: a list for each of the letters that keywords begin with, and
/// one for all others.
struct LetterTable<Element> {
  /// Letters up to ÿ.
  private static var letters: Int { 256 }
  private var lists = [[Element]](repeating: [], count: LetterTable.letters + 1)

  mutating func add(_ element: Element, at letter: UInt32) { lists[LetterTable.place(of: letter)].append(element) }

  mutating func sort(by areInOrder: (Element, Element) -> Bool) {
    for place in lists.indices { lists[place].sort(by: areInOrder) }
  }

  /// What may begin with a letter.
  subscript(letter: UInt32) -> [Element] { lists[LetterTable.place(of: letter)] }

  private static func place(of letter: UInt32) -> Int { min(Int(letter), letters) }
}

extension LetterTable: Sendable where Element: Sendable {}
