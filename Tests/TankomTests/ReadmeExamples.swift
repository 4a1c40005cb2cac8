import Budget
import Glibc
import Quantities
import Shell
import Testing

/// A fenced block of README.md with the words after its fence.
struct ReadmeBlock: CustomTestStringConvertible {
  let kind: String
  let path: String
  /// The line of the README on which its content begins, from 0.
  let start: Int
  let lines: [String]
  var testDescription: String { "rad \(start + 1): \(kind) \(path)" }

  static let readme = (Files.text(House.readme) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)

  static let all: [ReadmeBlock] = {
    var blocks: [ReadmeBlock] = []
    var open: (words: [Substring], start: Int)?
    for (index, line) in readme.enumerated() where line.hasPrefix("```") {
      if let begun = open {
        blocks.append(
          ReadmeBlock(
            kind: begun.words.first.map(String.init) ?? "", path: begun.words.dropFirst().joined(separator: " "),
            start: begun.start, lines: Array(readme[begun.start..<index])))
        open = nil
      } else {
        open = (line.dropFirst(3).split(separator: " "), index + 1)
      }
    }
    return blocks
  }()

  /// What is typed to a model, with the screens that answer it.
  var isSession: Bool { kind == "tankom" && !path.hasSuffix(".tankom") }
  /// The whole of a file that is in the repository.
  var isFile: Bool { path.hasSuffix(".tankom") || path.hasSuffix(".csv") }
}

/// What README.md shows is what the program does.
@Suite(.serialized)
struct ReadmeExamples {
  @Test(arguments: ReadmeBlock.all.filter(\.isFile))
  func `a file that is shown is the file`(_ block: ReadmeBlock) {
    #expect(Files.text(House.root + "/" + block.path) == block.lines.joined(separator: "\n") + "\n")
  }

  @Test
  func `what is typed is answered as it is shown`() throws {
    var readme = ReadmeBlock.readme
    for block in ReadmeBlock.all.filter(\.isSession).reversed() {
      let model = try Model.load(folder: House.root + "/" + block.path)
      let session = Session(model, tongue: .swedish, isInteractive: false)
      var shown: [String] = []
      for line in block.lines where line.hasPrefix("> ") {
        let outcome = session.outcome(of: String(line.dropFirst(2)))
        #expect(!outcome.shown.isEmpty, "\(line) svarar ingenting")
        shown += [line] + outcome.shown
      }
      if getenv("UPDATE_GOLDEN") != nil {
        readme.replaceSubrange(block.start..<block.start + block.lines.count, with: shown)
      } else {
        #expect(shown == block.lines, "\(block.testDescription)\n\(difference(block.lines, shown))")
      }
    }
    if getenv("UPDATE_GOLDEN") != nil { Files.write(readme.joined(separator: "\n"), to: House.readme) }
  }

  @Test(arguments: ScenarioScript.all(in: House.example))
  func `the example's script holds`(_ script: ScenarioScript) throws {
    let model = try Model.load(folder: House.example)
    let outcome = Session(model, tongue: .swedish, isInteractive: false).outcome(of: script.text, named: script.name)
    #expect(outcome.holds, "\(outcome.shown.joined(separator: "\n"))")
  }

  @Test
  func `the two lines that start everything stand first`() {
    let shell = ReadmeBlock.all.filter { $0.kind == "sh" }
    #expect(shell.allSatisfy { $0.lines.count == 1 })
    #expect(shell.first?.lines.first?.hasSuffix(".build/release/tankom scenarios/herrljunga-2023") == true)
    #expect(shell.dropFirst().first?.lines.first?.hasSuffix("swift test") == true)
  }

  @Test
  func `holds lines of at most 120 columns, but for commands`() {
    let commands = Set(ReadmeBlock.all.filter { $0.kind == "sh" }.flatMap(\.lines))
    for line in ReadmeBlock.readme where !commands.contains(line) { #expect(line.count <= 121, "\(line)") }
  }
}
