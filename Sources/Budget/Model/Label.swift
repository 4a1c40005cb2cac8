import Language
import Quantities

/// What people call a thing, in one tongue or in both: `"price" | "pris"`.
public struct Label: Sendable, Hashable, ExpressibleByStringLiteral {
  /// What it is called in English.
  public let english: String
  /// What it is called in Swedish.
  public let swedish: String

  /// The same in both tongues.
  public init(stringLiteral text: String) { (english, swedish) = (text, text) }

  /// The same in both tongues.
  public init(_ text: String) { self.init(stringLiteral: text) }

  /// A label in both tongues.
  public init(english: String, swedish: String) { (self.english, self.swedish) = (english, swedish) }

  /// A label as it was declared, English first.
  public init(_ names: Names) {
    english = names.first.text
    swedish = (names.second ?? names.first).text
  }

  /// What it is called in a tongue.
  public func text(_ tongue: Tongue) -> String { tongue == .swedish ? swedish : english }
}
