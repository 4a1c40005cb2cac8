import Glibc
import Ingest
import Language
import Quantities

/// A finding as a line: severity, code, row and column, sentence.
func line(_ diagnostic: Diagnostic, in tongue: Tongue = .swedish) -> String {
  let severity =
    switch diagnostic.severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  guard case .cell(let cell) = diagnostic.place else { return "not in a cell" }
  let place = cell.column.isEmpty ? "\(cell.row)" : "\(cell.row):\(cell.column)"
  return "\(severity) \(diagnostic.problem.code) \(place) \(diagnostic.problem.sentence(in: tongue))"
}

/// The findings of a text that is read as a file; of a table that is given, its warnings and notes.
func findings(_ text: String, encoding: TableEncoding = .utf8, limits: TableLimits = .standard) -> [String] {
  findings(bytes: Array(text.utf8), encoding: encoding, limits: limits)
}

func findings(
  bytes: [UInt8], encoding: TableEncoding = .utf8, limits: TableLimits = .standard
) -> [String] {
  do throws(Diagnostics) {
    return try readTable(bytes: bytes, named: "f.csv", encoding: encoding, limits: limits).findings.map { line($0) }
  } catch {
    return error.list.map { line($0) }
  }
}

func table(_ text: String, encoding: TableEncoding = .utf8) throws -> DataTable {
  try readTable(bytes: Array(text.utf8), named: "f.csv", encoding: encoding)
}

/// The bytes of a text of Latin letters in Windows-1252.
func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

/// A table of the Herrljunga scenario, as it lies in the repository.
func herrljunga(_ name: String) throws -> DataTable {
  try readTable(at: scenarioFolder + name, named: name)
}

var scenarioFolder: String {
  let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return here.dropLast(3).joined(separator: "/") + "/scenarios/herrljunga-2023/data/"
}

/// Runs with a new folder that is gone afterwards.
func withFolder<R>(_ body: (String) throws -> R) rethrows -> R {
  var template = Array("/tmp/ingest-XXXXXX".utf8CString)
  let folder = template.withUnsafeMutableBufferPointer { buffer in
    buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
  }
  defer { rmdir(folder) }
  return try body(folder)
}

/// Random numbers that a seed gives again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
