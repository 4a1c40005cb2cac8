/// The whole part of a number: one to three digits and groups of three, or digits without groups.
struct Digits {
  /// The digits without blanks.
  private(set) var text = ""
  private(set) var isGrouped = false
  /// False where a group has other than three digits, or the first has more.
  private(set) var isWellFormed = true

  /// Takes the digits from the beginning of a text.
  ///
  /// A group is one blank and exactly three digits. Digits after a blank that are no group are left, for the caller to
  /// refuse: `93 0000`.
  init(_ rest: inout Substring) {
    let first = rest.prefix(while: isDigit)
    text = String(first)
    rest = rest[first.endIndex...]
    while rest.first == " " {
      let group = rest.dropFirst().prefix(while: isDigit)
      guard group.count == 3 else { break }
      text += group
      isGrouped = true
      rest = rest[group.endIndex...]
    }
    if isGrouped && first.count > 3 { isWellFormed = false }
  }
}
