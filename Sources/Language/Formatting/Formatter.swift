import Quantities

/// Lays a text out in the one canonical way, from its syntax tree, with its comments.
///
/// * A body stands two columns further in than its head. At most one blank line is kept between statements, none at the
///   beginning, at the end and directly after a head. Comments keep their place: lines of their own before a statement
///   or at the end of a body, or after a statement, two columns from it.
/// * Between words stands one blank. `;` is followed by a blank, operators have one on each side, `×` multiplies.
///   Numbers are grouped by three, with a decimal comma (a point in English). Quotation marks are straight, and stand
///   only round what needs them. Months with a year are `2024-07`, `per år` after a unit is `/år`.
/// * A line of more than ``width`` columns is broken at its first braces with several entries, one a line, or at its
///   first parenthesis with several arguments, as many on a line as it has room for; two columns further in.
/// * Words stay as they were written; with a tongue, all keywords and the names of the library are in it.
///
/// What is written reads back as the same tree, and is laid out as itself.
public struct Formatter: Sendable {
  /// The columns that a line has before it is broken.
  public static let width = 120

  let tongue: Tongue?
  let names: NameIndex
  let vocabulary: Vocabulary

  /// - Parameters:
  ///   - tongue: what to write keywords and names of the library in; nil keeps them as they are.
  ///   - names: the names that are known where the text is read.
  ///   - vocabulary: the names that have two spellings.
  public init(tongue: Tongue? = nil, names: NameIndex = NameIndex(), vocabulary: Vocabulary = Vocabulary()) {
    self.tongue = tongue
    self.names = names
    self.vocabulary = vocabulary
  }

  /// The text in its canonical form.
  ///
  /// - Throws: everything that is wrong with its form; then there is none.
  public func format(_ source: Source) throws(Diagnostics) -> String {
    let layout = try read(source)
    let text = layout.text
    // What is written must say the same: it is read back before anybody may keep it.
    let again = try read(Source(name: source.name, text: text))
    let isSame = again.text.utf8.elementsEqual(text.utf8) && again.meaning.utf8.elementsEqual(layout.meaning.utf8)
    guard isSame, again.remarks.all == layout.remarks.all else {
      throw Diagnostics([Diagnostic(FormatProblem.changesMeaning, at: .cell(Cell(file: source.name, row: 0)))])
    }
    return text
  }

  private func read(_ source: Source) throws(Diagnostics) -> FormattedText {
    var parser = Parser(source, names, keepsWords: true)
    let parsed = parser.parse()
    guard !parsed.hasErrors else { throw Diagnostics(parsed.diagnostics) }
    return FormattedText(self, parser, parsed.statements)
  }
}
