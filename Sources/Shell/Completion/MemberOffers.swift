import Budget
import Language

/// The members that fit in brackets after a name: `population[` goes on with `80..`.
struct MemberOffers {
  private let model: Model

  init(_ model: Model) { self.model = model }

  /// What can stand at the end of a line that ends inside brackets; nil where it does not, or where the name before
  /// them has no dimension.
  func completions(_ line: [UInt8]) -> [Completion]? {
    guard !model.dimensions.isEmpty, let open = line.lastIndex(of: 91), !line[open...].contains(93) else { return nil }
    guard let axes = axes(before: open, in: line), !axes.isEmpty else { return nil }
    // After `;` a further member begins, after `=` the member of a dimension that is named.
    let marks: [UInt8] = [59, 61]
    let last = line.lastIndex { marks.contains($0) }.map { max($0, open) } ?? open
    var start = last + 1
    while start < line.count, line[start] == 32 { start += 1 }
    let typed = NameTable.fold(String(decoding: line[start...], as: UTF8.self).filter { $0 != "\"" })
    let named: Int? =
      line[last] == 61 ? axes.first { dimension in isNamed(model.dimensions[dimension], in: line[open..<last]) } : nil
    let chosen = named.map { [$0] } ?? axes
    var found: [Completion] = []
    for axis in chosen {
      let dimension = model.dimensions[axis]
      for member in dimension.members {
        guard let name = member.names.first(where: { typed.isEmpty || NameTable.fold($0).hasPrefix(typed) }) else {
          continue
        }
        found.append(Completion(replacement: spelled(name), start: start, detail: dimension.name))
      }
    }
    return found
  }

  /// A name of several words, or with signs in it, is quoted.
  private func spelled(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "," }
    return isPlain ? name : "\"" + name + "\""
  }

  private func isNamed(_ dimension: Dimension, in bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let word = text.split { "[;=".contains($0) }.last.map { $0.trimmingPrefix { $0 == " " } }
    return word.map { dimension.isNamed(String($0)) } ?? false
  }

  /// The dimensions of the longest name that ends before a bracket.
  private func axes(before end: Int, in line: [UInt8]) -> [Int]? {
    for start in 0..<end where start == 0 || [32, 40, 59].contains(line[start - 1]) {
      let text = String(decoding: line[start..<end], as: UTF8.self)
      let source = Source(name: "", text: text)
      let span = Span(source, 0, text.utf8.count)
      let parts = text.split(separator: ".").map { Name($0.filter { $0 != "\"" }, span: span) }
      guard !parts.isEmpty, let entity = try? model.lookup.entity(Reference(parts), where: \.hasValue) else { continue }
      return model.axes(of: entity)
    }
    return nil
  }
}
