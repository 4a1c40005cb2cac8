import Glibc
import Ingest
import Language
import Testing

@Suite struct FileTests {
  private func finding(at path: String, limits: TableLimits = .standard) -> String {
    do throws(Diagnostics) {
      _ = try readTable(at: path, named: "data/f.csv", limits: limits)
      return "read"
    } catch {
      return error.list.map { line($0) }.joined(separator: "\n")
    }
  }

  @Test func `a file that is not there, not a file or not readable`() {
    withFolder { folder in
      let pipe = folder + "/pipe"
      mkfifo(pipe, 0o600)
      defer { unlink(pipe) }
      #expect(finding(at: folder + "/f.csv") == "error E0301 0 filen finns inte")
      #expect(finding(at: folder) == "error E0302 0 det är en mapp, inte en fil")
      #expect(finding(at: pipe) == "error E0303 0 det är ingen vanlig fil")
      #expect(finding(at: pipe + "/f.csv") == "error E0304 0 filen går inte att läsa: Not a directory")
    }
  }

  @Test func `an empty file, and a file over the limit`() {
    withFolder { folder in
      let path = folder + "/f.csv"
      close(open(path, O_CREAT | O_WRONLY, 0o600))
      defer { unlink(path) }
      #expect(finding(at: path) == "error E0305 0 filen är tom")
      truncate(path, 1001)
      #expect(
        finding(at: path, limits: TableLimits(bytes: 1000))
          == "error E0306 0 filen är på 1 001 byte, och gränsen är 1 000")
    }
  }
}
