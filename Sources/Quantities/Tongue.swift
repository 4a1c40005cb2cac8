/// A language that Tänkom speaks: Swedish always, English on request.
public enum Tongue: String, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"
}
