import Budget
import Glibc
import Language

/// The forecasts that were saved, a block per reporting month, as text in the model's folder: `.tankom/prognoser.txt`.
///
/// A block is written at the end and is on the disk before its answer is shown. The last block of a month holds, so that
/// nothing that was saved is written over; a block that a crash cut off is not read.
public struct ForecastFile: Sendable {
  /// What a file holds.
  public struct Contents: Sendable {
    /// In order of year and month.
    public var forecasts: [EarlierForecast] = []
    /// Blocks that are not whole.
    public var broken = 0
  }

  /// Where it stands.
  public let path: String
  private let folder: String

  /// The file of a model's folder, which need not be there.
  public init(model: String) {
    folder = model + "/.tankom"
    path = folder + "/prognoser.txt"
  }

  private static let head = "# Tänkom: sparade prognoser. Det sista blocket för en månad gäller; belopp i öre.\n"
  private static let begin = "prognos"
  private static let end = "slut"
  private static let withdrawn = "ångrad"

  /// Writes what has become of the saved forecasts: those that are new or other, and which are taken back.
  ///
  /// - Returns: false where it could not be written.
  public func write(from old: [EarlierForecast], to new: [EarlierForecast]) -> Bool {
    var text = new.filter { !old.contains($0) }.map(ForecastFile.block).joined()
    for gone in old where !new.contains(where: { $0.year == gone.year && $0.month == gone.month }) {
      text += "\(ForecastFile.withdrawn)\t\(ForecastFile.month(gone))\n"
    }
    guard !text.isEmpty else { return true }
    mkdir(folder, 0o755)
    for _ in 0..<50 {
      switch JournalFile.open(path) {
      case .impossible: return false
      case .taken: usleep(20_000)
      case .opened(let file):
        let before = file.contents()
        if before.isEmpty { text = ForecastFile.head + text }
        // What a crash cut off gets an end, so that it does not run into what comes now.
        if let last = before.last, last != 10 { text = "\n" + text }
        return file.append(text)
      }
    }
    return false
  }

  /// What has been saved. A file that is not there holds nothing.
  public func read() -> Contents {
    guard access(path, F_OK) == 0 else { return Contents() }
    do { return ForecastFile.contents(try TextFile.read(path)) } catch {
      // A crash can cut a letter in two: its block is not whole, and the others are.
      guard case .notUTF8 = error, let text = lenientText else { return Contents(forecasts: [], broken: 1) }
      return ForecastFile.contents(text)
    }
  }

  private var lenientText: String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func contents(_ text: String) -> Contents {
    var contents = Contents()
    var open: (head: [String], lines: [EarlierForecast.Line])?
    for line in text.split(separator: "\n") where line.first != "#" {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch fields[0] {
      case begin:
        if open != nil { contents.broken += 1 }
        open = (fields, [])
      case end:
        if let block = open, let whole = forecast(block.head, block.lines, fields) {
          contents.forecasts.removeAll { $0.year == whole.year && $0.month == whole.month }
          contents.forecasts.append(whole)
        } else {
          contents.broken += 1
        }
        open = nil
      case withdrawn:
        guard fields.count > 1, let time = time(fields[1]) else {
          contents.broken += 1
          continue
        }
        contents.forecasts.removeAll { $0.year == time.year && $0.month == time.month }
      default:
        // A line that cannot be read makes its block one line too short.
        if let read = self.line(fields) { open?.lines.append(read) }
      }
    }
    if open != nil { contents.broken += 1 }
    contents.forecasts.sort { ($0.year, $0.month) < ($1.year, $1.month) }
    return contents
  }

  private static func forecast(
    _ head: [String], _ lines: [EarlierForecast.Line], _ end: [String]
  ) -> EarlierForecast? {
    guard head.count == 4, end.count == 2, head[1] == end[1], let time = time(head[1]), Int(head[3]) == lines.count
    else { return nil }
    return EarlierForecast(year: time.year, month: time.month, source: head[2], isSaved: true, lines: lines)
  }

  private static func block(_ forecast: EarlierForecast) -> String {
    var text =
      [begin, month(forecast), plain(forecast.source), "\(forecast.lines.count)"].joined(separator: "\t") + "\n"
    for line in forecast.lines {
      let amounts = [line.budget, line.forecast, line.deviation].map(ForecastFile.text)
      text += (amounts + line.path.map(plain)).joined(separator: "\t") + "\n"
    }
    return text + "\(end)\t\(month(forecast))\n"
  }

  private static func line(_ fields: [String]) -> EarlierForecast.Line? {
    guard fields.count > 3 else { return nil }
    var amounts: [EarlierForecast.Amount?] = []
    for field in fields.prefix(3) {
      guard let amount = amount(field) else { return nil }
      amounts.append(amount)
    }
    return EarlierForecast.Line(
      path: Array(fields.dropFirst(3)), budget: amounts[0], forecast: amounts[1], deviation: amounts[2])
  }

  /// An amount, or that there is none; nil where the text is neither.
  private static func amount(_ text: String) -> EarlierForecast.Amount?? {
    if text.isEmpty { return .some(nil) }
    if text == "?" { return .some(.unknown) }
    guard let ore = Int64(text) else { return nil }
    return .some(.known(Double(ore)))
  }

  private static func text(_ amount: EarlierForecast.Amount?) -> String {
    switch amount {
    case nil: ""
    case .unknown: "?"
    case .known(let ore): Int64(exactly: ore.rounded()).map(String.init) ?? "?"
    }
  }

  private static func month(_ forecast: EarlierForecast) -> String {
    "\(forecast.year)-" + (forecast.month < 10 ? "0" : "") + "\(forecast.month)"
  }

  private static func time(_ text: String) -> (year: Int, month: Int)? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 2, let year = parts[0], let month = parts[1], (1...12).contains(month) else { return nil }
    return (year, month)
  }

  /// A name on one line, in one field.
  private static func plain(_ name: String) -> String {
    String(name.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
