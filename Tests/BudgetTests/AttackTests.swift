import Budget
import Glibc
import Language
import Quantities
import Testing

/// Model texts made to hurt: the answer is a model or findings, never a crash, a hang or more memory than a model takes.
@Suite("Attacks", .timeLimit(.minutes(2)))
struct AttackTests {
  static let head = "model \"M\"\nperiod 2024..2026 by year\n"

  /// The codes of what is wrong; empty where it is a model.
  private func codes(_ lines: String, folder: String = "/nowhere") -> Set<String> {
    do throws(Diagnostics) {
      _ = try Model.load(text: Self.head + lines, named: "model.tankom", folder: folder)
      return []
    } catch { return Set(error.list.map(\.problem.code)) }
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test("are refused or computed")
  func texts() {
    let texts = [
      "driver x = {" + repeated("2024 = 1; ", 5_000) + "2025 = 2}",
      "measure x = 10 ^ 400 + 2 ^ 99999 ^ 9",
      "measure x = 999 999 999 999 999 mnkr × 999 999 999 999 999 × 999 999 999 999 999",
      "driver x = x[-999 999 999 999 999 mån] + 1",
      "driver x = 1 person\nmeasure y = x[-999 999 999 999 999 år]",
      "measure x = round(1; 0) + 1 / 0",
      "measure x = 1 tkr" + repeated("/år", 2_000),
      "measure x = sum(" + repeated("1; ", 2_000) + "1)",
      "alias a = b\nalias b = a\nalias c = c\nmeasure x = c",
      "lever l = 0 in 0..999 999 999 999 999 step 0,000000001",
      "focus 2199\nscenario a based on b\nscenario b based on a",
      (1..<300).map { "driver x\($0) = x\($0 - 1) + x\($0 - 1)" }.joined(separator: "\n") + "\ndriver x0 = 1",
      (0..<3).map { "dimension d\($0) = " + (0..<500).map { "m\($0)" }.joined(separator: "; ") }.joined(separator: "\n")
        + "\ndriver x[d0; d1; d2] = 1",
    ]
    for text in texts { _ = codes(text) }
  }

  @Test("by the thousand are said a few hundred times")
  func many() {
    for line in ["measure a# = zz#", "driver a# = zz#", "driver a = #", "alias b# = c#", "control a# = 1"] {
      let text = (0..<1_500).map { line.replacing("#", with: "\($0)") }.joined(separator: "\n")
      do throws(Diagnostics) {
        _ = try Model.load(text: Self.head + text, named: "model.tankom", folder: "/nowhere")
      } catch { #expect(error.list.count <= 201, "\(line): \(error.list.count)") }
    }
  }

  @Test("on files: nothing outside the folder is read, nothing that is no file, and nothing waits")
  func files() throws {
    var template = Array("/tmp/tankom-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      for name in ["pipe", "zero", "out"] { unlink(folder + "/" + name) }
      rmdir(folder)
    }
    #expect(mkfifo(folder + "/pipe", 0o644) == 0)
    #expect(symlink("/dev/zero", folder + "/zero") == 0)
    #expect(symlink("/etc/passwd", folder + "/out") == 0)
    for name in ["pipe", "zero", "out", "../x", "/etc/passwd", "~/x", ".", "", "a/../../b", "nix"] {
      #expect(!codes("include \"\(name)\"", folder: folder).isEmpty, "include \(name)")
      #expect(!codes("load table t \"\(name)\"", folder: folder).isEmpty, "load \(name)")
    }
  }
}
