import Budget
import Glibc
import Scenarios
import Testing

/// What is written of saved forecasts, and what is read back after a crash.
struct ForecastFileTests {
  private func folder() throws -> String {
    var template = Array("/tmp/tankom-forecasts-XXXXXX".utf8CString)
    return try template.withUnsafeMutableBufferPointer { buffer in
      String(cString: try #require(buffer.baseAddress.flatMap { mkdtemp($0) }))
    }
  }

  private func remove(_ folder: String) {
    unlink(folder + "/.tankom/prognoser.txt")
    rmdir(folder + "/.tankom")
    rmdir(folder)
  }

  private func forecast(_ month: Int, _ ore: Double) -> EarlierForecast {
    EarlierForecast(
      year: 2024, month: month, source: "Grupp A", isSaved: true,
      lines: [
        .init(path: ["Nämnd", "Bad; \"stort\""], budget: .known(100), forecast: .known(ore), deviation: nil),
        .init(path: ["Nämnd"], budget: nil, forecast: .unknown, deviation: .known(-7)),
      ])
  }

  @Test func `is read back as it was, the last of a month, and without what was taken back`() throws {
    let folder = try folder()
    defer { remove(folder) }
    let file = ForecastFile(model: folder)
    #expect(file.read().forecasts.isEmpty)
    let (a, b, c) = (forecast(2, 1), forecast(3, 2), forecast(2, 12_345_678_901))
    #expect(file.write(from: [], to: [a, b]))
    #expect(file.read().forecasts == [a, b])
    #expect(file.write(from: [a, b], to: [c, b]))
    #expect(file.read().forecasts == [c, b])
    #expect(file.write(from: [c, b], to: [c]))
    #expect(file.read().forecasts == [c] && file.read().broken == 0)
  }

  @Test func `a block that was cut off anywhere is left out and counted, and what is written after it holds`() throws {
    let folder = try folder()
    defer { remove(folder) }
    let file = ForecastFile(model: folder)
    let (a, b) = (forecast(2, 1), forecast(3, 2))
    #expect(file.write(from: [], to: [a]))
    let whole = try TextFile.read(file.path)
    #expect(file.write(from: [a], to: [a, b]))
    let both = Array(try TextFile.read(file.path).utf8)
    for length in (whole.utf8.count + 1)..<(both.count - 1) {
      let handle = try #require(fopen(file.path, "w"))
      fwrite(Array(both[..<length]), 1, length, handle)
      fclose(handle)
      #expect(file.read().forecasts == [a], "cut at \(length)")
      #expect(file.write(from: [a], to: [a, b]))
      #expect(file.read().forecasts == [a, b], "written after a cut at \(length)")
    }
  }
}
