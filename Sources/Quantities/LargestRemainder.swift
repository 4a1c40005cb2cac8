/// Shares of a whole that add up to it.
public enum LargestRemainder {
  /// A whole number of parts split by weight: each gets its exact share rounded down, and what is left goes, one by
  /// one, to those that lost most by it. Equal losses are settled by order.
  ///
  /// ```swift
  /// LargestRemainder.split(2_346, by: [571, 15_696, 42_401, 128_498, 47_408])   // [6, 157, 424, 1285, 474]
  /// ```
  public static func split(_ whole: Int, by weights: [Double]) -> [Int] {
    let total = weights.reduce(0, +)
    guard total != 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { Double(whole) * $0 / total }
    var shares = exact.map { Int($0.rounded(.down)) }
    let left = whole - shares.reduce(0, +)
    let byLoss = exact.indices.sorted { a, b in
      let lossA = exact[a] - Double(shares[a])
      let lossB = exact[b] - Double(shares[b])
      return lossA == lossB ? a < b : lossA > lossB
    }
    for index in byLoss.prefix(max(0, left)) { shares[index] += 1 }
    return shares
  }
}
