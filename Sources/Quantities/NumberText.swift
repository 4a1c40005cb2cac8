/// Numbers as people read them: grouped by narrow blanks, decimal comma, a real minus.
public enum NumberText {
  /// A number with at most `decimals` decimals, rounded half away from zero, once.
  ///
  /// - Parameters:
  ///   - decimals: how many decimals to show.
  ///   - trim: leave out trailing zeros (`682,5` and `683`, not `683,0`).
  ///   - plus: write + before a positive number.
  /// - Returns: `−12 450`, `682,5`; in English with a decimal point.
  public static func string(
    _ value: Double, decimals: Int = 0, trim: Bool = true, plus: Bool = false, in tongue: Tongue = .swedish
  ) -> String {
    guard value.isFinite else { return "?" }
    var factor = 1.0
    for _ in 0..<decimals { factor *= 10 }
    let scaled = rounded(abs(value) * factor)
    guard scaled < 9e15 else { return plain(value) }
    let whole = UInt64(scaled)
    var digits = Array(String(whole).utf8)
    while digits.count <= decimals { digits.insert(48, at: 0) }
    var fraction = Array(digits[(digits.count - decimals)...])
    let integer = Array(digits[..<(digits.count - decimals)])
    if trim { while fraction.last == 48 { fraction.removeLast() } }
    var text = value < 0 && whole != 0 ? "−" : plus && whole != 0 ? "+" : ""
    text += grouped(integer)
    if !fraction.isEmpty { text += (tongue == .swedish ? "," : ".") + String(decoding: fraction, as: UTF8.self) }
    return text
  }

  /// Half away from zero with tolerance for the last bits: 1.005 × 100 is read as 100.5.
  public static func rounded(_ value: Double) -> Double {
    let nearest = value.rounded(.toNearestOrAwayFromZero)
    let nudged = (value + value.ulp * 4 * (value < 0 ? -1 : 1)).rounded(.toNearestOrAwayFromZero)
    return abs(nudged) > abs(nearest) ? nudged : nearest
  }

  private static func grouped(_ digits: [UInt8]) -> String {
    var text: [UInt8] = []
    for (offset, digit) in digits.enumerated() {
      if offset > 0 && (digits.count - offset) % 3 == 0 { text.append(32) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func plain(_ value: Double) -> String {
    var text = "\(value)"
    if text.hasPrefix("-") { text = "−" + text.dropFirst() }
    return text
  }
}
