import Budget
import Language
import Quantities

/// Texts made by a coverage-guided fuzzer (libFuzzer) through lexer, parser, formatter, printer and compiler.
///
/// A crash, a hang or a text that is not laid out as itself stops it, and leaves the text in a file. From the root:
///
/// ```sh
/// TANKOM_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product tankom-fuzz
/// mkdir -p .build/corpus
/// .build/fuzz/release/tankom-fuzz .build/corpus Tests/LanguageTests/Corpus scenarios/exempel Sources/Budget/Library \\
///   -max_total_time=600 -timeout=10 -rss_limit_mb=1024 -max_len=1024
/// ```
///
/// What it found becomes a small file in `Tests/LanguageTests/Corpus`, which the suite reads in every run.
func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  let source = Source(name: "fil", text: text)
  var parser = Parser(source: source)
  let parsed = parser.parse()
  for finding in parsed.diagnostics.prefix(2) { _ = DiagnosticRenderer(tongue: .swedish).render(finding) }
  // A text with errors goes no further.
  guard !parsed.hasErrors else { return 0 }
  for tongue in [nil, Tongue.swedish, .english] {
    do throws(Diagnostics) {
      _ = try Formatter(tongue: tongue, vocabulary: .standard).format(source)
    } catch {
      fatalError("not laid out as itself: \(error.list.map { $0.problem.sentence(in: .english) })")
    }
  }
  _ = try? Model.load(text: text, named: "fil", folder: "scenarios/exempel")
  return 0
}

/// libFuzzer's driver, which calls back with each text.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ text: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The beginning of the program, by the name that the package manager gives it.
@_cdecl("tankom_fuzz_main")
public func begin(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var count = count
  var words = words
  return runFuzzer(&count, &words) { fuzz($0, $1) }
}
