import Glibc
import Testing

/// `tankom format` as people and checks run it.
@Suite("tankom format")
struct FormatTests {
  static let rough = "# en rad\nscenario \"A B\":\n      avslå   D1;D4   # båda\n"
  static let fine = "# en rad\nscenario \"A B\":\n  avslå D1 och D4  # båda\n"

  @Test("writes files anew, names those that it changed, and does nothing the second time")
  func writes() throws {
    let folder = try ModelFolder()
    try folder.write(Self.rough, to: "a.tankom")
    try folder.write(Self.fine, to: "b.tankom")
    chmod(folder.path + "/a.tankom", 0o600)
    let first = try Program.run(["format", folder.path])
    #expect(first.code == 0 && first.errors.isEmpty)
    #expect(first.output == folder.path + "/a.tankom\n")
    #expect(folder.read("a.tankom") == Self.fine)
    var information = stat()
    #expect(stat(folder.path + "/a.tankom", &information) == 0 && information.st_mode & 0o777 == 0o600)
    let second = try Program.run(["format", folder.path + "/a.tankom", folder.path + "/b.tankom"])
    #expect(second.code == 0 && second.output.isEmpty)
  }

  @Test("--check writes nothing, names what differs, and ends with 1")
  func check() throws {
    let folder = try ModelFolder()
    try folder.write(Self.rough, to: "a.tankom")
    try folder.write(Self.fine, to: "b.tankom")
    let outcome = try Program.run(["format", "--check", folder.path])
    #expect(outcome.code == 1)
    #expect(outcome.output == folder.path + "/a.tankom\n")
    #expect(folder.read("a.tankom") == Self.rough)
    #expect(try Program.run(["format", "--check", folder.path + "/b.tankom"]).code == 0)
  }

  @Test("leaves a file with errors as it is, says all of them, goes on with the others, and ends with 2")
  func errors() throws {
    let folder = try ModelFolder()
    try folder.write("avslå D1, D4\nvisa 13.650\n", to: "a.tankom")
    try folder.write(Self.rough, to: "b.tankom")
    let outcome = try Program.run(["format", folder.path, folder.path + "/nix"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("E0104") && outcome.errors.contains("E0101") && outcome.errors.contains("E0704"))
    #expect(folder.read("a.tankom") == "avslå D1, D4\nvisa 13.650\n")
    #expect(folder.read("b.tankom") == Self.fine)
  }

  @Test("- is standard input, written to standard output")
  func standardInput() throws {
    let outcome = try Program.run(["format", "-"], input: Self.rough)
    #expect(outcome.code == 0 && outcome.output == Self.fine)
    #expect(try Program.run(["format", "--check", "-"], input: Self.rough).code == 1)
    #expect(try Program.run(["format", "--check", "-"], input: Self.fine).code == 0)
    #expect(try Program.run(["format", "-"], input: "avslå D1, D4\n").code == 2)
  }

  @Test("--lang turns keywords and names of the library, and leaves the model's own names, texts and units")
  func tongues() throws {
    let swedish = """
      placering extern "Köpt" i Hemtjänst inom:
        antal = 6 person
        pris = 2 275 tkr/person/år
      mått kostnad_b = prognos(extern) + summa(extern.antal; 2,5)
      extern.förklarar = "avslå"

      """
    let english = """
      placement extern "Köpt" in Hemtjänst within:
        persons = 6 person
        price = 2 275 tkr/person/år
      measure kostnad_b = forecast(extern) + sum(extern.persons; 2.5)
      extern.explains = "avslå"

      """
    #expect(try Program.run(["format", "--lang", "en", "-"], input: swedish).output == english)
    #expect(try Program.run(["format", "--lang", "sv", "-"], input: english).output == swedish)
    #expect(try Program.run(["format", "-"], input: english).output == english)
  }

  @Test("a model means the same in the other tongue, and comes back as it was")
  func modelInEnglish() throws {
    let folder = try ModelFolder.model()
    let before = try Program.run([folder.path, "-c", "visa", "-c", "visa beslut"])
    let first = try Program.run(["format", "--lang", "sv", folder.path])
    #expect(first.code == 0, "\(first.errors)")
    let canonical = folder.read("model.tankom")
    #expect(try Program.run(["format", "--lang", "en", folder.path]).code == 0)
    #expect(folder.read("model.tankom").contains("load requests \"data/driftsaskanden.csv\":"))
    #expect(try Program.run([folder.path, "-c", "visa", "-c", "visa beslut"]).output == before.output)
    #expect(try Program.run(["format", "--lang", "sv", folder.path]).code == 0)
    #expect(folder.read("model.tankom") == canonical)
  }

  @Test("a link stays a link, and links below a folder are not followed")
  func links() throws {
    let folder = try ModelFolder()
    try folder.write(Self.rough, to: "outside.txt")
    _ = try Program.run(["-p", folder.path + "/inner"], program: "/bin/mkdir")
    #expect(symlink("../outside.txt", folder.path + "/inner/a.tankom") == 0)
    #expect(try Program.run(["format", folder.path + "/inner"]).output.isEmpty)
    #expect(folder.read("outside.txt") == Self.rough)
    #expect(try Program.run(["format", folder.path + "/inner/a.tankom"]).code == 0)
    #expect(folder.read("outside.txt") == Self.fine)
    var information = stat()
    #expect(lstat(folder.path + "/inner/a.tankom", &information) == 0 && information.st_mode & S_IFMT == S_IFLNK)
  }
}
