import Quantities

extension Printer {
  /// How tightly a node binds; a looser one inside a tighter one is put in parentheses.
  private enum Level {
    static let or = 1
    static let and = 2
    static let not = 3
    static let comparison = 4
    static let sum = 5
    static let product = 6
    static let sign = 7
    static let power = 8
    static let bound = 9
    static let value = 10
  }

  /// An expression where a sum may stand.
  public func text(_ expression: Expression) -> String { text(expression, Level.sum) }

  /// An expression where a condition may stand.
  /// A condition where one stands alone, without parentheses round it.
  public func condition(_ expression: Expression) -> String { text(expression, Level.or) }

  private func text(_ expression: Expression, _ least: Int) -> String {
    let (level, text) = bare(expression.node)
    return level < least ? "(\(text))" : text
  }

  private func bare(_ node: Expression.Node) -> (level: Int, text: String) {
    switch node {
    case .number(let value, let unit): return (value < 0 ? Level.sign : Level.value, quantity(value, unit))
    case .range(let low, let high, let unit):
      return (low < 0 ? Level.sign : Level.value, number(low, grouped: true) + ".." + quantity(high, unit))
    case .approximate(let inner): return (Level.bound, words([word(.approximate), text(inner, Level.bound)]))
    case .atLeast(let inner): return (Level.bound, words([word(.atLeast), text(inner, Level.bound)]))
    case .atMost(let inner): return (Level.bound, words([word(.atMost), text(inner, Level.bound)]))
    case .chance(let share, let outcome):
      return (Level.sign, words([number(Printer.percent(share)), "%", word(.chance), text(outcome, Level.sign)]))
    case .unknown(let unit): return (Level.value, "?" + (unit.map { " " + $0.text } ?? ""))
    case .date(let point): return (Level.value, text(point))
    case .reference(let reference, let index): return (Level.value, name(reference) + selectors(index))
    case .call(let name, let arguments, let index, let unit):
      let list = arguments.map { condition($0) }.joined(separator: "; ")
      return (
        Level.value, called(name, arguments) + "(\(list))" + selectors(index) + (unit.map { " " + $0.text } ?? "")
      )
    case .property(let name, let owner):
      return (Level.value, words([bare(name, of: owner), word(.of), free(owner)]))
    // The minus of a range is its lower end's: `-1..3`.
    case .negate(let inner) where inner.beginsWithRange: return (Level.sign, "-(" + bare(inner.node).text + ")")
    case .negate(let inner): return (Level.sign, "-" + text(inner, Level.sign))
    case .not(let inner): return (Level.not, words([word(.not), text(inner, Level.not)]))
    case .binary(let binary, let left, let right): return self.binary(binary, left, right)
    case .united(let inner, let unit): return (Level.value, "(\(condition(inner))) \(unit.text)")
    case .braces(let entries):
      return (Level.value, "{" + entries.map { entry($0) }.joined(separator: "; ") + "}")
    case .at(let inner, let place): return (Level.bound, text(inner, Level.value) + "@" + state(place))
    }
  }

  private func binary(_ binary: BinaryOperator, _ left: Expression, _ right: Expression) -> (Int, String) {
    func join(_ level: Int, _ mark: String, _ a: Int, _ b: Int) -> (Int, String) {
      (level, words([text(left, a), mark, text(right, b)]))
    }
    switch binary {
    case .or: return join(Level.or, word(.or), Level.or, Level.and)
    case .and: return join(Level.and, word(.and), Level.and, Level.not)
    case .add: return join(Level.sum, "+", Level.sum, Level.product)
    case .subtract: return join(Level.sum, "-", Level.sum, Level.product)
    case .multiply: return join(Level.product, "×", Level.product, Level.sign)
    case .divide: return join(Level.product, "/", Level.product, Level.sign)
    case .power: return join(Level.power, "^", Level.bound, Level.sign)
    default: return join(Level.comparison, Printer.mark(binary), Level.sum, Level.sum)
    }
  }

  static func mark(_ comparison: BinaryOperator) -> String {
    switch comparison {
    case .notEqual: "!="
    case .less: "<"
    case .greater: ">"
    case .lessOrEqual: "<="
    case .greaterOrEqual: ">="
    default: "="
    }
  }

  /// `besparing minst 0`; in English with marks.
  func text(_ relation: Relation) -> String {
    let mark =
      switch relation.comparison {
      case .greaterOrEqual where isWord(.isAtLeast, otherwise: tongue == .swedish): word(.isAtLeast)
      case .lessOrEqual where isWord(.isAtMost, otherwise: tongue == .swedish): word(.isAtMost)
      default: Printer.mark(relation.comparison)
      }
    return words([
      text(relation.left), mark, text(relation.right), relation.tolerance.map { "± " + text($0) },
    ])
  }

  private func entry(_ entry: Entry) -> String {
    guard let key = entry.key else { return text(entry.value) }
    return words([text(key), "=", text(entry.value)])
  }

  private func text(_ key: Key) -> String {
    switch key {
    case .time(let span): return text(span)
    case .from(let point): return words([word(.from), text(point)])
    case .every(let month, let span):
      return words([word(.everyMonth), month == 0 ? word(.month) : self.month(month, span)])
    case .otherwise: return word(.otherwise)
    case .member(let member): return text(member)
    }
  }

  func text(_ member: Member) -> String {
    func end(_ text: String) -> String {
      // Without quotes it would be the year.
      let isYear = text.utf8.count == 4 && (Int(text).map { (1900...2199).contains($0) } ?? false)
      return Printer.isPlainNumber(text) && !isYear ? text : name(Name(text, span: member.span))
    }
    guard let to = member.to else { return end(member.from) }
    return end(member.from) + ".." + (to.isEmpty ? "" : end(to))
  }

  /// Digits, with a decimal comma between them at most: what is read as that number and nothing else.
  private static func isPlainNumber(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return parts.count <= 2 && text.utf8.count <= 15 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(Fold.isDigit) }
  }

  func selectors(_ selectors: [Selector]) -> String {
    guard !selectors.isEmpty else { return "" }
    let list = selectors.map { selector -> String in
      switch selector {
      case .previous(let year, _): return words([word(.previous), year ? word(.yearUnit) : nil])
      case .offset(let value, let unit): return quantity(value, unit)
      case .time(let span): return text(span)
      case .member(let dimension, let member):
        return dimension.map { "\(free($0)) = \(text(member))" } ?? text(member)
      }
    }
    return "[" + list.joined(separator: "; ") + "]"
  }

  // MARK: Time

  func text(_ point: Point) -> String {
    switch point {
    case .year(let year, _): return "\(year)"
    case .month(let month, let year?, _): return "\(year)-" + (month < 10 ? "0\(month)" : "\(month)")
    case .month(let month, nil, let span): return self.month(month, span)
    case .day(let date, _): return date.description
    case .reference(let reference): return free(reference)
    }
  }

  /// The name of a month; `halvårsskiftet` where words are kept and it stood there.
  private func month(_ month: Int, _ span: Span) -> String {
    guard written != nil else { return Months.name(month, in: tongue) }
    let words = span.source.text(span).split(whereSeparator: \.isWhitespace)
    let spelling = words.lazy.compactMap { Months.spelling(of: String($0)) }.first
    return spelling ?? Months.name(month, in: tongue)
  }

  /// The number before `%` that reads back as a share, with no more digits than it takes.
  private static func percent(_ share: Double) -> Double {
    // 0.07 × 100 is 7.000000000000001: rounded to what a person can have typed.
    let rounded = (share * 1e12).rounded() / 1e10
    let exact = share * 100
    return [rounded, exact, exact.nextUp, exact.nextDown].first { $0 / 100 == share } ?? exact
  }

  func text(_ span: TimeSpan) -> String { text(span.from) + (span.to.map { ".." + text($0) } ?? "") }

  func text(_ when: When?) -> String? {
    guard let when else { return nil }
    switch when.extent {
    case .during(let span): return words([when.isOnce ? word(.once) : nil, word(.during), text(span)])
    case .only(let year): return words([word(.only), "\(year)"])
    case .from(let from, let until):
      return words([word(.from), text(from), until.map { word(.until) + " " + text($0) }])
    case .until(let point): return words([word(.until), text(point)])
    }
  }
}
