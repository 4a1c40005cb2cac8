/// The axis as raw tables, for the kernels: trivial to copy, with no array or class behind it.
struct AxisTables {
  let count: Int
  let padded: Int
  /// Length in years by months; 0 in the pads, like ``days``.
  let yearFraction: UnsafePointer<Double>
  let days: UnsafePointer<Double>
  /// First period, and the one after the last, of each period's calendar year.
  let yearStart: UnsafePointer<Int32>
  let yearEnd: UnsafePointer<Int32>
  let firstMonth: UnsafePointer<Int32>
  let months: UnsafePointer<Int32>
}

/// The owner of an axis's raw tables: written once, then only read.
final class AxisStorage: @unchecked Sendable {
  private let doubles: UnsafeMutablePointer<Double>
  private let integers: UnsafeMutablePointer<Int32>
  let tables: AxisTables
  /// The same tables, where they can be pointed at.
  let place: UnsafeMutablePointer<AxisTables>

  init(_ axis: Axis) {
    let count = axis.count
    let padded = axis.paddedCount
    doubles = .allocate(capacity: 2 * padded)
    doubles.initialize(repeating: 0, count: 2 * padded)
    integers = .allocate(capacity: 4 * padded)
    integers.initialize(repeating: 0, count: 4 * padded)
    var period = 0
    while period < count {
      let year = axis.calendarYear(of: period)
      for member in year {
        doubles[member] = axis.yearFraction(member)
        doubles[padded + member] = axis.days[member]
        integers[member] = Int32(year.lowerBound)
        integers[padded + member] = Int32(year.upperBound)
        integers[2 * padded + member] = Int32(clamping: axis.firstMonth[member])
        integers[3 * padded + member] = Int32(clamping: axis.months[member])
      }
      period = year.upperBound
    }
    tables = AxisTables(
      count: count, padded: padded,
      yearFraction: UnsafePointer(doubles), days: UnsafePointer(doubles + padded),
      yearStart: UnsafePointer(integers), yearEnd: UnsafePointer(integers + padded),
      firstMonth: UnsafePointer(integers + 2 * padded), months: UnsafePointer(integers + 3 * padded))
    place = .allocate(capacity: 1)
    place.initialize(to: tables)
  }

  deinit {
    place.deallocate()
    doubles.deallocate()
    integers.deallocate()
  }
}
