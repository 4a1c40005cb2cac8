import Glibc
import Testing

@testable import Shell

struct StreamReaderTests {
  /// What a reader makes of the bytes, until the end.
  private func read(_ bytes: [UInt8], limit: Int = StreamReader.standardLimit) throws -> [LineOutcome] {
    // Short input comes by a pipe; what a pipe does not hold comes by a file, so that nobody waits for a writer.
    let descriptor = try bytes.count < 4096 ? pipe(holding: bytes) : file(holding: bytes)
    defer { close(descriptor) }
    var reader = StreamReader(descriptor: descriptor, limit: limit)
    var outcomes: [LineOutcome] = []
    while true {
      let outcome = reader.read(prompt: "ignored")
      if outcome == .end { return outcomes }
      outcomes.append(outcome)
    }
  }

  private func pipe(holding bytes: [UInt8]) throws -> Int32 {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    return ends[0]
  }

  private func file(holding bytes: [UInt8]) throws -> Int32 {
    var name = Array("/tmp/tankom-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    try #require(descriptor >= 0)
    unlink(name)
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  @Test("lines end in LF or CRLF, and the last may lack its end")
  func lines() throws {
    #expect(try read(Array("å\r\n\n ä \nö".utf8)) == [.line("å"), .line(""), .line(" ä "), .line("ö")])
    #expect(try read(Array("a\n".utf8)) == [.line("a")])
    #expect(try read(Array("a\r".utf8)) == [.line("a")])
    #expect(try read(Array("a\rb\n".utf8)) == [.line("a\rb")])
  }

  @Test("nothing is nothing, and a zero byte is a character")
  func empty() throws {
    #expect(try read([]) == [])
    #expect(try read([0x61, 0, 0x62, 0x0A, 0]) == [.line("a\0b"), .line("\0")])
  }

  @Test("a byte order mark at the beginning is passed over, and nowhere else")
  func mark() throws {
    #expect(try read(Array("\u{FEFF}a\n\u{FEFF}b\n".utf8)) == [.line("a"), .line("\u{FEFF}b")])
  }

  @Test("a byte that is not UTF-8 is named with its line and column, and reading goes on")
  func invalid() throws {
    let latin = Array("ja\nVård ".utf8) + [0xE5, 0x72] + Array("\nnej\n".utf8) + [0xC3]
    #expect(
      try read(latin) == [
        .line("ja"),
        .unreadable(LineFault(reason: .notUTF8(byte: 0xE5), line: 2, column: 6)),
        .line("nej"),
        .unreadable(LineFault(reason: .notUTF8(byte: 0xC3), line: 4, column: 1)),
      ])
  }

  @Test("a line over the limit is refused, and the next one is read")
  func limit() throws {
    let fault = LineOutcome.unreadable(LineFault(reason: .tooLong(limit: 8), line: 1, column: 1))
    #expect(try read(Array("123456789\n12345678\r\n".utf8), limit: 8) == [fault, .line("12345678")])
    #expect(try read(Array("12345678901234567890".utf8), limit: 8) == [fault])
  }

  @Test("a very long line is read, and one longer than a mebibyte takes no memory")
  func long() throws {
    let long = [UInt8](repeating: 0x78, count: 1 << 20)
    #expect(try read(long + [0x0A, 0x79]) == [.line(String(decoding: long, as: UTF8.self)), .line("y")])
    let tooLong = long + long + long + [0x0A, 0x79]
    let fault = LineFault(reason: .tooLong(limit: 1 << 20), line: 1, column: 1)
    #expect(try read(tooLong) == [.unreadable(fault), .line("y")])
  }

  @Test("a line is given out while the writer still holds the pipe open")
  func conversation() throws {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var reader = StreamReader(descriptor: ends[0])
    try #require(write(ends[1], "a\nb\nc", 5) == 5)
    #expect(reader.read(prompt: "") == .line("a"))
    #expect(reader.read(prompt: "") == .line("b"))
    try #require(write(ends[1], "d\n", 2) == 2)
    #expect(reader.read(prompt: "") == .line("cd"))
  }

  @Test("what cannot be read says why, and then is at its end")
  func refused() {
    var reader = StreamReader(descriptor: 4_000)
    #expect(reader.read(prompt: "") == .unreadable(LineFault(reason: .system(errno: EBADF), line: 1, column: 1)))
    #expect(reader.read(prompt: "") == .end)
  }
}
