import Quantities

/// A function of the language: its spellings, what it takes and gives, and an example that the tests run.
public struct Function: Sendable {
  /// Which function it is.
  public enum Identity: Sendable, Hashable, CaseIterable {
    case sum, mean, minimum, maximum, absolute, round, clamp, ifElse, lookup, apportion
    case accumulate, previous, previousYear, yearToDate, rolling, last, first, balance, ramp, days, months
    case between, uniform, triangle, normal, known
    case growth, indexChain, presentValue, annuity, depreciation, bookValue, interestCost, renewals, overTime
  }

  /// A value that a function takes.
  public struct Parameter: Sendable {
    /// What documentation calls it.
    public let name: [Tongue: String]
    /// What unit it has, in words.
    public let unit: [Tongue: String]
    /// Whether it may be left out.
    public let isOptional: Bool
    /// Whether it may be given again.
    public let isRepeated: Bool

    /// Names and units in English and Swedish, with a bar between: `value|värde`.
    init(_ name: String, _ unit: String, isOptional: Bool = false, isRepeated: Bool = false) {
      self.name = Function.pair(name)
      self.unit = Function.pair(unit)
      self.isOptional = isOptional
      self.isRepeated = isRepeated
    }
  }

  /// An expression with its value in a model of months 2023–2026 and years 2027–2030.
  public struct Example: Sendable {
    /// Declarations that the expression rests on.
    public let setup: [String]
    /// What is asked.
    public let expression: String
    /// The year it is asked for.
    public let year: Int
    /// The value, with its unit: `1 040,4 tkr/år`.
    public let answer: String

    init(_ setup: [String] = [], _ expression: String, in year: Int = 2024, gives answer: String) {
      self.setup = setup
      self.expression = expression
      self.year = year
      self.answer = answer
    }
  }

  /// Which function it is.
  public let identity: Identity
  /// Its English spelling.
  public let english: String
  /// Its Swedish spelling.
  public let swedish: String
  /// What it takes, in order.
  public let parameters: [Parameter]
  /// The unit of what it gives, in words.
  public let result: [Tongue: String]
  /// What it gives, in a line.
  public let summary: [Tongue: String]
  /// Questions with their answers.
  public let examples: [Example]

  init(
    _ identity: Identity, _ names: String, _ parameters: [Parameter], gives result: String, sv: String, en: String,
    _ examples: [Example]
  ) {
    self.identity = identity
    let names = Function.pair(names)
    english = names[.english] ?? ""
    swedish = names[.swedish] ?? ""
    self.parameters = parameters
    self.result = Function.pair(result)
    summary = [.swedish: sv, .english: en]
    self.examples = examples
  }

  /// How many values it takes.
  public var arguments: ClosedRange<Int> {
    let least = parameters.filter { !$0.isOptional }.count
    return least...(parameters.contains(where: \.isRepeated) ? 99 : parameters.count)
  }

  /// How it is written in a tongue: `round(value; [step])`, `sum(value; …)`.
  public func form(in tongue: Tongue) -> String {
    let list = parameters.map { parameter -> String in
      let name = parameter.name[tongue] ?? ""
      return parameter.isRepeated ? name + "; …" : parameter.isOptional ? "[\(name)]" : name
    }
    return (tongue == .swedish ? swedish : english) + "(" + list.joined(separator: "; ") + ")"
  }

  /// How it is written, in both tongues.
  public var forms: [Tongue: String] { [.english: form(in: .english), .swedish: form(in: .swedish)] }

  private static func pair(_ text: String) -> [Tongue: String] {
    let parts = text.split(separator: "|", maxSplits: 1).map(String.init)
    return [.english: parts.first ?? "", .swedish: parts.last ?? ""]
  }
}

extension Function {
  /// The table that the compiler, completion and the reference read.
  public static let all: [Function] = numbers + time + money + uncertain

  private static let byName: [String: Function] = {
    var result: [String: Function] = [:]
    for function in all {
      result[function.english] = function
      result[function.swedish] = function
    }
    return result
  }()

  /// The function of a name in either tongue, in any case.
  public static func named(_ name: String) -> Function? { byName[name.lowercased()] }
}
