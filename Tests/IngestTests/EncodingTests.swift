import Ingest
import Language
import Testing

@Suite struct EncodingTests {
  private let text = "Verksamhet;Budget\r\nIFO;-11\u{A0}792\r\nFörvaltningsledning;-6\u{A0}845\r\n"

  @Test func `Windows-1252 is an error that names the cell, unless the caller says`() {
    #expect(
      findings(bytes: latin(text))
        == ["error E0311 2:Budget filen är inte i UTF-8; den ser ut att vara i Windows-1252"])
    #expect(
      findings(bytes: latin(text), encoding: .automatic) == ["note E0314 0 filen är i Windows-1252 och är läst så"])
    #expect(
      findings(bytes: latin(text), encoding: .windows1252) == ["note E0314 0 filen är i Windows-1252 och är läst så"])
  }

  // HT-87.
  @Test func `decoded, it is the same table as in UTF-8`() throws {
    let decoded = try readTable(bytes: latin(text), named: "f.csv", encoding: .automatic)
    let plain = try readTable(bytes: Array(text.utf8), named: "f.csv", encoding: .automatic)
    #expect(decoded.rows.map(\.cells) == plain.rows.map(\.cells))
    #expect(try decoded.numbers(inColumn: 1, expected: .anyNumber)[1].value == .number(-6845, .exact))
  }

  @Test func `the signs that Windows put between 0x80 and 0x9F are read`() throws {
    let table = try readTable(
      bytes: latin("å;b\n") + [0x80, 0x20, 0x96, 0x20, 0x94] + latin(";1\n"), named: "f.csv", encoding: .windows1252)
    #expect(table.rows[0].cells[0] == "€ – ”")
  }

  @Test func `a fault in the header names the column, and other faults are found too`() {
    #expect(
      findings(bytes: latin("a;År\n1\n2;3\n")) == [
        "error E0311 1:År filen är inte i UTF-8; den ser ut att vara i Windows-1252",
        "error E0320 2 raden har 1 fält, men rubriken har 2",
      ])
  }

  @Test func `a Mac or DOS file is not taken for Windows-1252`() {
    let expected = "error E0311 2:a filen är inte i UTF-8, och det går inte att säga vilken kodning den har"
    let mac: [UInt8] = Array("a;b\nf".utf8) + [0x9A] + Array("r;h".utf8) + [0x8C, 0x8A] + Array("\n".utf8)
    let dos: [UInt8] = Array("a;b\nf".utf8) + [0x94] + Array("r;h".utf8) + [0x86, 0x84] + Array("\n".utf8)
    #expect(findings(bytes: mac) == [expected])
    #expect(findings(bytes: dos, encoding: .automatic) == [expected])
  }

  @Test func `a statement that is wrong is an error`() {
    #expect(
      findings("a;b\nä;1\n", encoding: .windows1252)
        == ["error E0313 2:a filen är i UTF-8, men ska enligt inläsningen vara i Windows-1252"])
    #expect(
      findings(bytes: latin("a;b\nö;1\n") + [0x81, 0x3B, 0x32], encoding: .windows1252)
        == ["error E0312 3:a filen är inte i Windows-1252"])
    #expect(findings("a;b\n1;2\n", encoding: .windows1252) == [])
  }

  @Test(
    arguments: [
      ([], "error E0305 0 filen är tom"), ([0xEF, 0xBB, 0xBF], "error E0305 0 filen är tom"),
      ([0xFF, 0xFE, 0x61, 0], "error E0309 0 filen är i UTF-16, inte i UTF-8"),
      ([0xFE, 0xFF, 0, 0x61], "error E0309 0 filen är i UTF-16, inte i UTF-8"),
      ([0x61, 0, 0x3B, 0, 0x62, 0], "error E0310 0 filen ser ut att vara i UTF-16, inte i UTF-8"),
      (
        [0x50, 0x4B, 3, 4, 20, 0],
        "error E0310 0 filen är en arbetsbok (xlsx) eller ett zip-arkiv, ingen textfil"
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "error E0310 0 filen är en arbetsbok i Excels gamla format (xls), ingen textfil"
      ),
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "error E0310 0 filen är en pdf, ingen textfil"),
      ([0x61, 0x3B, 0x62, 0x0A, 0x31, 0, 0x32], "error E0310 0 filen är ingen textfil: den innehåller nollbyte"),
    ] as [([UInt8], String)]) func `what is no text is refused`(bytes: [UInt8], expected: String)
  {
    #expect(findings(bytes: bytes) == [expected])
  }
}
