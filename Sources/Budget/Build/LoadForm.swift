import Ingest
import Language

extension LoadBlock {
  /// How the file is laid out, as the block says; what it says wrongly is found with the other properties.
  var form: TableForm {
    var form = TableForm()
    form.header = first(.header)?.lines
    form.fill = first(.fill)?.quotedList ?? []
    form.skip = first(.skip)?.quotedList ?? []
    form.short = first(.shortRow)?.shortRows ?? .refused
    for (role, meaning) in [(LoadRole.zeroAs, "0"), (.unknownAs, "?"), (.blankAs, TableForm.saidBlank)] {
      for text in first(role)?.quotedList ?? [] { form.marks[text] = meaning }
    }
    form.names = keys
    form.thousands = first(.thousands)?.thousands
    form.noteMarks = first(.noteMarks)?.quotedList ?? []
    return form
  }

  /// The columns that a row's key is made of: one, or several from the outermost.
  var keys: [String] { first(.key)?.quotedList ?? [] }
}

extension Property {
  /// The quoted texts on the right, where nothing else stands there; nil otherwise.
  var quotedList: [String]? {
    var list: [String] = []
    for value in values {
      guard case .reference(let reference, []) = value.node, reference.parts.count == 1, reference.parts[0].isQuoted
      else { return nil }
      list.append(reference.parts[0].text)
    }
    return list.isEmpty ? nil : list
  }

  /// What stands between groups of three digits.
  var thousands: Character? { quoted.flatMap { $0 == "." || $0 == "," ? $0.first : nil } }

  /// A line, or two with what is between them (`3..4`).
  var lines: ClosedRange<Int>? {
    guard values.count == 1 else { return nil }
    switch values[0].node {
    case .number(let line, nil):
      guard let line = Int(exactly: line), line >= 1 else { return nil }
      return line...line
    case .range(let from, let to, nil):
      guard let from = Int(exactly: from), let to = Int(exactly: to), from >= 1, to >= from, to - from < 10 else {
        return nil
      }
      return from...to
    default: return nil
    }
  }

  /// Where the cells of a row with too few fields belong.
  var shortRows: TableForm.ShortRows? {
    switch NameTable.fold(word ?? quoted ?? "") {
    case "right", "höger": .right
    case "left", "vänster": .left
    default: nil
    }
  }

  /// A bare year on the right (`år = 2022`).
  var bareYear: Int? {
    guard values.count == 1 else { return nil }
    switch values[0].node {
    case .date(.year(let year, _)): return year
    case .number(let year, nil): return (1900..<2200).contains(year) ? Int(exactly: year) : nil
    default: return nil
    }
  }
}
