import Glibc

/// A number as text with so many decimals, correctly rounded from its exact binary value.
func decimals(_ value: Double, _ count: Int) -> String { formatted("%.*f", value, count) }

/// A number as text with a power of ten, at two figures: `2.4e-14`.
func scientific(_ value: Double) -> String { formatted("%.*e", value, 1) }

private func formatted(_ format: String, _ value: Double, _ count: Int) -> String {
  var buffer = [CChar](repeating: 0, count: 400)
  let length = withVaList([Int32(count), value]) { vsnprintf(&buffer, buffer.count, format, $0) }
  return String(decoding: buffer.prefix(max(Int(length), 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

extension Double {
  /// Python's `round(x, count)`: by way of the decimal text, not by multiplying.
  func roundedToDecimals(_ count: Int) -> Double { Double(decimals(self, count)) ?? self }
}
