import Language
import Quantities
import Testing

/// Checks that a text with marks gives exactly the findings that are marked: `⟦` and `⟧` round each place.
func expectFindings(
  _ marked: String, _ codes: [String], names: NameIndex = Examples.names, at location: SourceLocation = #_sourceLocation
) {
  var plain: [UInt8] = []
  var starts: [Int] = []
  var places: [Range<Int>] = []
  for character in marked {
    switch character {
    case "⟦": starts.append(plain.count)
    case "⟧": if let start = starts.popLast() { places.append(start..<plain.count) }
    default: plain += Array(String(character).utf8)
    }
  }
  let text = String(decoding: plain, as: UTF8.self)
  let parsed = Examples.parse(text, names: names)
  let found = parsed.diagnostics.map { diagnostic -> String in
    guard case .text(let span) = diagnostic.place else { return "no place" }
    return "\(diagnostic.problem.code) \(span.lower)..<\(span.upper)"
  }
  let wanted = zip(codes, places).map { "\($0) \($1.lowerBound)..<\($1.upperBound)" }
  #expect(codes.count == places.count, "as many marks as codes", sourceLocation: location)
  #expect(found == wanted, "\(text)", sourceLocation: location)
}

/// The first sentence and help of a text in Swedish.
func firstWords(_ text: String) -> String {
  guard let problem = Examples.parse(text).diagnostics.first?.problem else { return "" }
  return problem.sentence(in: .swedish) + " | " + (problem.help(in: .swedish) ?? "")
}
