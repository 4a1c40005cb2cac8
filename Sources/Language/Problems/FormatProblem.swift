import Quantities

/// Why a text that reads well is not laid out.
public enum FormatProblem: Problem, Hashable {
  /// What would be written is not read as the same statements; the text is left as it is.
  case changesMeaning

  public var code: String { "E0130" }

  public func sentence(in tongue: Tongue) -> String {
    tongue == .swedish
      ? "texten läses inte tillbaka som samma satser: den är lämnad som den var"
      : "the text does not read back as the same statements: it was left as it was"
  }

  public func help(in tongue: Tongue) -> String? {
    tongue == .swedish
      ? "sätt citattecken om de namn som är flera ord" : "put quotation marks round names of several words"
  }
}
