import Testing

@testable import Analysis

/// Amounts in kr, five years or more, of an alternative held against one that costs nothing.
struct FullYearTests {
  private func year(_ values: [Double], against: [Double]? = nil, isOwn: Bool = true) -> Int? {
    let other = against ?? [Double](repeating: 0, count: values.count)
    let row = FullYear.Row(
      values: [other, values].map { $0.map { $0 * 100 } }, least: FullYear.leastMoney, isOwn: isOwn)
    return FullYear([row], reference: 0).index
  }

  @Test func `what begins within a year is in force all year in the next, also from February`() {
    #expect(year([0, 5_000, 12_000, 12_000, 12_000]) == 2)
    #expect(year([0, 11_000, 12_000, 12_000, 12_000]) == 2)
    #expect(year([12_000, 12_000, 12_000, 0, 0]) == 0)
    #expect(year([0, 0, 0, 0, 0]) == nil)
  }

  @Test func `öre by rounding are no change, and what never stands still is in force when it grows as prices do`() {
    #expect(year([0, 5_000, 12_000.01, 12_000, 11_999.99, 12_000, 12_000]) == 2)
    for growth in [0.98, 1.01, 1.02, 1.05, 1.07] {
      var values: [Double] = [0, 6_000]
      var price = 12_000.0
      for _ in 0..<30 {
        values.append(price)
        price *= growth
      }
      #expect(year(values) == 2, "\(growth)")
      // The end of a life is no beginning.
      #expect(year(values + [0, 0, 0]) == 2)
    }
  }

  @Test func `of the whole, the difference must be even, not the sum that it is a part of`() {
    let whole: [Double] = [900_000, 905_000, 910_000, 915_000, 920_000]
    let own: [Double] = [0, 5_000, 12_000, 12_000, 12_000]
    #expect(year(zip(whole, own).map { $0 + $1 }, against: whole, isOwn: false) == 2)
  }

  @Test func `a small part that begins in the year after is waited for`() {
    #expect(year([0, 12_000, 12_000, 11_500, 11_500, 11_500]) == 1)
    #expect(year([0, 6_000, 12_000, 11_500, 11_500, 11_500]) == 3)
  }

  @Test func `what changes every year by much is shown in its second year`() {
    #expect(year([0, 0, 1_000, 2_000, 4_000, 8_000]) == 3)
    #expect(year([0, 0, 0, 0, 0, 8_000]) == 5)
  }
}
