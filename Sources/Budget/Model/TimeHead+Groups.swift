import Ingest
import Language

extension TimeHead {
  /// A head over several lines that has a time in it, with what else stands there: `Budget jan`, `mars 2024 Utfall`.
  ///
  /// - Parameter ownYear: the year of a month that stands without one; nil where months alone mean nothing.
  static func grouped(_ text: String, ownYear: Int?) -> (group: String, head: TimeHead)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    for count in [2, 1] where words.count > count {
      if let head = TimeHead(words.suffix(count).joined(separator: " "), ownYear: ownYear) {
        return (words.dropLast(count).joined(separator: " "), head)
      }
      if let head = TimeHead(words.prefix(count).joined(separator: " "), ownYear: ownYear) {
        return (words.dropFirst(count).joined(separator: " "), head)
      }
    }
    return nil
  }
}

extension DataTable {
  /// The columns with a time that a name of the other line of the header stands over, or under; none where the header is
  /// one line, or where a column has the name itself.
  func timed(under group: String, ownYear: Int?) -> [(column: Int, head: TimeHead)] {
    guard isHeaderOverLines, columnIndex(named: group) == nil else { return [] }
    let wanted = NameTable.fold(group)
    return columns.indices.compactMap { column in
      guard let (name, head) = TimeHead.grouped(columns[column], ownYear: ownYear), NameTable.fold(name) == wanted
      else {
        return nil
      }
      return (column, head)
    }
  }

  /// The names that stand over columns with a time, in their order.
  func timeGroups(ownYear: Int?) -> [String] {
    guard isHeaderOverLines else { return [] }
    var seen: Set<String> = []
    return columns.compactMap { TimeHead.grouped($0, ownYear: ownYear)?.group }.filter {
      seen.insert(NameTable.fold($0)).inserted
    }
  }
}
