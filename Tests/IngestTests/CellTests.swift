import Ingest
import Language
import Quantities
import Testing

@Suite struct CellTests {
  @Test(arguments: [
    ("12 450", 12450.0), ("12\u{A0}450", 12450), ("12\u{202F}450", 12450), ("1\n700", 1700), ("1\r\n700", 1700),
    ("1 234 567,5", 1_234_567.5), ("0,67", 0.67), ("0.5", 0.5), ("13.65", 13.65), ("0.125", 0.125),
    ("1234.567", 1234.567), ("1 234.567", 1234.567), ("13,650", 13.65), ("-500", -500), ("− 500", -500),
    ("– 750", -750), ("-2 750", -2750), ("+300", 300), ("+ 300", 300), ("-250.", -250), ("007", 7), ("0", 0),
    ("-0", 0), ("  42\t", 42), ("234574", 234574), ("(500)", -500), ("( 1 234,5 )", -1234.5), ("1 234-", -1234),
    ("500−", -500), ("(12\u{A0}450)", -12450),
  ]) func `a number is read as it is written`(text: String, value: Double) throws {
    let reading = try readCell(text)
    #expect(reading.value == .number(value, .exact))
    #expect(reading.unit == nil)
  }

  @Test(arguments: [
    ("12 450tkr", 12450.0, "tkr", Sureness.exact), ("- 500 tkr", -500, "tkr", .exact),
    ("– 750 tkr", -750, "tkr", .exact), ("2,7 mkr", 2.7, "mkr", .exact), ("drygt 5 mkr", 5, "mkr", .atLeast),
    ("knappt 5 mkr", 5, "mkr", .atMost), ("minst 3 st", 3, "st", .atLeast), ("högst 13 h", 13, "h", .atMost),
    ("cirka 185 tkr", 185, "tkr", .approximate), ("ca 2000 timmar/år", 2000, "timmar/år", .approximate),
    ("Ca 10 åa", 10, "åa", .approximate), ("> 7 dygn", 7, "dygn", .atLeast), ("4500kr/dygn", 4500, "kr/dygn", .exact),
    ("9500kr/st.", 9500, "kr/st", .exact), ("7 000 kr/st.", 7000, "kr/st", .exact), ("0,9%", 0.9, "%", .exact),
    ("11,8 %", 11.8, "%", .exact), ("61.800:-", 61800, "kr", .exact), ("500:-", 500, "kr", .exact),
    ("21 000 tkr/ år", 21000, "tkr/år", .exact), ("500 tkr per år", 500, "tkr/år", .exact),
    ("1400 kr/kvm,år", 1400, "kr/kvm/år", .exact), ("30 kr/skåp och månad", 30, "kr/skåp/månad", .exact),
    ("75 m²", 75, "m²", .exact), ("65,3 miljoner kr", 65.3, "mnkr", .exact), ("ca 250´i", 250, "tkr", .approximate),
    ("2 860:-/mån", 2860, "kr/mån", .exact), ("3 000kr/person i månaden", 3000, "kr/person/mån", .exact),
    ("underskott på -6,5 mnkr", -6.5, "mnkr", .exact), ("underskott motsvarande 3,9 mnkr", -3.9, "mnkr", .exact),
    ("överskott motsvarande 0,3 mnkr", 0.3, "mnkr", .exact), ("+38%", 38, "%", .exact),
  ]) func `words before and units after are read`(text: String, value: Double, unit: String, sure: Sureness) throws {
    let reading = try readCell(text)
    #expect(reading.value == .number(value, sure))
    #expect(reading.unit == unit)
  }

  @Test func `blank and unknown are values of their own`() throws {
    #expect(try readCell("").value == .blank)
    #expect(try readCell(" \u{A0} ").value == .blank)
    #expect(try readCell("?").value == .unknown)
    #expect(try readCell("Okänt").value == .unknown)
    let price = try readCell("? kr/dygn")
    #expect(price.value == .unknown)
    #expect(price.unit == "kr/dygn")
  }

  @Test(arguments: [
    "Löpande 2024–2026", "2024-01-01", "1:10", "2 av 3", "2024–2026", "16 år -", "500 tkr - 500 tkr",
    "1 400 tkr, varav 1 300 tkr tidigare beslutat", "300 tkr/år 2024–2025 400tkr 2026", "ca", "ej klart", "20*",
    "(500 av 700)", "(a)", "12-a-", ",5", "??", "2021-2023",
  ]) func `what is no number is text, whole`(text: String) throws {
    #expect(try readCell(text).value == .text(text))
  }

  @Test(arguments: [
    ("13.650", "E0351 ”13.650” kan läsas på två sätt: 13 650 eller 13,650"),
    ("-7.500 kr", "E0351 ”-7.500 kr” kan läsas på två sätt: 7 500 eller 7,500"),
    ("93 0000kr/år", "E0352 ”93 0000kr/år” går inte att läsa som ett tal: siffergrupperna går inte ihop"),
    ("-20 1 32", "E0352 ”-20 1 32” går inte att läsa som ett tal: siffergrupperna går inte ihop"),
    ("1234 567", "E0352 ”1234 567” går inte att läsa som ett tal: siffergrupperna går inte ihop"),
    ("1.234.567", "E0352 ”1.234.567” går inte att läsa som ett tal: siffergrupperna går inte ihop"),
    ("1,234.50", "E0352 ”1,234.50” går inte att läsa som ett tal: siffergrupperna går inte ihop"),
    ("0,5..1", "E0360 ”0,5..1” är ett intervall, men en cell har ett värde"),
    ("-", "E0353 ”-” kan betyda noll, inget eller okänt"),
    ("#REF!", "E0354 ”#REF!” är ett fel från kalkylprogrammet"),
    ("1,5E+06", "E0355 ”1,5E+06” är skrivet med exponent, och då kan siffror ha gått förlorade"),
    ("1234567890123456789", "E0356 ”1234567890123456789” har fler siffror än vad som kan räknas exakt"),
    ("tolv", "E0350 ”tolv” är inte ett belopp i tkr"),
  ]) func `what cannot be read is refused, never guessed`(text: String, expected: String) {
    let cell = Cell(file: "f.csv", row: 7, column: "Belopp", text: text)
    do throws(Diagnostic) {
      _ = try readNumber(cell, expected: .amount(unit: "tkr"))
      Issue.record("\(text) was read")
    } catch {
      #expect(line(error) == "error " + expected.inserting("7:Belopp ", after: 6))
    }
  }

  @Test func `what the program prints it reads again`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let whole =
        Int.random(in: -99_999_999_999...99_999_999_999, using: &random) >> Int.random(in: 0...36, using: &random)
      let value = Double(whole) / 100
      let text = NumberText.string(value, decimals: 2, plus: true)
      #expect(try readCell(text).value == .number(value, .exact), "seed \(seed): \(text)")
    }
  }

  @Test func `no text makes the parser stop`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let letters = Array("0123456789 ,.-–+:/%?#kr caE()\u{A0}".unicodeScalars).map(Character.init)
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      guard let reading = try? readCell(text), case .number(let value, _) = reading.value else { continue }
      #expect(value.isFinite && text.contains(where: \.isNumber), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `all errors of a column come in one pass`() throws {
    let table = try table("a;b\n1;x\n2;3\n3;13.650\n")
    do throws(Diagnostics) {
      _ = try table.numbers(inColumn: 1, expected: .number(unit: "platser"))
      Issue.record("no error")
    } catch {
      #expect(
        error.list.map { line($0) } == [
          "error E0350 2:b ”x” är inte ett antal i platser",
          "error E0351 4:b ”13.650” kan läsas på två sätt: 13 650 eller 13,650",
        ])
    }
  }
}

extension String {
  func inserting(_ text: String, after count: Int) -> String { String(prefix(count)) + text + dropFirst(count) }
}
