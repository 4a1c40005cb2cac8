import Quantities

extension Printer {
  /// A number as the language reads it: grouped, with a comma or a point; every digit that the value has.
  func number(_ value: Double, grouped: Bool = true) -> String {
    guard value.isFinite else { return "?" }
    let (whole, fraction) = Printer.digits(abs(value))
    var text = value < 0 ? "-" : ""
    for (offset, digit) in whole.enumerated() {
      if grouped && offset > 0 && (whole.count - offset) % 3 == 0 { text += " " }
      text.append(digit)
    }
    guard !fraction.isEmpty else { return text }
    // A point and exactly three digits could be thousands.
    let part = String(fraction)
    return text + (tongue == .swedish ? "," + part : "." + part + (part.count == 3 ? "0" : ""))
  }

  /// The digits before and after the point, without an exponent.
  private static func digits(_ value: Double) -> (whole: [Character], fraction: [Character]) {
    var mantissa = Array("\(value)")
    var exponent = 0
    if let e = mantissa.firstIndex(of: "e") {
      exponent = Int(String(mantissa[(e + 1)...])) ?? 0
      mantissa = Array(mantissa[..<e])
    }
    let point = mantissa.firstIndex(of: ".") ?? mantissa.count
    var digits = mantissa.filter { $0 != "." }
    var place = point + exponent
    while place <= 0 {
      digits.insert("0", at: 0)
      place += 1
    }
    while digits.count < place { digits.append("0") }
    var whole = Array(digits[..<place])
    var fraction = Array(digits[place...])
    while whole.count > 1, whole.first == "0" { whole.removeFirst() }
    while fraction.last == "0" { fraction.removeLast() }
    return (whole, fraction)
  }

  func quantity(_ value: Double, _ unit: UnitText?) -> String {
    let looksLikeYear = unit == nil && value == value.rounded() && (1900...2199).contains(value)
    return number(value, grouped: !looksLikeYear) + (unit.map { " " + $0.text } ?? "")
  }
}
