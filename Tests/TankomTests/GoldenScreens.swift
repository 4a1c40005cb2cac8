import Budget
import Glibc
import Language
import Quantities
import Shell
import Testing

/// Every golden file is typed into a session and must show exactly what stands in it.
///
/// `UPDATE_GOLDEN=1 swift test --filter GoldenScreens` writes the screens anew, to be read before they are kept.
struct GoldenScreens {
  @Test(arguments: GoldenFile.all)
  func `shows exactly what stands in the file`(_ file: GoldenFile) throws {
    let session = Session(
      try file.model.get(), tongue: file.tongue, isInteractive: false)
    var screens: [[String]] = []
    for step in file.steps {
      let outcome = session.outcome(of: step.statement)
      if !step.isShown {
        #expect(outcome.holds, "”\(step.statement)” går inte att utföra:\n\(outcome.shown.joined(separator: "\n"))")
      }
      screens.append(step.isShown ? outcome.shown : [])
    }
    if getenv("UPDATE_GOLDEN") != nil {
      Files.write(file.text(with: screens), to: file.path)
      return
    }
    for (step, screen) in zip(file.steps, screens) where step.isShown {
      #expect(
        screen == step.expected,
        "\(file.name)\n> \(step.statement)\n\(difference(step.expected, screen))")
    }
  }

  @Test(arguments: GoldenFile.all)
  func `holds lines of at most eighty columns`(_ file: GoldenFile) {
    for step in file.steps {
      for line in step.expected { #expect(line.count <= 80, "\(file.name): \(line.count) tecken: \(line)") }
    }
  }

  @Test(arguments: GoldenFile.all.filter(\.isQuestion))
  func `answers a question in at most six lines`(_ file: GoldenFile) {
    for step in file.steps where step.isShown {
      #expect((1...6).contains(step.expected.count), "\(file.name): \(step.expected.count) rader: \(step.statement)")
    }
  }

  @Test(arguments: GoldenFile.all.filter { $0.isQuestion && $0.tongue == .swedish })
  func `says the direction in words, so that the signs can be taken away`(_ file: GoldenFile) {
    for step in file.steps where step.isShown {
      let words = step.expected.joined(separator: " ").filter { !"+−→".contains($0) }.lowercased()
      guard words.contains(where: \.isNumber) else { continue }
      #expect(
        GoldenScreens.directions.contains { words.contains($0) },
        "\(file.name): inget ord säger åt vilket håll: \(step.statement)\n\(step.expected.joined(separator: "\n"))")
    }
  }

  @Test
  func `there are golden files`() {
    #expect(!GoldenFile.all.isEmpty)
  }

  static let directions = [
    "ökar", "minskar", "minskning", "underskott", "överskott", "lägre", "högre", "dyrare", "billigare", "fler", "färre",
    "kvar", "besparing", "undviks", "oförändrad", "underfinansierat", "försvinner", "kostar", "räcker", "krävs",
    "ingenting ändras", "högst", "minst", "ifrån", "brytpunkt", "utan åtgärd", "beviljat", "tillkommer", "flyttas",
    "upphör",
  ]
}
