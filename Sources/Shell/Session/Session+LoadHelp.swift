import Budget
import Language
import Quantities
import Reports

extension Session {
  /// `hjälp nivå`, `hjälp tabell`, `hjälp läs in tabell`: a property of load blocks, or those of a kind of block. Nil where
  /// the topic is none of these.
  func loadHelp(_ folded: String) -> [String]? {
    let found = LoadProperty.all.filter { $0.spellings.contains { NameTable.fold($0) == folded } }
    if !found.isEmpty { return found.flatMap(lines) }
    let words = folded.split(separator: " ").map(String.init)
    guard let last = words.last, words.dropLast().allSatisfy({ ["läs", "in", "load"].contains($0) }) else { return nil }
    let kinds = LoadKind.allCases.filter { $0.words.values.joined().contains { NameTable.fold($0) == last } }
    guard let kind = kinds.first else { return nil }
    let name = kind.words[tongue]?.first { NameTable.fold($0) == last } ?? kind.words[tongue]?.first ?? last
    return heads(kind, name) + LoadProperty.all.filter { $0.kinds.contains(kind) }.map { summary($0) }
      + [self.words.sv ? "Skriv hjälp och en egenskap, till exempel hjälp fyll" : "Type help and a property: help fill"]
  }

  /// The first lines of a block of a kind.
  private func heads(_ kind: LoadKind, _ name: String) -> [String] {
    let sv = words.sv
    return Wrap.lines(
      sv
        ? "läs in \(name) \"fil.csv\": rader med en egenskap var, som säger vad filens kolumner är"
        : "load \(name) \"file.csv\": lines with a property each, which say what the file's columns are",
      width: 80, hanging: 2)
  }

  private func summary(_ property: LoadProperty) -> String {
    "  " + (property.example[tongue] ?? property.name(in: tongue))
  }

  /// What the property says, in which blocks, and a line with it.
  private func lines(_ property: LoadProperty) -> [String] {
    let sv = words.sv
    let blocks = LoadKind.allCases.filter(property.kinds.contains).flatMap { $0.words[tongue] ?? [] }
    let place =
      property.kinds.count == LoadKind.allCases.count
      ? (sv ? "när något läses in" : "when anything is loaded")
      : (sv ? "när \(blocks.joined(separator: ", ")) läses in" : "when loading \(blocks.joined(separator: ", "))")
    return Wrap.lines(
      "\(property.name(in: tongue)) (\(place)): \(property.meaning[tongue] ?? "")", width: 80, hanging: 2)
      + ["  " + (property.example[tongue] ?? "")]
  }
}
