/// Lays one printed statement out over lines.
///
/// A line that is longer than the width is broken at its first braces with several entries, one a line, or, where it has
/// none, at its first parenthesis with several arguments, as many on a line as it has room for. They stand two columns
/// further in, the closing bracket on the line after. What is still too long is broken in the same way; what has no such
/// bracket stays on one line. Braces with comments in them are always broken.
struct Wrapping {
  let width: Int
  let remarks: [InnerRemark]

  /// The lines of a statement, indented.
  func lines(_ text: String, indent: Int) -> [String] { laid(Array(text.utf8), indent, first: 0) }

  /// - Parameter first: how many braces have opened before this piece of the statement.
  private func laid(_ piece: [UInt8], _ indent: Int, first: Int) -> [String] {
    let pad = String(repeating: " ", count: indent)
    func line(_ bytes: ArraySlice<UInt8>) -> String { pad + String(decoding: bytes, as: UTF8.self) }
    let groups = Wrapping.groups(piece)
    let isLong = indent + piece.count { $0 & 0xC0 != 0x80 } > width
    guard let group = chosen(groups, isLong, first) else { return [line(piece[...])] }
    let after = first + groups.count { $0.brace != nil && $0.open < group.close }
    let inner = group.brace == nil ? filled(piece, group, indent + 2, first) : entries(piece, group, indent + 2, first)
    return [line(piece[...group.open])] + inner + laid(Array(piece[group.close...]), indent, first: after)
  }

  /// The arguments of a parenthesis, as many on a line as it has room for.
  private func filled(_ piece: [UInt8], _ group: Group, _ indent: Int, _ first: Int) -> [String] {
    var lines: [String] = []
    var isOpen = false
    for entry in Wrapping.split(piece, group) {
      let inner = laid(entry.text, indent, first: first + entry.braces)
      if isOpen, inner.count == 1, let line = lines.last {
        let joined = line + " " + inner[0].drop { $0 == " " }
        if joined.unicodeScalars.count <= width {
          lines[lines.count - 1] = joined
          continue
        }
      }
      isOpen = inner.count == 1
      lines += inner
    }
    return lines
  }

  /// The entries of braces, one a line, with their comments.
  private func entries(_ piece: [UInt8], _ group: Group, _ indent: Int, _ first: Int) -> [String] {
    let pad = String(repeating: " ", count: indent)
    let number = first + (group.brace ?? 0)
    let all = Wrapping.split(piece, group)
    var lines: [String] = []
    for (index, entry) in all.enumerated() {
      let own = remarks.filter { $0.group == number && $0.entry == index }
      let trailing = own.filter(\.isTrailing).map(\.text)
      lines += (own.filter { !$0.isTrailing }.map(\.text) + trailing.dropLast()).map { pad + $0 }
      lines += laid(entry.text, indent, first: first + entry.braces)
      if let text = trailing.last { lines[lines.count - 1] += "  " + text }
    }
    return lines + remarks.filter { $0.group == number && $0.entry >= all.count }.map { pad + $0.text }
  }

  /// The bracket to break at: one with comments in it, else, in a line that is too long, the first that has entries.
  private func chosen(_ groups: [Group], _ isLong: Bool, _ first: Int) -> Group? {
    let braces = groups.filter { $0.brace != nil }
    let commented = braces.first { group in
      let inner = braces.filter { $0.open >= group.open && $0.close <= group.close }.compactMap(\.brace)
      return remarks.contains { remark in remark.group.map { inner.contains($0 - first) } ?? false }
    }
    if let commented { return commented }
    guard isLong else { return nil }
    return braces.first { !$0.separators.isEmpty } ?? groups.first { !$0.separators.isEmpty }
  }

  /// A pair of brackets in a piece of text.
  private struct Group {
    var open: Int
    var close: Int
    /// Which braces of the piece; nil for other brackets.
    var brace: Int?
    var separators: [Int] = []
  }

  /// The brackets of a piece that are closed in it, in the order in which they open.
  private static func groups(_ piece: [UInt8]) -> [Group] {
    var found: [Group] = []
    var open: [Int] = []
    var braces = 0
    var isQuoted = false
    for (at, byte) in piece.enumerated() {
      if byte == 34 { isQuoted.toggle() }
      if isQuoted { continue }
      switch byte {
      case 40, 91, 123:
        open.append(found.count)
        found.append(Group(open: at, close: -1, brace: byte == 123 ? braces : nil))
        if byte == 123 { braces += 1 }
      case 41, 93, 125: if let last = open.popLast() { found[last].close = at }
      case 59: if let last = open.last { found[last].separators.append(at) }
      default: break
      }
    }
    return found.filter { $0.close >= 0 }
  }

  /// The entries of a bracket, each with its `;`, and how many braces of the piece open before it.
  private static func split(_ piece: [UInt8], _ group: Group) -> [(text: [UInt8], braces: Int)] {
    let groups = groups(piece)
    var start = group.open + 1
    return (group.separators + [group.close]).map { stop in
      let before = groups.count { $0.brace != nil && $0.open < start }
      let text = Array(trimmed(piece[start..<stop])) + (stop == group.close ? [] : [59])
      start = stop + 1
      return (text, before)
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while bytes.first == 32 { bytes.removeFirst() }
    while bytes.last == 32 { bytes.removeLast() }
    return bytes
  }

  /// How many braces a text opens.
  static func braces(in text: String) -> Int { groups(Array(text.utf8)).count { $0.brace != nil } }
}
