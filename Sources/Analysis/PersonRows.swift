import Budget
import Ingest
import Language

extension LoadedTable {
  /// The rows that count persons, found by their keys but one.
  func personRows(_ rows: [Int]) -> PersonRows { PersonRows(rows.map { ($0, foldedKeys($0)) }) }

  /// The keys of a row, folded.
  func foldedKeys(_ row: Int) -> [String] { keyColumns.map { NameTable.fold(table.rows[row].cells[$0]) } }
}

/// Rows that count persons, for the rows that count the days of the same persons.
struct PersonRows {
  /// A place in the key, and the texts of the other places.
  private struct Rest: Hashable {
    let place: Int
    let keys: [String]
  }

  private var rows: [Rest: [Int]] = [:]
  private var byWord: [Rest: [String: [Int]]] = [:]

  /// Cost: O(rows), times the words of their keys.
  init(_ persons: [(row: Int, keys: [String])]) {
    for (row, keys) in persons {
      for place in keys.indices {
        let rest = PersonRows.rest(keys, place)
        rows[rest, default: []].append(row)
        for word in PersonRows.words(keys[place]) { byWord[rest, default: [:]][word, default: []].append(row) }
      }
    }
  }

  /// The row that counts the persons of a row of days: it has the same keys but one, and where several have, the one
  /// whose other key shares most words with the row's (`Dygn Norr`, `Personer Norr`). Nil where that is none or several.
  func row(of keys: [String]) -> Int? {
    var shared: [Int: Int] = [:]
    var alone: [Int] = []
    for place in keys.indices {
      let rest = PersonRows.rest(keys, place)
      guard let near = rows[rest] else { continue }
      if near.count == 1, keys.count > 1 { alone += near }
      for word in PersonRows.words(keys[place]) {
        for row in byWord[rest]?[word] ?? [] { shared[row, default: 0] += 1 }
      }
    }
    let most = shared.values.max() ?? 0
    let best = most > 0 ? shared.filter { $0.value == most }.map(\.key) : alone
    return best.count == 1 ? best[0] : nil
  }

  private static func rest(_ keys: [String], _ place: Int) -> Rest {
    var keys = keys
    keys.remove(at: place)
    return Rest(place: place, keys: keys)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
