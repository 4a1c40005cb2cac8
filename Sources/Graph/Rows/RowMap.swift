/// A map from small numbers to small numbers in two flat arrays, for the few rows of an overlay whose structure is its
/// own. Looking a number up costs a probe or two; numbers are never taken out.
struct RowMap: Sendable {
  private var keys: [Int32] = []
  private var values: [Int32] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  subscript(_ key: Int32) -> Int32? {
    get {
      if count == 0 { return nil }
      let mask = keys.count - 1
      var slot = RowMap.hash(key) & mask
      while keys[slot] >= 0 {
        if keys[slot] == key { return values[slot] }
        slot = (slot + 1) & mask
      }
      return nil
    }
    set {
      guard let newValue else { return }
      if (count + 1) * 2 > keys.count { grow() }
      insert(key, newValue)
    }
  }

  /// The numbers that are mapped.
  var mapped: [Int32] { keys.filter { $0 >= 0 } }

  private static func hash(_ key: Int32) -> Int { Int((UInt32(bitPattern: key) &* 0x9E37_79B1) >> 7) }

  private mutating func insert(_ key: Int32, _ value: Int32) {
    let mask = keys.count - 1
    var slot = RowMap.hash(key) & mask
    while keys[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    if keys[slot] < 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: -1, count: max(oldKeys.count * 2, 16))
    values = Array(repeating: 0, count: keys.count)
    count = 0
    for (slot, key) in oldKeys.enumerated() where key >= 0 { insert(key, oldValues[slot]) }
  }
}
